package cablestream.streams;

import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;
import static org.apache.kafka.streams.state.Stores.persistentWindowStore;
import static org.apache.kafka.streams.state.Stores.windowStoreBuilder;

import cablestream.assemble.OpenMessage;
import cablestream.assemble.Remembered;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.WindowStore;

/** The state stores: RocksDB with changelogs, uncached, since every update matters. */
final class Stores {
    private Stores() {}

    static StoreBuilder<KeyValueStore<String, OpenMessage>> openMessages() {
        return keyValueStoreBuilder(
                persistentKeyValueStore(Nodes.OPEN_MESSAGES), Serdes.String(), JsonSerde.of(OpenMessage.class));
    }

    static StoreBuilder<KeyValueStore<String, String>> dueMessages() {
        return keyValueStoreBuilder(persistentKeyValueStore(Nodes.DUE_MESSAGES), Serdes.String(), Serdes.String());
    }

    static StoreBuilder<WindowStore<String, Remembered>> rememberedMessages(Duration memory) {
        return windowStoreBuilder(
                persistentWindowStore(Nodes.REMEMBERED_MESSAGES, memory, Duration.ofMillis(1), false),
                Serdes.String(),
                JsonSerde.of(Remembered.class));
    }
}
