package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.RecordPosition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class AheadRecordsTest {
    private final AheadRecords records = new AheadRecords(store());

    @Test
    void oneThatWentAheadIsRemovedOnce() {
        records.add(at(7));

        assertThat(records.has(at(7))).isTrue();
        assertThat(records.has(at(8))).isFalse();
        assertThat(records.remove(at(7))).isTrue();
        assertThat(records.remove(at(7))).isFalse();
    }

    @Test
    void thoseOfARangeAreRemovedTogether() {
        for (long offset = 1; offset <= 5; offset++) {
            records.add(at(offset));
        }

        assertThat(records.removeWithin(new RecordLosses.Range("cables.raw", 0, 2, 4)))
                .isEqualTo(3);
        assertThat(records.has(at(1))).isTrue();
        assertThat(records.has(at(5))).isTrue();
    }

    @Test
    void theirNumberIsLimited() {
        for (long offset = 0; offset < AheadRecords.MOST; offset++) {
            assertThat(records.isFull()).isFalse();
            records.add(at(offset));
        }

        assertThat(records.isFull()).isTrue();
        records.remove(at(0));
        assertThat(records.isFull()).isFalse();
    }

    private static RecordPosition at(long offset) {
        return new RecordPosition("cables.raw", 0, offset);
    }

    private static KeyValueStore<String, Long> store() {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
        KeyValueStore<String, Long> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("positions"), Serdes.String(), Serdes.Long())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
