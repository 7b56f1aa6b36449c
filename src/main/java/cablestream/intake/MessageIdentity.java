package cablestream.intake;

import cablestream.cable.CableId;
import cablestream.cable.Transmission;
import cablestream.format.Heading;
import cablestream.reference.OwnPost;
import cablestream.text.Line;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The common identity of all copies and sections of a message: {@code 09TESTVILLE212}, from the message reference number,
 * its post as {@link OwnPost} knows it, and the year of the date-time group. Of a message text format originator and
 * date-time group: {@code CNOWASHINGTONDC-090316T1635Z}. Without one of these, station, its serial number and the
 * date-time group: {@code RUEHQQ-0212-090316T1635Z}. Without them a digest of the text from FL5 on, as all lines above it
 * change from copy to copy.
 */
final class MessageIdentity {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMdd'T'HHmm'Z'", Locale.ROOT);
    private static final int DIGITS = 16;

    private MessageIdentity() {}

    /**
     * The identity of the transmission with this text.
     *
     * @param given year for a date-time group without one
     */
    static String of(ScannedText text, @Nullable Integer given) {
        Heading heading = text.heading();
        Instant time = heading.dateTimeGroup();
        Integer year = time == null
                ? given
                : Integer.valueOf(time.atOffset(ZoneOffset.UTC).getYear());
        String number = year == null ? null : number(heading, year, time);
        if (number != null) {
            return number;
        }
        String originator = heading.originator();
        if (heading.format() != null && time != null && originator != null) {
            return ofOriginator(originator, time);
        }
        String transmission = time == null ? null : ofStation(heading.transmission(), time);
        return transmission != null
                ? transmission
                : digest(text.lines()
                        .subList(text.scan().messageIndex(), text.lines().size()));
    }

    /** The identity by the message reference number. A text under the heading of another message has the identity of neither. */
    private static @Nullable String number(Heading heading, int year, @Nullable Instant time) {
        Integer serial = heading.serial();
        if (serial == null) {
            return null;
        }
        Transmission transmission = heading.transmission();
        OwnPost.Sender sender = new OwnPost.Sender(
                heading.originator(), transmission.originRoutingIndicator(), transmission.stationSerial());
        OwnPost.Named post = OwnPost.builtIn().of(heading.station(), serial, sender, year);
        if (post.name() == null) {
            return null;
        }
        String id = new CableId(year, post.name(), serial).toString();
        String sent = post.foreign() && time != null ? ofStation(transmission, time) : null;
        return sent == null ? id : id + "-" + sent;
    }

    /** {@code CNOWASHINGTONDC-090316T1635Z}, without the office between slashes. */
    private static String ofOriginator(String originator, Instant time) {
        int office = originator.indexOf("//");
        String name = office > 0 ? originator.substring(0, office) : originator;
        return CableId.joined(name) + "-" + TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private static @Nullable String ofStation(Transmission transmission, Instant time) {
        if (transmission.originRoutingIndicator() == null || transmission.stationSerial() == null) {
            return null;
        }
        return String.format(
                Locale.ROOT,
                "%s-%04d-%s",
                transmission.originRoutingIndicator().toUpperCase(Locale.ROOT),
                transmission.stationSerial(),
                TIME.format(time.atOffset(ZoneOffset.UTC)));
    }

    private static String digest(List<Line> lines) {
        Digest digest = new Digest(64 * lines.size());
        for (Line line : lines) {
            if (!line.blank()) {
                digest.add(line);
            }
        }
        return digest.hex(DIGITS);
    }
}
