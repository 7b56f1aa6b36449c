package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A FLASH after a backlog of one partition, on a real broker. */
@Tag("long")
class ReadAheadIT {
    private static final int ROUTINE = 40_000;
    private static final Cables FLASH = Cables.routine(50_000).flash();
    private static final Predicate<ConsumerRecord<byte[], byte[]>> IS_FLASH =
            record -> new String(record.key(), StandardCharsets.UTF_8).equals(FLASH.id());

    @Test
    void itIsPublishedBeforeTheBacklogIsSortedAndNotAgainAfterARestart(@TempDir Path folder) {
        try (RunningCablestream running = new RunningCablestream(folder)) {
            running.restart(() -> {
                for (int serial = 1; serial <= ROUTINE; serial++) {
                    running.send("cables.raw", 0, Cables.routine(serial).bytes());
                }
                running.send("cables.raw", 0, FLASH.bytes());
                running.flush();
            });

            running.awaitFirst("cables.all", IS_FLASH);
            assertThat(running.readable("cables.lane.routine")).isLessThan(ROUTINE);
            running.restart();

            assertThat(running.await("cables.lane.routine", ReadAheadIT::isTransmission, ROUTINE))
                    .hasSize(ROUTINE);
            assertThat(running.await("cables.lane.urgent", ReadAheadIT::isTransmission, 1))
                    .hasSize(1);
            assertThat(running.await("cables.all", IS_FLASH, 1)).hasSize(1);
        }
    }

    /** Records of a lane without a value are between the applications. */
    private static boolean isTransmission(ConsumerRecord<byte[], byte[]> record) {
        return record.value() != null && record.value().length > 0;
    }
}
