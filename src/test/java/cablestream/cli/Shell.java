package cablestream.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Runs commands against a broker and keeps what the last one said. */
final class Shell {
    private final String bootstrap;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    Shell(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** The exit status. */
    int run(String line) {
        out = new StringWriter();
        err = new StringWriter();
        String[] args = (line + " --bootstrap " + bootstrap).split(" ");
        return Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    List<String> printed() {
        return out().lines().toList();
    }
}
