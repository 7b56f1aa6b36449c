package cablestream.trace;

import cablestream.cable.CableId;
import cablestream.kafka.RecordPosition;
import cablestream.series.ServiceRequest;
import java.util.Locale;
import java.util.Optional;

/** The name of a cable, or of several: an id, a position, a number of a channel, or a station and a number. */
public sealed interface TraceQuery {
    /** FL3 has station serial numbers of four digits. */
    int STATION_DIGITS = 4;

    /** The text of the query, as {@link #parse} read it. */
    String text();

    /**
     * The id of a cable, or the identity of a message that has none.
     *
     * @param text {@code 09TESTVILLE212}, {@code RUEHQQ-0212-090316T1635Z}
     */
    record Id(String text) implements TraceQuery {}

    /**
     * A record on a topic.
     *
     * @param place position of the record: {@code cables.raw-0@42}
     */
    record At(RecordPosition place) implements TraceQuery {
        @Override
        public String text() {
            return place.toString();
        }
    }

    /**
     * A number of a channel: FL1.
     *
     * @param channel three letters
     * @param serial  its number
     */
    record Channel(String text, String channel, int serial) implements TraceQuery {}

    /**
     * A station and a number, of any year: either its routing indicator with a station serial (FL3), or the post with a
     * reference number, whichever there is.
     *
     * @param station station as written, in capitals
     * @param serial  the number
     */
    record Station(String text, String station, int serial) implements TraceQuery {
        /** The ending of a cable's id, if the id is a reference number: {@code TESTVILLE212}. */
        String endOfId() {
            return CableId.joined(station) + serial;
        }
    }

    /** Reads any of them; spaces around it do not matter. */
    static TraceQuery parse(String text) {
        String query = text.strip();
        Optional<RecordPosition> place = RecordPosition.parse(query);
        if (place.isPresent()) {
            return new At(place.get());
        }
        String capitals = query.toUpperCase(Locale.ROOT);
        int digits = trailingDigits(capitals);
        String front = capitals.substring(0, capitals.length() - digits).strip();
        boolean numbered = digits > 0 && digits <= 6;
        if (numbered && front.length() == 3 && digits >= 3 && letters(front)) {
            return new Channel(query, front, number(capitals, digits));
        }
        front = front.endsWith("#") ? front.substring(0, front.length() - 1).strip() : front;
        if (digits == STATION_DIGITS && ServiceRequest.isIndicator(front)) {
            return new Station(query, front, number(capitals, digits));
        }
        boolean apart = numbered && front.length() < capitals.length() - digits;
        return apart && !front.isEmpty() && !Character.isDigit(front.charAt(0))
                ? new Station(query, front, number(capitals, digits))
                : new Id(withoutBlanks(capitals));
    }

    /** {@code 09 TESTVILLE 000212} is the same as {@code 09TESTVILLE212}. */
    private static String withoutBlanks(String capitals) {
        if (isDigest(capitals)) {
            return capitals.toLowerCase(Locale.ROOT);
        }
        int digits = trailingDigits(capitals);
        boolean reference = digits > 0
                && digits <= 6
                && capitals.length() > 2
                && Character.isDigit(capitals.charAt(0))
                && Character.isDigit(capitals.charAt(1))
                && capitals.indexOf('-') < 0
                && digits < capitals.length() - 2;
        String front = capitals.substring(0, capitals.length() - digits);
        return reference ? front.replace(" ", "") + number(capitals, digits) : capitals;
    }

    /** Whether a text is a digest: the identity of a message without a number, written in small letters. */
    private static boolean isDigest(String capitals) {
        return capitals.length() == 16 && capitals.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static int number(String text, int digits) {
        return Integer.parseInt(text.substring(text.length() - digits));
    }

    private static boolean letters(String text) {
        return text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    private static int trailingDigits(String text) {
        int from = text.length();
        while (from > 0 && text.charAt(from - 1) >= '0' && text.charAt(from - 1) <= '9') {
            from--;
        }
        return text.length() - from;
    }
}
