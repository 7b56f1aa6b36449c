package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.EventKind;
import cablestream.avro.TrafficEvent;
import cablestream.cable.Lane;
import cablestream.intake.Heartbeat;
import cablestream.metrics.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FLASH on the ordinary raw topic, while the records before it wait for intake. */
class ReadAheadTopologyTest {
    private static final Cables FLASH = Cables.routine(3).over("XQA0419").flash();

    private final TestTraffic traffic = new TestTraffic();

    @AfterEach
    void close() {
        traffic.close();
    }

    @Test
    void aFlashGoesAheadOfThePresentRecord() {
        traffic.coming(2, FLASH.bytes());
        traffic.raw(Cables.routine(1).over("XQA0417"));

        assertThat(ids()).containsExactlyInAnyOrder("09LISBON3", "09LISBON1");
        assertThat(traffic.account().received()).isEqualTo(2);
    }

    @Test
    void atItsTurnItIsNotPublishedAgain() {
        sendAll();

        assertThat(ids()).containsExactlyInAnyOrder("09LISBON3", "09LISBON1", "09LISBON2");
        assertThat(traffic.account().received()).isEqualTo(3);
        assertThat(traffic.account().total(LedgerEntry.DUPLICATE)).isZero();
        assertThat(traffic.account().balanced()).isTrue();
    }

    @Test
    void itIsNotPublishedAgainAfterARestart() {
        traffic.coming(1, FLASH.bytes());
        traffic.raw(Cables.routine(1));

        traffic.restart();
        traffic.raw(Cables.routine(2));
        traffic.raw(FLASH);

        assertThat(traffic.account().total(LedgerEntry.DUPLICATE)).isZero();
        assertThat(traffic.account().received()).isEqualTo(3);
    }

    @Test
    void oneThatIsFoundAgainBeforeItsTurnGoesAheadOnce() {
        traffic.coming(3, FLASH.bytes());
        traffic.raw(Cables.routine(1));
        traffic.coming(3, FLASH.bytes());
        traffic.raw(Cables.routine(2));

        assertThat(traffic.account().received()).isEqualTo(3);
        assertThat(traffic.account().total(LedgerEntry.DUPLICATE)).isZero();
    }

    @Test
    void itsNumbersHaveTheirTurnSoThatThoseBeforeItAreNotMissing() {
        traffic.coming(2, FLASH.bytes());
        traffic.raw(Cables.routine(1).over("XQA0417"));
        traffic.wait(Duration.ofMinutes(6));
        traffic.raw(Cables.routine(2).over("XQA0418"));
        traffic.raw(FLASH);
        traffic.raw(Cables.routine(4).over("XQA0420"));
        traffic.wait(Duration.ofMinutes(6));

        assertThat(traffic.events()).extracting(TrafficEvent::getSubject).doesNotContain("XQA", "RUEHLI");
    }

    @Test
    void whatIsNoFlashWaitsForItsTurn() {
        traffic.coming(
                2,
                Cables.routine(3)
                        .saying("1. (C) As seen:\nZ is the last letter.")
                        .bytes());
        traffic.raw(Cables.routine(1));

        assertThat(ids()).containsExactly("09LISBON1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "ZZ RUEHC", "Z 161700Z MAR 09\nno cable"})
    void whatIsNoCableWaitsForItsTurn(String text) {
        traffic.coming(2, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        traffic.raw(Cables.routine(1));

        assertThat(traffic.records("cables.dead")).isEmpty();
        assertThat(traffic.account().received()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aHeartbeatWaitsForItsTurn(Lane lane) {
        traffic.coming(2, new Heartbeat(lane, Instant.parse("2009-03-16T17:00:00Z")).bytes());
        traffic.raw(Cables.routine(1));

        assertThat(ids()).containsExactly("09LISBON1");
        assertThat(traffic.account().received()).isEqualTo(1);
    }

    @Test
    void transmissionsOfOneRecordGoAheadTogether() {
        byte[] both = (FLASH.text() + Cables.routine(4).text()).getBytes(StandardCharsets.UTF_8);
        traffic.coming(1, both);
        traffic.raw(Cables.routine(1));
        traffic.raw(both);

        assertThat(ids()).containsExactlyInAnyOrder("09LISBON3", "09LISBON4", "09LISBON1");
        assertThat(traffic.account().received()).isEqualTo(3);
    }

    @Test
    void oneThatIsDeletedBeforeItsTurnIsNotLost() {
        sendTenAndOneAheadFrom(7);

        traffic.readUpTo(6, 8);
        traffic.raw(Cables.routine(11));

        assertThat(traffic.account().total(LedgerEntry.LOST)).isZero();
        assertThat(traffic.events()).extracting(TrafficEvent::getKind).doesNotContain(EventKind.RECORDS_LOST);
    }

    @Test
    void thoseThatWereDeletedAroundItAreCountedWithoutIt() {
        sendTenAndOneAheadFrom(7);

        traffic.readUpTo(4, 9);
        traffic.raw(Cables.routine(11));

        assertThat(traffic.account().total(LedgerEntry.LOST)).isEqualTo(3);
    }

    private void sendTenAndOneAheadFrom(long offset) {
        for (int serial = 1; serial < 10; serial++) {
            traffic.raw(Cables.routine(serial));
        }
        traffic.coming(offset, Cables.routine(12).flash().bytes());
        traffic.raw(Cables.routine(10));
        traffic.events();
    }

    private void sendAll() {
        traffic.coming(2, FLASH.bytes());
        traffic.raw(Cables.routine(1).over("XQA0417"));
        traffic.raw(Cables.routine(2).over("XQA0418"));
        traffic.raw(FLASH);
    }

    private List<String> ids() {
        return traffic.cables("cables.all").stream().map(Cable::getId).toList();
    }
}
