package cablestream.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.series.NumberSeries;
import cablestream.series.SeriesKind;
import cablestream.series.Sighting;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggedStateTest {
    private static final NumberSeries SERIES =
            NumberSeries.from(new Sighting(SeriesKind.CHANNEL, "QQA", "2009-03-12", 7, 4, "09LISBON1", "raw-0@1"));

    @TempDir
    private Path folder;

    @Test
    void aChangeIsReadBeforeAndAfterItsCommit() throws Exception {
        try (LoggedState<NumberSeries> state = state("one")) {
            assertThat(state.get("QQA")).isNull();
            state.put("QQA", SERIES);
            assertThat(state.get("QQA")).isSameAs(SERIES);
            state.log((key, value) -> {});
            state.committed();
            assertThat(state.get("QQA")).isEqualTo(SERIES);
        }
    }

    @Test
    void theTopicRestoresIt() throws Exception {
        Map<byte[], byte[]> topic = new HashMap<>();
        try (LoggedState<NumberSeries> state = state("one")) {
            state.put("QQA", SERIES);
            state.log(topic::put);
        }
        try (LoggedState<NumberSeries> state = state("two")) {
            for (Map.Entry<byte[], byte[]> record : topic.entrySet()) {
                state.restore(record.getKey(), record.getValue());
            }
            assertThat(state.get("QQA")).usingRecursiveComparison().isEqualTo(SERIES);
        }
    }

    private LoggedState<NumberSeries> state(String name) throws Exception {
        return new LoggedState<>(folder.resolve(name), new StateJson<>(NumberSeries.class));
    }
}
