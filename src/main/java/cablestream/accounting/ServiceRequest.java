package cablestream.accounting;

import java.util.Locale;

/** The service message that would ask for missing numbers (ACP 127 para 413, 417): ready to be copied, never sent. */
public final class ServiceRequest {
    private static final String ASKS = "UNCLAS SVC\nINT ZDK ";

    private ServiceRequest() {}

    /** The request for numbers of a series from the first to the last; lines have at most 69 columns if the names allow it. */
    public static String of(SeriesKind kind, String series, int first, int last) {
        return switch (kind) {
            case CHANNEL -> ASKS + numbers(first, last, series) + "\n";
            case STATION -> ASKS + series + " " + numbers(first, last, "") + "\n";
            case ADDRESSEE ->
                ASKS + "MCN " + numbers(first, last, "") + "\nFM " + series.replace(Sightings.ARROW, "\nTO ") + "\n";
        };
    }

    private static String numbers(int first, int last, String prefix) {
        String one = prefix + digits(first);
        return first == last ? one : one + " THRU " + prefix + digits(last);
    }

    private static String digits(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }
}
