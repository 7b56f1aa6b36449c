package cablestream.streams;

import static org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore;
import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;

import cablestream.assemble.OpenMessage;
import cablestream.assemble.RememberedMessage;
import cablestream.route.MessageHistory;
import cablestream.series.NumberSeries;
import cablestream.series.OpenGaps;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The state stores: RocksDB with changelogs, uncached where every update is an output. All are key-value stores: a window store would
 * forget by itself, but under exactly-once Kafka Streams 4.3.1 takes its local state for corrupted at every restart and reads the
 * whole changelog again.
 */
final class Stores {
    /** The stores that Kafka Streams keeps no changelog of. */
    static final Set<String> WITHOUT_CHANGELOG = Set.of(NodeNames.NEW_DEAD_LETTERS);

    private Stores() {}

    static StoreBuilder<KeyValueStore<String, OpenMessage>> openMessages() {
        return keyValueStoreBuilder(
                persistentKeyValueStore(NodeNames.OPEN_MESSAGES), Serdes.String(), JsonSerde.of(OpenMessage.class));
    }

    static StoreBuilder<KeyValueStore<String, RememberedMessage>> rememberedMessages() {
        return keyValueStoreBuilder(
                persistentKeyValueStore(NodeNames.REMEMBERED_MESSAGES),
                Serdes.String(),
                JsonSerde.of(RememberedMessage.class));
    }

    static StoreBuilder<KeyValueStore<String, MessageHistory>> histories() {
        return keyValueStoreBuilder(
                persistentKeyValueStore(NodeNames.MESSAGE_HISTORIES), Serdes.String(), StoredHistory.serde());
    }

    static StoreBuilder<KeyValueStore<String, String>> dueIndex(String name) {
        return keyValueStoreBuilder(persistentKeyValueStore(name), Serdes.String(), Serdes.String());
    }

    /** Neither logged nor cached: it lives no longer than one record is worked on. */
    static StoreBuilder<KeyValueStore<String, String>> newDeadLetters() {
        return keyValueStoreBuilder(inMemoryKeyValueStore(NodeNames.NEW_DEAD_LETTERS), Serdes.String(), Serdes.String())
                .withLoggingDisabled();
    }

    /** The store of series. It is cached: findings are reported at once, and only the last state of a series is worth keeping. */
    static StoreBuilder<KeyValueStore<String, NumberSeries>> series() {
        return keyValueStoreBuilder(persistentKeyValueStore(NodeNames.SERIES), Serdes.String(), StoredSeries.serde())
                .withCachingEnabled();
    }

    /** The store of open gaps. It is not cached, as it changes only with a report. It is in memory, as it is small. */
    static StoreBuilder<KeyValueStore<String, OpenGaps>> openGaps() {
        return keyValueStoreBuilder(
                inMemoryKeyValueStore(NodeNames.OPEN_GAPS), Serdes.String(), JsonSerde.of(OpenGaps.class));
    }

    /**
     * A store of counts or offsets. It is cached, so that it costs one changelog record per commit and entry; it is in
     * memory, as it is small.
     */
    static StoreBuilder<KeyValueStore<String, Long>> ledger(String name) {
        return keyValueStoreBuilder(inMemoryKeyValueStore(name), Serdes.String(), Serdes.Long())
                .withCachingEnabled();
    }
}
