package cablestream.bench.peers;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * State by key. Changes are on the heap until their transaction is committed, and in RocksDB from then on; each is written to a compacted
 * topic in the transaction, from which an empty RocksDB is filled at the start.
 *
 * @param <T> type of the values
 */
final class LoggedState<T> implements AutoCloseable {
    /** Values that stay decoded on the heap, as many as of the series of the application. */
    private static final int MOST = 2_000;

    private static final int FILTER_BITS = 10;

    static {
        RocksDB.loadLibrary();
    }

    private final StateJson<T> json;
    private final BloomFilter filter = new BloomFilter(FILTER_BITS);
    private final Options options = new Options()
            .setCreateIfMissing(true)
            .setTableFormatConfig(new BlockBasedTableConfig().setFilterPolicy(filter));
    /** What is lost with the machine comes from the topic. */
    private final WriteOptions unlogged = new WriteOptions().setDisableWAL(true);

    private final RocksDB store;
    private final Map<String, T> changed = new LinkedHashMap<>();
    private final Map<String, byte[]> logged = new HashMap<>();
    private final Map<String, T> latest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MOST;
        }
    };

    /** @param folder a folder that does not exist, whose parent does */
    LoggedState(Path folder, StateJson<T> json) throws RocksDBException {
        this.json = json;
        this.store = RocksDB.open(options, folder.toString());
    }

    /** {@code null} if there is none. */
    @Nullable
    T get(String key) throws RocksDBException {
        T known = changed.containsKey(key) ? changed.get(key) : latest.get(key);
        if (known != null) {
            return known;
        }
        byte[] stored = store.get(bytes(key));
        return stored == null ? null : json.read(stored);
    }

    void put(String key, T value) {
        changed.put(key, value);
    }

    /** Gives the records of all changes since the last commit, for the topic. */
    void log(BiConsumer<byte[], byte[]> topic) {
        changed.forEach((key, value) -> {
            byte[] encoded = json.write(value);
            logged.put(key, encoded);
            topic.accept(bytes(key), encoded);
        });
    }

    /** The transaction with these records was committed. */
    void committed() throws RocksDBException {
        try (WriteBatch batch = new WriteBatch()) {
            for (Map.Entry<String, byte[]> each : logged.entrySet()) {
                batch.put(bytes(each.getKey()), each.getValue());
            }
            store.write(unlogged, batch);
        }
        latest.putAll(changed);
        changed.clear();
        logged.clear();
    }

    /** Takes a record of the topic. */
    void restore(byte[] key, byte[] value) throws RocksDBException {
        store.put(unlogged, key, value);
    }

    /** Visits all that is committed. */
    void forEach(BiConsumer<String, T> visitor) {
        try (RocksIterator all = store.newIterator()) {
            for (all.seekToFirst(); all.isValid(); all.next()) {
                visitor.accept(new String(all.key(), StandardCharsets.UTF_8), json.read(all.value()));
            }
        }
    }

    @Override
    public void close() {
        store.close();
        unlogged.close();
        options.close();
        filter.close();
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
