package cablestream;

import cablestream.cli.Cli;

/** Where the program begins. */
public final class Cablestream {
    private Cablestream() {}

    /** @param args a command and its options; none: help */
    public static void main(String[] args) {
        System.exit(Cli.run(args));
    }
}
