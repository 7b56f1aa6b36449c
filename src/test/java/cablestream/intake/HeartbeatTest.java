package cablestream.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.cable.Lane;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeartbeatTest {
    private static final Instant AT = Instant.parse("2026-11-25T14:31:50.120Z");
    private static final Heartbeat BEAT = new Heartbeat(Lane.URGENT, AT);

    @ParameterizedTest
    @EnumSource(Lane.class)
    void isReadFromWhatItWrites(Lane lane) {
        Heartbeat heartbeat = new Heartbeat(lane, AT);

        assertThat(Heartbeat.read(heartbeat.bytes())).contains(heartbeat);
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    void isATelegramOfItsLane(Lane lane) {
        byte[] raw = new Heartbeat(lane, AT).bytes();

        assertThat(new Intake(4096).admit(raw))
                .singleElement()
                .isInstanceOfSatisfying(
                        Admission.Admitted.class,
                        admitted -> assertThat(admitted.lane()).isEqualTo(lane));
        assertThat(Intake.peek(raw)).contains(lane);
    }

    @Test
    void noRecordThatDiffersInOneByteIsOne() {
        for (int i = 0; i < BEAT.bytes().length; i++) {
            byte[] other = BEAT.bytes();
            other[i] ^= 0x40;
            assertThat(Heartbeat.read(other)).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void nothingCanStandInFrontOfItOrBehindIt() {
        String text = new String(BEAT.bytes(), StandardCharsets.US_ASCII);

        assertThat(Heartbeat.read(bytes(text + "\n"))).isEmpty();
        assertThat(Heartbeat.read(bytes("\n" + text))).isEmpty();
        assertThat(Heartbeat.read(bytes(text + Cables.routine(1).text()))).isEmpty();
    }

    @Test
    void itsTimeIsWrittenInOneWayOnly() {
        String text = new String(BEAT.bytes(), StandardCharsets.US_ASCII);

        assertThat(Heartbeat.read(bytes(text.replace("14:31:50.120Z", "99:31:50.120Z"))))
                .isEmpty();
        assertThat(Heartbeat.read(bytes(text.replace("14:31:50.120Z", "SECRET TEXT.Z"))))
                .isEmpty();
    }

    @Test
    void inALaneItIsOneOnlyUnderItsOwnIdentity() {
        assertThat(Heartbeat.read(BEAT.identity(), BEAT.bytes())).contains(BEAT);
        assertThat(Heartbeat.read("0123456789ABCDEF", BEAT.bytes())).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
