package cablestream.cli.terminal;

import cablestream.text.SafeText;
import java.io.PrintWriter;

/** Text of unknown origin for lines with picocli's markup. */
public final class Terminal {
    private Terminal() {}

    /** A text without markup, made safe by {@link SafeText}. */
    public static String plain(String text) {
        return SafeText.visible(text).replace("@|", "@ |").replace("|@", "| @");
    }

    /**
     * A writer for data that a file receives unchanged, and whose control characters a terminal must not obey.
     *
     * @param terminal whether {@code out} is a terminal
     */
    public static PrintWriter data(PrintWriter out, boolean terminal) {
        return terminal ? new PrintWriter(new SafeWriter(out)) : out;
    }
}
