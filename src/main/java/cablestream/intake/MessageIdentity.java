package cablestream.intake;

import cablestream.cable.CableId;
import cablestream.cable.Transmission;
import cablestream.format.Heading;
import cablestream.text.Line;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What all copies and sections of a message have in common: {@code 09TESTVILLE212}, from the message reference number and the year of
 * the date-time group. Without one of these, station, its serial number and the date-time group: {@code RUEHQQ-0212-090316T1635Z}. Without
 * them a digest of the text from FL5 on, as all above it changes from copy to copy.
 */
final class MessageIdentity {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMdd'T'HHmm'Z'", Locale.ROOT);
    private static final int DIGITS = 16;

    private MessageIdentity() {}

    /**
     * The identity of the transmission with this text.
     *
     * @param given year that stands for the one of the date-time group where there is none
     */
    static String of(ScannedText text, @Nullable Integer given) {
        Heading heading = text.heading();
        Instant time = heading.dateTimeGroup();
        Transmission transmission = heading.transmission();
        String station = heading.station();
        Integer serial = heading.serial();
        Integer year = time == null
                ? given
                : Integer.valueOf(time.atOffset(ZoneOffset.UTC).getYear());
        if (year != null && station != null && serial != null) {
            return new CableId(year, station, serial).toString();
        }
        if (time != null && transmission.originRoutingIndicator() != null && transmission.stationSerial() != null) {
            return String.format(
                    Locale.ROOT,
                    "%s-%04d-%s",
                    transmission.originRoutingIndicator().toUpperCase(Locale.ROOT),
                    transmission.stationSerial(),
                    TIME.format(time.atOffset(ZoneOffset.UTC)));
        }
        return digest(
                text.lines().subList(text.scan().messageIndex(), text.lines().size()));
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
