package cablestream.cli.terminal;

import cablestream.text.SafeText;

/** Text of unknown origin for lines with picocli's markup. */
public final class Terminal {
    private Terminal() {}

    /** A text without markup, made safe by {@link SafeText}. */
    public static String plain(String text) {
        return SafeText.visible(text).replace("@|", "@ |").replace("|@", "| @");
    }
}
