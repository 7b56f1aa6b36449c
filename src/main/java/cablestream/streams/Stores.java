package cablestream.streams;

import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;

import cablestream.assemble.OpenMessage;
import cablestream.assemble.Remembered;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The state stores: RocksDB with changelogs, uncached, since every update matters. All are key-value stores: a window store would
 * forget by itself, but under exactly-once Kafka Streams 4.3.1 takes its local state for corrupted at every restart and reads the
 * whole changelog again.
 */
final class Stores {
    private Stores() {}

    static StoreBuilder<KeyValueStore<String, OpenMessage>> openMessages() {
        return keyValueStoreBuilder(
                persistentKeyValueStore(Nodes.OPEN_MESSAGES), Serdes.String(), JsonSerde.of(OpenMessage.class));
    }

    static StoreBuilder<KeyValueStore<String, Remembered>> rememberedMessages() {
        return keyValueStoreBuilder(
                persistentKeyValueStore(Nodes.REMEMBERED_MESSAGES), Serdes.String(), JsonSerde.of(Remembered.class));
    }

    static StoreBuilder<KeyValueStore<String, String>> timetable() {
        return keyValueStoreBuilder(persistentKeyValueStore(Nodes.TIMETABLE), Serdes.String(), Serdes.String());
    }
}
