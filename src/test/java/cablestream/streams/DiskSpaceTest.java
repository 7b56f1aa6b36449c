package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.RocksDBException;

class DiskSpaceTest {
    @TempDir
    private Path folder;

    @Test
    void isExhaustedIfRocksDbOrTheSystemReportsIt() {
        assertThat(DiskSpace.exhausted(
                        new ProcessorStateException(
                                "flush", new RocksDBException("IO error: No space left on device: While appending")),
                        folder))
                .isTrue();
        assertThat(DiskSpace.exhausted(
                        new ProcessorStateException("checkpoint", new IOException("No space left on device")), folder))
                .isTrue();
    }

    @Test
    void isNotExhaustedByDamage() {
        assertThat(DiskSpace.exhausted(
                        new ProcessorStateException("open", new RocksDBException("Corruption: bad magic number")),
                        folder))
                .isFalse();
    }
}
