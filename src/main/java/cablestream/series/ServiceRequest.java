package cablestream.series;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The service message that would ask for missing numbers (ACP 127 para 404, 413, 417): FL2 to FL5, text and end. It goes to the
 * station that sent the numbers, from the one that misses them. It is ready to be copied, never sent: what only the sender knows
 * is in angle brackets, which no circuit takes.
 */
public final class ServiceRequest {
    private static final String US = "<OUR RI>";
    private static final String SERIAL = "#<SERIAL>";
    private static final int SHORTEST_INDICATOR = 4;
    private static final int LONGEST_INDICATOR = 7;
    private static final DateTimeFormatter FILED = format("DDDHHmm");
    private static final DateTimeFormatter DATE_TIME_GROUP = format("ddHHmm'Z' MMM yy");

    private ServiceRequest() {}

    /**
     * The request for numbers of a series from the first to the last.
     *
     * @param at time of its filing
     */
    public static String of(SeriesKind kind, String series, int first, int last, Instant at) {
        return String.join(
                "\n",
                "RR " + sender(kind, series),
                "DE " + US + " " + SERIAL + " " + FILED.format(at),
                "ZNR UUUUU",
                "R " + DATE_TIME_GROUP.format(at).toUpperCase(Locale.ROOT),
                "BT",
                "UNCLAS SVC",
                text(kind, series, first, last),
                "BT",
                SERIAL,
                "",
                "NNNN",
                "");
    }

    /** The routing indicator of the station that sent the numbers, as far as their series names it. */
    private static String sender(SeriesKind kind, String series) {
        return switch (kind) {
            case CHANNEL -> "<RI OF THE STATION THAT SENDS " + series + ">";
            case STATION -> isIndicator(series) ? series : "<RI OF THE ORIGINATOR OF " + series + ">";
            case ADDRESSEE -> "<RI OF " + originator(series) + ">";
        };
    }

    private static String text(SeriesKind kind, String series, int first, int last) {
        return switch (kind) {
            case CHANNEL -> "INT ZDK " + numbers(first, last, series);
            case STATION -> "INT ZDK " + series + " " + numbers(first, last, "");
            case ADDRESSEE ->
                "INT ZDK MCN " + numbers(first, last, "") + "\nOF " + originator(series) + "\nFOR " + addressee(series);
        };
    }

    private static String originator(String series) {
        return series.split(Sightings.ARROW, 2)[0];
    }

    private static String addressee(String series) {
        String[] both = series.split(Sightings.ARROW, 2);
        return both[both.length - 1];
    }

    private static boolean isIndicator(String series) {
        return series.length() >= SHORTEST_INDICATOR
                && series.length() <= LONGEST_INDICATOR
                && series.startsWith("R")
                && series.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static String numbers(int first, int last, String prefix) {
        String one = prefix + digits(first);
        return first == last ? one : one + " THRU " + prefix + digits(last);
    }

    private static String digits(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
