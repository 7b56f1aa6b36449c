package cablestream.series;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The service message that asks for missing numbers (ACP 127 para 404, 413, 417): FL2 to FL5, text and end. It goes to the
 * station that sent the numbers, from the one that misses them. It names the series and its numbers, and nothing else. In a
 * message without a {@link Heading}, what only the sender knows is in angle brackets, which no circuit takes.
 */
public final class ServiceRequest {
    private static final String US = "<OUR RI>";
    private static final String SERIAL = "<SERIAL>";
    private static final int SHORTEST_INDICATOR = 4;
    private static final int LONGEST_INDICATOR = 7;
    /** ACP 127 para 405: a teleprinter line. */
    private static final int LONGEST_LINE = 69;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -/.,'()&";
    private static final DateTimeFormatter FILED = format("DDDHHmm");
    private static final DateTimeFormatter DATE_TIME_GROUP = format("ddHHmm'Z' MMM yy");

    private ServiceRequest() {}

    /**
     * What only the sender knows.
     *
     * @param to     routing indicator of the station that is asked
     * @param from   routing indicator of the station that asks
     * @param serial station serial number of the message, 1 to 9999
     */
    public record Heading(String to, String from, int serial) {}

    /**
     * The request for numbers of a series from the first to the last, ready to be copied.
     *
     * @param at time of its filing
     */
    public static String of(SeriesKind kind, String series, int first, int last, Instant at) {
        return of(kind, series, List.of(new NumberRange(first, last)), at);
    }

    /** Like {@link #of(SeriesKind, String, int, int, Instant)}, for several ranges of numbers. */
    public static String of(SeriesKind kind, String series, List<NumberRange> numbers, Instant at) {
        return write(sender(kind, series), US, SERIAL, text(kind, series, numbers), at);
    }

    /** The whole message, ready to be sent. The series must be {@link #writable}. */
    public static String of(SeriesKind kind, String series, List<NumberRange> numbers, Heading heading, Instant at) {
        return write(heading.to(), heading.from(), digits(heading.serial()), text(kind, series, numbers), at);
    }

    private static String write(String to, String from, String serial, String text, Instant at) {
        return String.join(
                "\n",
                "RR " + to,
                "DE " + from + " #" + serial + " " + FILED.format(at),
                "ZNR UUUUU",
                "R " + DATE_TIME_GROUP.format(at).toUpperCase(Locale.ROOT),
                "BT",
                "UNCLAS SVC",
                text,
                "BT",
                "#" + serial,
                "",
                "NNNN",
                "");
    }

    /** The routing indicator of the station that sent the numbers; empty if their series does not name it. */
    public static Optional<String> station(SeriesKind kind, String series) {
        return Optional.of(series).filter(name -> kind == SeriesKind.STATION && isIndicator(name));
    }

    /** Whether a text is a routing indicator. */
    public static boolean isIndicator(String text) {
        return text.length() >= SHORTEST_INDICATOR
                && text.length() <= LONGEST_INDICATOR
                && text.startsWith("R")
                && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /**
     * Whether the name of a series may be in a message that is sent: it comes from headings that others wrote, and must not end a line or
     * the message.
     */
    public static boolean writable(String series) {
        String words = series.replace(Sightings.ARROW, " ");
        return !words.isBlank() && words.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
    }

    /** The routing indicator of the station that sent the numbers, as far as their series names it. */
    private static String sender(SeriesKind kind, String series) {
        return station(kind, series).orElseGet(() -> switch (kind) {
            case CHANNEL -> "<RI OF THE STATION THAT SENDS " + series + ">";
            case STATION -> "<RI OF THE ORIGINATOR OF " + series + ">";
            case ADDRESSEE -> "<RI OF " + originator(series) + ">";
        });
    }

    private static String text(SeriesKind kind, String series, List<NumberRange> numbers) {
        return switch (kind) {
            case CHANNEL -> lines("INT ZDK", numbers, series);
            case STATION -> lines("INT ZDK " + series, numbers, "");
            case ADDRESSEE ->
                lines("INT ZDK MCN", numbers, "") + "\nOF " + originator(series) + "\nFOR " + addressee(series);
        };
    }

    private static String originator(String series) {
        return series.split(Sightings.ARROW, 2)[0];
    }

    private static String addressee(String series) {
        String[] both = series.split(Sightings.ARROW, 2);
        return both[both.length - 1];
    }

    /** Ranges after a word, on as many lines as they need. */
    private static String lines(String begin, List<NumberRange> numbers, String prefix) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(begin);
        for (NumberRange each : numbers) {
            String range = range(each, prefix);
            if (line.length() + 1 + range.length() > LONGEST_LINE) {
                lines.add(line.toString());
                line = new StringBuilder(range);
            } else {
                line.append(' ').append(range);
            }
        }
        lines.add(line.toString());
        return String.join("\n", lines);
    }

    private static String range(NumberRange numbers, String prefix) {
        String one = prefix + digits(numbers.first());
        return numbers.first() == numbers.last() ? one : one + " THRU " + prefix + digits(numbers.last());
    }

    private static String digits(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
