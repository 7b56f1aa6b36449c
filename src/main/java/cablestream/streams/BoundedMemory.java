package cablestream.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * The memory of all RocksDB stores of this process together, blocks, indexes, filters and write buffers: {@value #BYTES} bytes, however
 * many stores and partitions there are. Without it each store of each partition takes its own. A store takes its write buffer in blocks:
 * small ones, as large ones of many stores fill the write buffers with little in them.
 */
public final class BoundedMemory implements RocksDBConfigSetter {
    private static final long BYTES = 128L * 1024 * 1024;
    private static final long WRITE_BUFFERS = 48L * 1024 * 1024;
    private static final long BUFFER_BLOCK = 32L * 1024;
    private static final int SHARD_BITS = -1;
    /** The share for indexes and filters, which a full cache would drop first. */
    private static final double HIGH_PRIORITY = 0.1;

    private static final Cache CACHE = new LRUCache(BYTES, SHARD_BITS, false, HIGH_PRIORITY);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, CACHE);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(BUFFERS);
        options.setArenaBlockSize(BUFFER_BLOCK);
    }

    /** The cache is of the process, not of the store. */
    @Override
    public void close(String store, Options options) {}
}
