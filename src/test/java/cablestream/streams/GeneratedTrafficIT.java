package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.avro.EventKind;
import cablestream.cable.Lane;
import cablestream.intake.Intake;
import cablestream.record.WireFormat;
import cablestream.reference.Tables;
import cablestream.traffic.Damages;
import cablestream.traffic.Era;
import cablestream.traffic.Sent;
import cablestream.traffic.Traffic;
import cablestream.traffic.TrafficMix;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated traffic, all of it sent twice, with a restart between: sections, damage and copies among it. {@code -Dcases=400} sends more. */
@Tag("long")
class GeneratedTrafficIT {
    private static final int CABLES = Integer.getInteger("cases", 200);

    @Test
    void everyCableIsPublishedExactlyOnceWhateverIsSentTwice(@TempDir Path folder) {
        List<Sent> traffic = traffic();
        Set<String> ids =
                traffic.stream().map(sent -> sent.draft().id().toString()).collect(Collectors.toSet());

        try (RunningCablestream running = new RunningCablestream(folder)) {
            traffic.forEach(sent -> send(running, sent));
            running.restart();
            traffic.forEach(sent -> send(running, sent));

            int copies = 2 * traffic.size() - (CABLES + joined(traffic));
            assertThat(running.await("cables.events", GeneratedTrafficIT::isDuplicate, copies))
                    .hasSize(copies);
            assertThat(running.await("cables.all", record -> true, CABLES))
                    .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
                    .containsExactlyInAnyOrderElementsOf(ids);
            assertThat(running.await("cables.dead", record -> true, 0)).isEmpty();
            assertThat(running.await("cables.quarantine", record -> true, 0)).isEmpty();
        }
    }

    private static List<Sent> traffic() {
        Traffic traffic = new Traffic(Tables.load(), 20260101, TrafficMix.DEMO, Era.FIPS, Damages.LIVE);
        List<Sent> all = new ArrayList<>();
        for (var sent = traffic.nextOfFirst(CABLES); sent.isPresent(); sent = traffic.nextOfFirst(CABLES)) {
            all.add(sent.get());
        }
        return all;
    }

    /** Sections beyond the first of their cable. */
    private static int joined(List<Sent> traffic) {
        return (int) traffic.stream()
                .filter(sent -> sent.kind() == Sent.Kind.ORIGINAL && sent.section() > 1)
                .count();
    }

    private static void send(RunningCablestream running, Sent sent) {
        byte[] raw = sent.text().getBytes(StandardCharsets.UTF_8);
        boolean urgent = Intake.peek(raw).orElse(Lane.ROUTINE) == Lane.URGENT;
        running.send(urgent ? "cables.raw.urgent" : "cables.raw", raw);
    }

    private static boolean isDuplicate(ConsumerRecord<byte[], byte[]> record) {
        return WireFormat.event(record.value()).getKind() == EventKind.DUPLICATE;
    }
}
