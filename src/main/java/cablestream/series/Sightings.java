package cablestream.series;

import cablestream.cable.Addressee;
import cablestream.cable.Transmission;
import cablestream.format.Heading;
import cablestream.format.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers that a transmission and a message show. */
public final class Sightings {
    /** The separator of originator and addressee in the name of a series. */
    static final String ARROW = " > ";

    private static final int DIGITS = 4;

    private Sightings() {}

    /**
     * Channel and station serial of one transmission, and the number in a series of its originator:
     * {@code NAVADMIN 071/09}.
     *
     * @param identity   identity of its message
     * @param receivedAt receive time; gives the day if the transmission has no filing time
     */
    public static List<Sighting> of(Heading heading, String identity, String origin, Instant receivedAt) {
        Transmission transmission = heading.transmission();
        Instant filed = transmission.filedAt() == null ? receivedAt : transmission.filedAt();
        List<Sighting> sightings = new ArrayList<>(2);
        if (transmission.channel() != null && transmission.channelSerial() != null) {
            String day = filed.atOffset(ZoneOffset.UTC).toLocalDate().toString();
            String mark = heading.expected() == 1 ? identity : identity + heading.present();
            sightings.add(new Sighting(
                    SeriesKind.CHANNEL,
                    transmission.channel(),
                    day,
                    transmission.channelSerial(),
                    heading.channelDigits(),
                    mark,
                    origin));
        }
        if (transmission.originRoutingIndicator() != null && transmission.stationSerial() != null) {
            String year = Integer.toString(filed.atOffset(ZoneOffset.UTC).getYear());
            sightings.add(new Sighting(
                    SeriesKind.STATION,
                    transmission.originRoutingIndicator(),
                    year,
                    transmission.stationSerial(),
                    DIGITS,
                    identity,
                    origin));
        }
        MessageFormat format = heading.format();
        if (format != null && format.series() != null) {
            sightings.add(new Sighting(
                    SeriesKind.STATION,
                    format.series(),
                    Integer.toString(format.year()),
                    format.number(),
                    DIGITS,
                    identity,
                    origin));
        }
        return sightings;
    }

    /**
     * Message continuity numbers of one message.
     *
     * @param id         id of the message
     * @param originator name in the stations table; {@code null} for an unknown one, which has no series
     */
    public static List<Sighting> of(String id, @Nullable String originator, List<Addressee> addressees, String origin) {
        List<Sighting> sightings = new ArrayList<>();
        for (Addressee addressee : addressees) {
            if (originator != null && addressee.continuityNumber() != null) {
                sightings.add(new Sighting(
                        SeriesKind.ADDRESSEE,
                        originator + ARROW + addressee.name(),
                        "",
                        addressee.continuityNumber(),
                        DIGITS,
                        id,
                        origin));
            }
        }
        return sightings;
    }
}
