package cablestream.cli.terminal;

/** What may be shown of a text that somebody else wrote. */
public final class Terminal {
    private Terminal() {}

    /** Neither picocli's markup nor a control sequence for the terminal, whatever stands in it. */
    public static String plain(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return shown.toString().replace("@|", "@ |").replace("|@", "| @");
    }
}
