package cablestream.intake;

import cablestream.text.Ascii;

/** What a line of FL6 to FL9 looks like, where no classification line tells where they end. */
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

    private AddressShape() {}

    /** Whether the line may be one of them. */
    public static boolean fits(String line) {
        for (String start : STARTS) {
            if (Ascii.starts(line, start)) {
                return true;
            }
        }
        int slash = line.indexOf('/');
        return slash > 0 && slash <= 8 && FL02RoutingLine.isRoutingIndicator(line.substring(0, slash));
    }
}
