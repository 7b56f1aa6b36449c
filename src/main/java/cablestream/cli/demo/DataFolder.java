package cablestream.cli.demo;

import cablestream.record.AuditKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The data folder of the demo: a permanent one, or a temporary one that is deleted on close. */
public final class DataFolder implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final boolean temporary;

    private DataFolder(Path path, boolean temporary) {
        this.path = path;
        this.temporary = temporary;
    }

    /** @param kept null: a temporary one */
    public static DataFolder of(@Nullable Path kept) {
        try {
            return kept == null
                    ? new DataFolder(Files.createTempDirectory("cablestream-demo-"), true)
                    : new DataFolder(Files.createDirectories(kept), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return path;
    }

    /** The folder of the broker. */
    public Path broker() {
        return path.resolve("broker");
    }

    /** The folder of the application. */
    public Path state() {
        return path.resolve("state");
    }

    /** The file of the key that signs audit entries; it is made once for a folder. */
    public Path auditKey() {
        Path file = path.resolve("audit-key");
        try {
            if (!Files.exists(file)) {
                Files.writeString(
                        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY)), AuditKey.random());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the log, before its first line: on the screen it would tear the view. */
    public void takeLog() {
        System.setProperty(
                "cablestream.log.file", path.resolve("cablestream.log").toString());
        System.setProperty("cablestream.log.to", "FILE");
    }

    @Override
    public void close() {
        if (temporary) {
            delete();
        }
    }

    /** Deletes the folder. Files that cannot be deleted are left to the system, which clears its temporary folder. */
    private void delete() {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException | UncheckedIOException e) {
            return;
        }
    }
}
