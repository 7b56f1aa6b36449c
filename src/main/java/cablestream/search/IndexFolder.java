package cablestream.search;

import cablestream.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

/** The folder of the index of a process. Only its user may read it, as it has the words of texts. */
final class IndexFolder {
    static final String NAME = "search";
    private static final String OWNER_ONLY = "rwx------";

    /** On newer versions of Java it warns that it could use more of their instructions. Kept here: loggers are collected. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private final Path path;

    private IndexFolder(Path path) {
        this.path = path;
    }

    static IndexFolder of(Settings settings) {
        return new IndexFolder(settings.stateDirectory()
                .resolve(settings.applicationId() + "-" + NAME)
                .toAbsolutePath());
    }

    /** Opens the folder, and creates it if it is missing. */
    Directory open() throws IOException {
        Files.createDirectories(path.getParent());
        if (!Files.exists(path)) {
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        }
        emptyLock(path.resolve(IndexWriter.WRITE_LOCK_NAME));
        // It needs no classes for newer Java versions, which the executable jar does not offer.
        return new NIOFSDirectory(path);
    }

    /** A lock file that is not empty is damaged, and Lucene refuses it for good. */
    private static void emptyLock(Path lock) throws IOException {
        if (Files.exists(lock) && Files.size(lock) > 0) {
            Files.write(lock, new byte[0]);
        }
    }
}
