package cablestream.assemble;

import cablestream.cable.CableId;
import cablestream.cable.Precedence;
import cablestream.cable.Stated;
import cablestream.cable.Transmission;
import cablestream.cable.Version;
import cablestream.format.Heading;
import cablestream.intake.Admission;
import cablestream.intake.Fingerprint;
import cablestream.intake.RawText;
import cablestream.intake.RawTransmission;
import cablestream.intake.ScannedText;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transmission that arrived from a lane.
 *
 * @param identity    identity of its message
 * @param fingerprint fingerprint of its text without FL1 to FL4: equal for all copies
 * @param expected    number of sections of the message
 * @param present     sections in the transmission
 * @param precedence  action precedence of FL5
 * @param version     version that it states: the original, a repetition, a correction
 * @param service     whether it is a message between stations about the traffic
 * @param circuit     channel and serial of FL1, {@code QQA0417}; empty without FL1
 * @param filedAt     filing time of FL3
 * @param cancels     identity of the message that a service message cancels
 * @param raw         its bytes and its text
 * @param origin      position of its raw record
 * @param receivedAt  time of the append to the raw topic, {@code null} for a text that was read without Kafka
 * @param stated      statements of the source beside its bytes, {@code null} if there are none
 */
public record Arrival(
        String identity,
        String fingerprint,
        int expected,
        List<Integer> present,
        @Nullable Precedence precedence,
        Version version,
        boolean service,
        String circuit,
        @Nullable Instant filedAt,
        @Nullable String cancels,
        RawText raw,
        String origin,
        @Nullable Instant receivedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Stated stated) {
    public Arrival {
        present = List.copyOf(present);
        // State keeps bytes and what is said of them apart.
        raw = stated == null || stated.equals(raw.stated()) ? raw : RawText.of(raw.bytes(), stated);
    }

    /** A transmission without statements beside its bytes. */
    public Arrival(
            String identity,
            String fingerprint,
            int expected,
            List<Integer> present,
            @Nullable Precedence precedence,
            Version version,
            boolean service,
            String circuit,
            @Nullable Instant filedAt,
            @Nullable String cancels,
            RawText raw,
            String origin,
            @Nullable Instant receivedAt) {
        this(
                identity,
                fingerprint,
                expected,
                present,
                precedence,
                version,
                service,
                circuit,
                filedAt,
                cancels,
                raw,
                origin,
                receivedAt,
                null);
    }

    /** The arrival of a transmission that intake admitted. */
    public static Arrival of(Admission.Admitted admitted, String origin, @Nullable Instant receivedAt) {
        Heading heading = admitted.heading();
        return new Arrival(
                admitted.identity(),
                Fingerprint.of(admitted.content()),
                heading.expected(),
                heading.present(),
                heading.precedence(),
                heading.version(),
                heading.service(),
                circuit(heading.transmission()),
                heading.transmission().filedAt(),
                heading.service() ? cancelled(admitted.content().scanned(), receivedAt) : null,
                admitted.content(),
                origin,
                receivedAt,
                stated(admitted.content()));
    }

    private static @Nullable Stated stated(RawText content) {
        return content.stated().equals(Stated.NOTHING) ? null : content.stated();
    }

    /** Whether it is the whole message, so that no sections are awaited. */
    public boolean whole() {
        return present.size() >= expected;
    }

    /** Whether it is a section, or holds several. */
    boolean inSections() {
        return expected > 1;
    }

    /** Whether another section is of a message of another time: then it is of another message, whatever number both have. */
    boolean isOfAnotherTime(Arrival other) {
        Instant own = raw.scanned().heading().dateTimeGroup();
        Instant its = other.raw.scanned().heading().dateTimeGroup();
        return own != null && its != null && !own.equals(its);
    }

    /** The group of transmissions with which it makes a whole. */
    Group group() {
        return Group.of(version);
    }

    /** The rank among versions of the same kind: the greatest holds, in whatever order they come. */
    String order() {
        return HexFormat.of().toHexDigits(filedAt == null ? 0 : filedAt.toEpochMilli()) + fingerprint;
    }

    /** The transmission as a part of a message. */
    public RawTransmission transmission() {
        return new RawTransmission(expected == 1 || present.isEmpty() ? null : present.get(0), raw, origin, receivedAt);
    }

    private static String circuit(Transmission transmission) {
        return transmission.channelSerial() == null
                ? ""
                : (transmission.channel() == null ? "" : transmission.channel()) + transmission.channelSerial();
    }

    /** A service message may have no date of its own: it speaks of the traffic of the day. */
    private static @Nullable String cancelled(ScannedText text, @Nullable Instant receivedAt) {
        Heading heading = text.heading();
        Instant dated = heading.dateTimeGroup() == null ? receivedAt : heading.dateTimeGroup();
        if (dated == null) {
            return null;
        }
        int year = dated.atOffset(ZoneOffset.UTC).getYear();
        return CancelSignal.in(text.written())
                .map(signal -> new CableId(year, signal.station(), signal.serial()).toString())
                .orElse(null);
    }
}
