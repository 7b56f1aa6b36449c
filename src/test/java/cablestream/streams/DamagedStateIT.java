package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.EventKind;
import cablestream.record.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of local state that are damaged while nobody looks. */
@Tag("long")
class DamagedStateIT {
    @Test
    void damagedStateIsPutAsideAndReadAgainFromKafka(@TempDir Path folder) throws IOException {
        try (RunningCablestream running = new RunningCablestream(folder)) {
            running.send("cables.raw", Cables.routine(1).bytes());
            running.await("cables.all", record -> true, 1);

            running.restart(() -> damage(folder.resolve("state").resolve("cablestream-routine")));
            running.send("cables.raw", Cables.routine(1).over("XRB0001").bytes());
            running.send("cables.raw", Cables.routine(2).bytes());

            assertThat(running.await("cables.all", record -> true, 2)).hasSize(2);
            assertThat(running.await("cables.events", record -> true, 2))
                    .extracting(record -> WireFormat.event(record.value()).getKind())
                    .contains(EventKind.STATE_REBUILT, EventKind.DUPLICATE);
            try (Stream<Path> left = Files.list(folder.resolve("state"))) {
                assertThat(left.map(Path::getFileName).map(Path::toString))
                        .anyMatch(name -> name.startsWith("cablestream-routine.damaged-"));
            }
        }
    }

    /** Every table of every store is filled with the same byte, but for its length. */
    private static void damage(Path state) {
        try (Stream<Path> files = Files.walk(state)) {
            List<Path> tables =
                    files.filter(file -> file.toString().endsWith(".sst")).toList();
            assertThat(tables).as("tables to damage").isNotEmpty();
            for (Path table : tables) {
                byte[] bytes = Files.readAllBytes(table);
                Arrays.fill(bytes, (byte) 0x5A);
                Files.write(table, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
