package cablestream.search;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An index of cables with its progress. One thread writes, any number search. What is written is made searchable by the next search: that
 * costs as much as writing some hundred cables.
 */
final class CableIndex implements Closeable {
    private static final double BUFFER_MB = 16;
    private static final Sort NEWEST_FIRST = order(true);
    private static final Sort OLDEST_FIRST = order(false);

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final int most;
    private volatile IndexProgress progress;

    private CableIndex(IndexWriter writer, IndexProgress progress, int most) throws IOException {
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
        this.progress = progress;
        this.most = most;
        writer.setLiveCommitData(progress.stored().entrySet());
    }

    /** Cables that satisfy a query. */
    record Hits(
            int total, List<FoundCable> cables, @Nullable String before) {}

    /**
     * Opens the index in a directory. What is there and cannot be read, or is of another version, is removed.
     *
     * @param topic id of the topic; an index of another one is removed
     * @param most  maximum number of cables
     * @throws IOException if the directory cannot be written to, or another process has the index
     */
    static CableIndex open(Directory directory, String topic, int most) throws IOException {
        StoredIndex stored = new StoredIndex(directory);
        IndexProgress progress = stored.progress()
                .filter(found -> found.topic().equals(topic))
                .orElseGet(() -> IndexProgress.none(topic));
        if (progress.offsets().isEmpty()) {
            stored.remove();
        }
        IndexWriter writer = new IndexWriter(directory, config());
        try {
            return new CableIndex(writer, progress, most);
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    IndexProgress progress() {
        return progress;
    }

    /** Adds a cable in place of the one of the same key. */
    void put(String key, Document document) throws IOException {
        writer.updateDocument(new Term(CableDocument.KEY, key), document);
    }

    /** Removes a cable that has left the topic. */
    void remove(String key) throws IOException {
        writer.deleteDocuments(new Term(CableDocument.KEY, key));
    }

    /** Removes the cables of a partition whose records the topic no longer keeps. */
    void removeBefore(int partition, long offset) throws IOException {
        if (offset > 0) {
            writer.deleteDocuments(LongPoint.newRangeQuery(CableDocument.offsetField(partition), 0, offset - 1));
        }
    }

    /** All records of a partition before an offset were read. */
    void reached(int partition, long offset) {
        progress = progress.reached(partition, offset);
    }

    /** The index has all that could be read at a time. */
    void complete(Instant time) {
        progress = progress.complete(time);
    }

    /** Begins anew, for a topic that was created again. */
    void clear(String topic) throws IOException {
        writer.deleteAll();
        progress = IndexProgress.none(topic);
    }

    /** Commits cables and progress together, without the oldest cables beyond the maximum number. */
    void commit() throws IOException {
        int excess = cables() - most;
        if (excess > 0) {
            removeOldest(excess);
        }
        writer.setLiveCommitData(progress.stored().entrySet());
        writer.commit();
    }

    /** The number of cables that are found. */
    int cables() throws IOException {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    Hits find(CableQuery query) throws IOException {
        return search(searcher -> {
            Query found = new IndexQuery(searcher.getIndexReader()).of(query);
            TopDocs top = searcher.searchAfter(
                    after(query.before(), searcher.getIndexReader().maxDoc()), found, query.max() + 1, NEWEST_FIRST);
            return hits(searcher, searcher.count(found), top.scoreDocs, query.max());
        });
    }

    /** Discards what was not committed. */
    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }

    private static IndexWriterConfig config() {
        // Merges are work of the one thread that writes, and no part of a start or an end.
        return new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
    }

    private static Sort order(boolean reverse) {
        return new Sort(
                LongField.newSortField(CableDocument.RECEIVED, reverse, SortedNumericSelector.Type.MIN),
                new SortField(CableDocument.KEY, SortField.Type.STRING, reverse));
    }

    /** Removes by time, which is cheaper than one by one: a few too many may stay, of one millisecond. */
    private void removeOldest(int excess) throws IOException {
        long first = search(searcher -> {
            ScoreDoc[] oldest = searcher.search(new MatchAllDocsQuery(), excess + 1, OLDEST_FIRST).scoreDocs;
            return (Long) ((FieldDoc) oldest[oldest.length - 1]).fields[0];
        });
        writer.deleteDocuments(LongField.newRangeQuery(CableDocument.RECEIVED, Long.MIN_VALUE, first - 1));
    }

    /** The last document compares as if it had the position, so that all documents at the position come before it. */
    private static @Nullable ScoreDoc after(@Nullable ResultPosition before, int documents) {
        return before == null || documents == 0
                ? null
                : new FieldDoc(documents - 1, Float.NaN, new Object[] {
                    before.received().toEpochMilli(), new BytesRef(before.id())
                });
    }

    private static Hits hits(IndexSearcher searcher, int total, ScoreDoc[] top, int max) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<FoundCable> cables = new ArrayList<>();
        for (int i = 0; i < Math.min(max, top.length); i++) {
            cables.add(CableDocument.shown(stored.document(top[i].doc)));
        }
        return new Hits(total, cables, top.length > max ? position((FieldDoc) top[max - 1]) : null);
    }

    private static String position(FieldDoc hit) {
        return new ResultPosition(Instant.ofEpochMilli((Long) hit.fields[0]), ((BytesRef) hit.fields[1]).utf8ToString())
                .toString();
    }

    @FunctionalInterface
    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T search(Search<T> search) throws IOException {
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            return search.in(searcher);
        } finally {
            searchers.release(searcher);
        }
    }
}
