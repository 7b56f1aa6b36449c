package cablestream.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of an index before it is opened. */
final class StoredIndex {
    private static final Logger LOG = LoggerFactory.getLogger(StoredIndex.class);

    private final Directory directory;

    StoredIndex(Directory directory) {
        this.directory = directory;
    }

    /** The progress of the last commit, if all its files are intact; otherwise empty. */
    Optional<IndexProgress> progress() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext segment : reader.leaves()) {
                segment.reader().checkIntegrity();
            }
            return IndexProgress.of(reader.getIndexCommit().getUserData());
        } catch (IOException | RuntimeException e) {
            // Lucene throws exceptions of all kinds for damaged files. Without the message, which may hold anything.
            LOG.warn(
                    "The search index is damaged and is built again: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Removes all files, unless another process has the index. */
    void remove() throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                lock.ensureValid();
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }
}
