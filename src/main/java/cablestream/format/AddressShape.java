package cablestream.format;

import cablestream.text.Ascii;

/** The shape of a line of FL6 to FL9, for headings without a classification line that would end them. */
public final class AddressShape {
    private static final String[] STARTS = {
        "FM ",
        "TO ",
        "INFO ",
        "XMT ",
        "XMT/",
        "ZEN/",
        "AMEMBASSY ",
        "AMCONSUL ",
        "USMISSION ",
        "SECSTATE ",
        "USINT ",
        "USLO ",
        "ACCT ",
        "GR ",
        "AIG ",
        "PAGE "
    };

    /** The first letters of all of them, to exclude most other lines quickly. */
    private static final String FIRST_LETTERS = "FTIXZAUSGP";

    private AddressShape() {}

    /** Whether the line may be one of them. */
    public static boolean fits(String line) {
        return starts(line) || isIndicated(line);
    }

    private static boolean starts(String line) {
        if (line.isEmpty() || FIRST_LETTERS.indexOf(Ascii.upper(line.charAt(0))) < 0) {
            return false;
        }
        for (String start : STARTS) {
            if (Ascii.starts(line, start)) {
                return true;
            }
        }
        return false;
    }

    /** {@code RUEHQQ/} before a name. */
    private static boolean isIndicated(String line) {
        int slash = line.indexOf('/');
        return slash > 0 && slash <= 8 && FL02RoutingLine.isRoutingIndicator(line, 0, slash);
    }
}
