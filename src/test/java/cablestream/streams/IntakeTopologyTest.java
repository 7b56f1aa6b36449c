package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.kafka.CableHeaders;
import cablestream.metrics.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes on the raw topics: good, urgent, run together, and bad. */
class IntakeTopologyTest {
    private final TestTraffic traffic = new TestTraffic();

    @AfterEach
    void close() {
        traffic.close();
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void whatCanBeNoCableIsOneDeadLetterAndItsNeighboursAreUnharmed(byte[] bad, String reason) {
        traffic.raw(Cables.routine(1));
        traffic.raw(bad);
        traffic.raw(Cables.routine(2));

        TestRecord<byte[], byte[]> dead = onlyDeadLetter();
        assertThat(CableHeaders.text(dead.headers(), "cables.reason")).isEqualTo(reason);
        assertThat(dead.value()).isEqualTo(bad == null ? new byte[0] : bad);
        assertThat(traffic.cables("cables.all")).extracting(Cable::getId).containsExactly("09LISBON1", "09LISBON2");
    }

    static Stream<Arguments> badInput() {
        byte[] binary = new byte[4096];
        new Random(7).nextBytes(binary);
        byte[] large = new byte[1024 * 1024 + 1];
        Arrays.fill(large, (byte) 'A');
        byte[] whole = Cables.routine(9).bytes();
        int half = new String(whole, StandardCharsets.UTF_8).indexOf("BT");
        return Stream.of(
                argumentSet("null", null, "EMPTY"),
                argumentSet("empty", new byte[0], "EMPTY"),
                argumentSet("blank", "  \n \n".getBytes(StandardCharsets.UTF_8), "EMPTY"),
                argumentSet("binary", binary, "NOT_TEXT"),
                argumentSet("oversized", large, "TOO_LARGE"),
                argumentSet("a letter", "Dear Sir,\nthank you.\n".getBytes(StandardCharsets.UTF_8), "NOT_A_CABLE"),
                argumentSet(
                        "a web page",
                        "<html><body><p>News</p></body></html>".getBytes(StandardCharsets.UTF_8),
                        "NOT_A_CABLE"),
                argumentSet("the heading of a cable", Arrays.copyOf(whole, half), "NO_TEXT"),
                argumentSet(
                        "the second half of a cable",
                        "and it was deep.\n\n2. (C) It was wide.\nROE\n".getBytes(StandardCharsets.UTF_8),
                        "NOT_A_CABLE"));
    }

    @Test
    void aDeadLetterTellsWhereItCameFrom() {
        traffic.raw(new byte[0]);

        var headers = onlyDeadLetter().headers();
        assertThat(CableHeaders.text(headers, "__streams.errors.topic")).isEqualTo("cables.raw");
        assertThat(CableHeaders.text(headers, "__streams.errors.partition")).isEqualTo("0");
        assertThat(CableHeaders.text(headers, "__streams.errors.offset")).isEqualTo("0");
    }

    @Test
    void transmissionsThatRanTogetherAreReadEach() {
        traffic.raw((Cables.routine(1).text() + Cables.routine(2).text()).getBytes(StandardCharsets.UTF_8));

        assertThat(traffic.cables("cables.all")).extracting(Cable::getId).containsExactly("09LISBON1", "09LISBON2");
        assertThat(traffic.account().received()).isEqualTo(2);
    }

    @Test
    void aFlashOnTheOrdinaryTopicIsSortedIntoTheUrgentLane() {
        traffic.raw(Cables.routine(1).flash());

        assertThat(traffic.cables("cables.feed.immediate")).hasSize(1);
    }

    @Test
    void copiesOnBothRawTopicsMeetInOneLane() {
        traffic.raw(Cables.routine(1).flash());
        traffic.rawUrgent(Cables.routine(1).flash().over("XRB0001").bytes());

        assertThat(traffic.cables("cables.all")).hasSize(1);
        assertThat(traffic.account().total(LedgerEntry.DUPLICATE)).isEqualTo(1);
    }

    private TestRecord<byte[], byte[]> onlyDeadLetter() {
        var dead = traffic.records("cables.dead");
        assertThat(dead).hasSize(1);
        return dead.get(0);
    }
}
