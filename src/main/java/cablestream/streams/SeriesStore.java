package cablestream.streams;

import cablestream.series.NumberSeries;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The series of a task. The latest used are kept on the heap, so that a number does not cost the reading of its series. Made anew with the task: after a transaction that failed, only the store counts.
 */
final class SeriesStore {
    /** Each takes about 5 kB of the heap. */
    private static final int MOST = 2_000;

    private final KeyValueStore<String, NumberSeries> store;
    private final Map<String, NumberSeries> latest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, NumberSeries> eldest) {
            return size() > MOST;
        }
    };

    SeriesStore(ProcessorContext<?, ?> context) {
        this.store = context.getStateStore(NodeNames.SERIES);
    }

    /** {@code null} if no number of it was seen. */
    @Nullable
    NumberSeries get(String key) {
        NumberSeries known = latest.get(key);
        if (known != null) {
            return known;
        }
        NumberSeries stored = stored(key);
        if (stored != null) {
            latest.put(key, stored);
        }
        return stored;
    }

    /** The same from the store, for a check that comes once in a while. */
    @Nullable
    NumberSeries stored(String key) {
        return store.get(key);
    }

    void put(String key, NumberSeries series) {
        store.put(key, series);
        latest.put(key, series);
    }
}
