package cablestream.streams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Distinguishes a full disk from damaged files: state on a full disk is as good as before, once there is space. */
final class DiskSpace {
    private static final long LEAST_BYTES = 16L * 1024 * 1024;
    private static final String NO_SPACE = "No space left on device";

    private DiskSpace() {}

    /** Whether a failure is one of the disk that has this folder having no space left. */
    static boolean exhausted(@Nullable Throwable failure, Path folder) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null && cause.getMessage().contains(NO_SPACE)) {
                return true;
            }
        }
        return usable(folder) < LEAST_BYTES;
    }

    /** Usable bytes on the disk of a folder, or of the nearest parent that exists; {@link Long#MAX_VALUE} if unknown. */
    static long usable(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return Files.getFileStore(existing).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
