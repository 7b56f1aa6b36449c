package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.EventKind;
import cablestream.kafka.CableHeaders;
import cablestream.record.WireFormat;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker: cables looked at in every topic on their way. */
class JourneyIT {
    private static RunningCablestream running;

    @BeforeAll
    static void start(@TempDir Path folder) {
        running = new RunningCablestream(folder);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void oneCablePassesThroughEveryTopicOnce() {
        byte[] raw = Cables.routine(1).bytes();
        running.send("cables.raw", raw);

        ConsumerRecord<byte[], byte[]> lane = only("cables.lane.routine", "09LISBON1");
        assertThat(lane.value()).isEqualTo(raw);
        ConsumerRecord<byte[], byte[]> all = only("cables.all", "09LISBON1");
        for (String feed : List.of("politics", "europe", "web")) {
            assertThat(only("cables.feed." + feed, "09LISBON1").value()).isEqualTo(all.value());
        }
        Cable cable = WireFormat.cable(all.value());
        assertThat(cable.getFeeds()).extracting(cablestream.avro.Feed::getName).contains("politics", "europe", "web");
        assertThat(cable.getAddressees())
                .extracting(cablestream.avro.Addressee::getContinuityNumber)
                .containsExactly(917, 44);
        assertThat(CableHeaders.text(all.headers(), "origin")).startsWith("cables.raw-");
    }

    @Test
    void aCopyOnTheUrgentTopicAfterARestartIsStillKnown() {
        Cables flash = Cables.routine(2).flash();
        running.send("cables.raw", flash.bytes());
        only("cables.feed.immediate", "09LISBON2");

        running.restart();
        running.send("cables.raw.urgent", flash.over("XRB0001").bytes());

        assertThat(WireFormat.event(only("cables.events", "09LISBON2").value()).getKind())
                .isEqualTo(EventKind.DUPLICATE);
        only("cables.all", "09LISBON2");
    }

    @Test
    void aSectionHeldOverARestartIsJoinedToTheNext() {
        running.send(
                "cables.raw",
                Cables.routine(3).section(2, 2).saying("and it was deep.").bytes());
        only("cables.lane.routine", "09LISBON3");
        running.restart();
        running.send(
                "cables.raw",
                Cables.routine(3)
                        .section(1, 2)
                        .saying("The harbour was dredged")
                        .bytes());

        Cable whole = WireFormat.cable(only("cables.all", "09LISBON3").value());
        assertThat(whole.getParagraphs().get(0).getText()).isEqualTo("The harbour was dredged and it was deep.");
    }

    @Test
    void badInputBecomesDeadLettersWhileTheApplicationRunsOn() {
        running.send("cables.raw", null);
        running.send("cables.raw", new byte[2 * 1024 * 1024]);
        running.send("cables.raw", "not a cable".getBytes());

        assertThat(running.await("cables.dead", record -> true, 3))
                .extracting(record -> CableHeaders.text(record.headers(), "cables.reason"))
                .containsExactlyInAnyOrder("EMPTY", "TOO_LARGE", "NOT_A_CABLE");
        assertThat(running.running()).isTrue();
    }

    /** The one record with that key: there must be neither none nor two. */
    private static ConsumerRecord<byte[], byte[]> only(String topic, String key) {
        var found = running.await(topic, record -> record.key() != null && key.equals(new String(record.key())), 1);
        assertThat(found).as("records with key %s on %s", key, topic).hasSize(1);
        return found.get(0);
    }
}
