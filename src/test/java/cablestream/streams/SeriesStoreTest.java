package cablestream.streams;

import static org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore;
import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import cablestream.series.NumberSeries;
import cablestream.series.SeriesKind;
import cablestream.series.Sighting;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeriesStoreTest {
    private static final int MORE_THAN_ON_THE_HEAP = 3_000;

    private final MockProcessorContext<byte[], Object> context = new MockProcessorContext<>();
    private final KeyValueStore<String, NumberSeries> store = keyValueStoreBuilder(
                    inMemoryKeyValueStore(NodeNames.SERIES), Serdes.String(), StoredSeries.serde())
            .withLoggingDisabled()
            .build();

    @BeforeEach
    void open() {
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
    }

    @Test
    void aTaskThatIsMadeAnewReadsTheStore() {
        SeriesStore before = new SeriesStore(context);
        before.put("XQA", series("XQA", 1));
        store.put("XQA", series("XQA", 7));

        assertThat(new SeriesStore(context).get("XQA")).isEqualTo(series("XQA", 7));
    }

    @Test
    void seriesBeyondThoseOnTheHeapAreReadFromTheStore() {
        SeriesStore all = new SeriesStore(context);
        IntStream.range(0, MORE_THAN_ON_THE_HEAP).forEach(i -> all.put("X" + i, series("X" + i, i)));

        assertThat(IntStream.range(0, MORE_THAN_ON_THE_HEAP))
                .allSatisfy(i -> assertThat(all.get("X" + i)).isEqualTo(series("X" + i, i)));
    }

    @Test
    void anUnknownSeriesIsNone() {
        assertThat(new SeriesStore(context).get("XQA")).isNull();
    }

    private static NumberSeries series(String name, int number) {
        return NumberSeries.from(new Sighting(SeriesKind.CHANNEL, name, "2009-03-16", number, 4, "09LISBON1", "o"));
    }
}
