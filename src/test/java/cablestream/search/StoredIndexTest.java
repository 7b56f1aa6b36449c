package cablestream.search;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredIndexTest {
    private static final String TOPIC = "topic-1";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        try (Directory directory = new NIOFSDirectory(folder);
                CableIndex index = CableIndex.open(directory, TOPIC, 100)) {
            for (int i = 0; i < 20; i++) {
                InventedCables.put(index, InventedCables.read(Cables.routine(100 + i)), i);
            }
            index.remove("09LISBON103");
            index.commit();
        }
    }

    @Test
    void anIntactIndexHasItsProgress() throws IOException {
        assertThat(progress())
                .hasValueSatisfying(found -> assertThat(found.offset(0)).isEqualTo(20));
    }

    @Test
    void anIndexWithADamagedByteAnywhereIsBuiltAgain() throws IOException {
        for (Path file : files()) {
            byte[] intact = Files.readAllBytes(file);
            for (int at = 0; at < intact.length; at += Math.max(1, intact.length / 16)) {
                byte[] damaged = intact.clone();
                damaged[at] ^= 0x55;
                Files.write(file, damaged);
                assertThat(progress()).as(file + " at " + at).isEmpty();
            }
            Files.write(file, intact);
        }
        assertThat(progress()).isPresent();
    }

    @Test
    void anIndexThatLacksAFileOrItsEndIsBuiltAgain() throws IOException {
        for (Path file : files()) {
            byte[] intact = Files.readAllBytes(file);
            for (int length : List.of(0, 1, intact.length / 2, intact.length - 1)) {
                Files.write(file, java.util.Arrays.copyOf(intact, length));
                assertThat(progress()).as(file + " of " + length).isEmpty();
            }
            Files.delete(file);
            assertThat(progress()).as(file + " missing").isEmpty();
            Files.write(file, intact);
        }
    }

    @Test
    void aDamagedIndexTakesCablesAgain() throws IOException {
        for (Path file : files()) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        try (Directory directory = new NIOFSDirectory(folder);
                CableIndex index = CableIndex.open(directory, TOPIC, 100)) {
            InventedCables.put(index, InventedCables.read(Cables.routine(212)), 0);
            index.commit();

            assertThat(InventedCables.ids(index)).containsExactly("09LISBON212");
        }
        assertThat(progress()).isPresent();
    }

    private Optional<IndexProgress> progress() throws IOException {
        try (Directory directory = new NIOFSDirectory(folder)) {
            return new StoredIndex(directory).progress();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().equals(IndexWriter.WRITE_LOCK_NAME))
                    .sorted()
                    .toList();
        }
    }
}
