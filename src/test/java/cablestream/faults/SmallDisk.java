package cablestream.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system in memory for the state of one instance, so that it can be filled. Only root may mount it. */
final class SmallDisk implements AutoCloseable {
    /** Over the 1 GiB below which no copy of damaged state is kept. */
    private static final String SIZE = "size=1500m";

    private final Path mount;
    private final boolean mounted;

    SmallDisk(Path mount) {
        this.mount = mount;
        try {
            Files.createDirectories(mount);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.mounted = run(List.of("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", mount.toString()));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Where state may go, on this disk or, where it could not be mounted, on the usual one. */
    Path folder() {
        return mount;
    }

    boolean mounted() {
        return mounted;
    }

    @Override
    public void close() {
        if (mounted) {
            run(List.of("umount", "-l", mount.toString()));
        }
    }

    /** Whether the command succeeded. */
    private static boolean run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
