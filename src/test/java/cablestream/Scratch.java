package cablestream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Where tests write: in memory where the machine has room for that, as brokers and stores wait for the disk again and again. The usual
 * temporary directory otherwise.
 */
public final class Scratch implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");
    /** Containers often have 64 MB there, which is too little for a broker. */
    private static final long ROOM = 4L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) {
        return folder();
    }

    /** A new folder, which its caller removes. */
    public static Path folder() {
        try {
            return inMemory()
                    ? Files.createTempDirectory(MEMORY, "cablestream")
                    : Files.createTempDirectory("cablestream");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With all that is in it. */
    public static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean inMemory() throws IOException {
        return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ROOM;
    }
}
