package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.metrics.KafkaMeters;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.MeterLabels;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked for is measured, and what is measured is asked for. */
class MetersUsedTest {
    /** Meters of Kafka that nothing here shows, and why. */
    private static final Map<String, String> NOWHERE = Map.of(
            "kafka.stream.state.updater.active.restoring.tasks", "cable_restore_remaining_records says more",
            "kafka.stream.state.updater.restore.records.rate", "cable_restore_remaining_records says more",
            "kafka.stream.thread.task.closed.total", "the rebalances say it",
            "kafka.stream.thread.task.created.total", "the rebalances say it",
            "kafka.consumer.coordinator.failed.rebalance.total", "the rebalances say it",
            "kafka.consumer.coordinator.rebalance.latency.max", "the rebalances say it",
            "kafka.consumer.coordinator.rebalance.total", "the rebalances say it");

    private static final Pattern MATCHER = Pattern.compile("(\\w+)(?:=~|!~|!=|=)\"([^\"]*)\"");
    /** What Micrometer makes of one timer. */
    private static final List<String> PARTS = List.of("", "_bucket", "_count", "_sum", "_max");

    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance", "le");

    static Stream<Dashboards.Query> expressions() {
        return Stream.of(
                        Dashboards.queries().stream(),
                        Rules.recordings().stream().map(rule -> new Dashboards.Query(rule.name(), rule.expression())),
                        Rules.alerts().stream().map(rule -> new Dashboards.Query(rule.name(), rule.expression())))
                .flatMap(each -> each);
    }

    static Stream<PromQl.Selector> selectors() {
        return expressions().flatMap(each -> PromQl.selectors(each.expression()).stream());
    }

    private static Optional<MeterCatalogue> meter(String series) {
        return Arrays.stream(MeterCatalogue.values())
                .filter(meter -> PARTS.stream().anyMatch(part -> series.equals(meter.series() + part)))
                .findFirst();
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void whatIsAskedForIsMeasuredOrRecorded(Dashboards.Query query) {
        Set<String> recorded =
                Rules.recordings().stream().map(Rules.Recording::name).collect(Collectors.toSet());

        assertThat(PromQl.selectors(query.expression()))
                .extracting(PromQl.Selector::series)
                .filteredOn(series -> series.startsWith("cable") || series.contains(":"))
                .allMatch(series -> meter(series).isPresent() || recorded.contains(series));
    }

    @Test
    void whatIsMatchedIsALabelAndOneOfItsValues() {
        assertThat(selectors().filter(selector -> meter(selector.series()).isPresent()))
                .allSatisfy(selector -> MATCHER.matcher(selector.matchers())
                        .results()
                        .filter(found -> !OF_PROMETHEUS.contains(found.group(1)))
                        .forEach(found -> {
                            MeterCatalogue meter = meter(selector.series()).orElseThrow();
                            assertThat(meter.labels()).contains(found.group(1));
                            assertThat(MeterLabels.of(meter, found.group(1)))
                                    .contains(found.group(2).split("\\|"));
                        }));
    }

    @Test
    void whatIsMeasuredIsAskedForSomewhere() {
        assertThat(selectors().flatMap(selector -> meter(selector.series()).stream()))
                .contains(MeterCatalogue.values());
    }

    @Test
    void whatIsShownOfKafkaIsAskedForSomewhereOrMarked() {
        Set<String> series = selectors().map(PromQl.Selector::series).collect(Collectors.toSet());

        assertThat(KafkaMeters.shown())
                .filteredOn(meter -> NOWHERE.containsKey(meter) == isAsked(meter, series))
                .isEmpty();
        assertThat(series.stream().filter(each -> each.startsWith("kafka_")))
                .allMatch(each -> KafkaMeters.shown().stream().anyMatch(meter -> isAsked(meter, Set.of(each))));
    }

    /** What only rises has a suffix that says so, if its name does not. */
    private static boolean isAsked(String meter, Set<String> series) {
        String name = meter.replace('.', '_');
        return series.contains(name) || series.contains(name + "_total");
    }

    @Test
    void whatIsRecordedIsAskedForSomewhere() {
        assertThat(selectors().map(PromQl.Selector::series))
                .containsAll(
                        Rules.recordings().stream().map(Rules.Recording::name).toList());
    }
}
