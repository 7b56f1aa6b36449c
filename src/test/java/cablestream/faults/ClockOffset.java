package cablestream.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The offset of the wall clock of a process, which can be set while it runs: by libfaketime, which needs neither rights nor a clock
 * in the program. The monotonic clock stays as it is, as with a real jump.
 */
final class ClockOffset {
    /** Debian's folders of libraries, one for each architecture. */
    private static final Path LIBRARIES = Path.of("/usr/lib");

    private static final Path LIBRARY = Path.of("faketime", "libfaketimeMT.so.1");

    private final Path library;
    private final Path file;

    private ClockOffset(Path library, Path file) {
        this.library = library;
        this.file = file;
        set(Duration.ZERO);
    }

    /** Empty where libfaketime is not installed. */
    static Optional<ClockOffset> inFile(Path file) {
        return library().map(found -> new ClockOffset(found, file));
    }

    /** For the process whose clock it is. It looks at the file once a second. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                file.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "DONT_FAKE_MONOTONIC",
                "1",
                // Java waits by the monotonic clock alone; with this correction its waits end at once, again and again.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    void set(Duration offset) {
        try {
            // The process must never find half of it.
            Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), text(offset));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Duration offset) {
        return (offset.isNegative() ? "" : "+") + offset.toSeconds() + "\n";
    }

    private static Optional<Path> library() {
        try (Stream<Path> folders = Files.list(LIBRARIES)) {
            return folders.map(folder -> folder.resolve(LIBRARY))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
