package cablestream.streams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Copies of damaged state, kept for diagnosis: the last one of each role, and none while the disk needs the space. */
final class DamagedCopies {
    private static final long LEAST_BYTES = 1024L * 1024 * 1024;
    private static final String MARK = ".damaged-";

    private final Path state;
    private final LongSupplier usable;

    /** @param state folder of the local state of a role */
    DamagedCopies(Path state) {
        this(state, () -> DiskSpace.usable(state));
    }

    /** @param usable bytes on its disk */
    DamagedCopies(Path state, LongSupplier usable) {
        this.state = state;
        this.usable = usable;
    }

    /** Renames the state, and removes the copies that are not kept. */
    Path setAside(long now) throws IOException {
        Path copy = state.resolveSibling(state.getFileName() + MARK + now);
        Files.move(state, copy);
        for (Path earlier : all()) {
            if (!earlier.equals(copy)) {
                delete(earlier);
            }
        }
        if (usable.getAsLong() < LEAST_BYTES) {
            delete(copy);
        }
        return copy;
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> entries = Files.list(state.toAbsolutePath().getParent())) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(state.getFileName() + MARK))
                    .map(entry -> state.resolveSibling(entry.getFileName()))
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> entries = Files.walk(folder)) {
            deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : deepestFirst) {
            Files.delete(entry);
        }
    }
}
