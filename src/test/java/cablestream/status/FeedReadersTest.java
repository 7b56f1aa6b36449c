package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.ReaderLag;
import cablestream.kafka.ReaderLags;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.Meters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedReadersTest {
    private static final Instant T0 = Instant.parse("2009-03-16T16:00:00Z");

    private final FeedReaders.Moves moves = new FeedReaders.Moves();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Meters meters = new Meters(registry);

    @Test
    void aReaderMovedWhenItsOffsetsChanged() {
        moves.see(lags(T0, lag("desk-1", 5L, null, 10)));
        moves.see(lags(T0.plusSeconds(10), lag("desk-1", 4L, null, 11)));

        FeedReaders seen = moves.see(lags(T0.plusSeconds(20), lag("desk-1", 9L, null, 11)));

        assertThat(seen.readers()).singleElement().satisfies(reader -> {
            assertThat(reader.moved()).isEqualTo(T0.plusSeconds(10));
            assertThat(reader.unread()).isEqualTo(9);
        });
    }

    @Test
    void offsetsThatWereSetBackMovedToo() {
        moves.see(lags(T0, lag("desk-1", 0L, null, 10)));

        FeedReaders seen = moves.see(lags(T0.plusSeconds(10), lag("desk-1", 10L, null, 0)));

        assertThat(seen.readers().get(0).moved()).isEqualTo(T0.plusSeconds(10));
    }

    @Test
    void aFailedObservationDoesNotMakeAReaderMove() {
        moves.see(lags(T0, lag("desk-1", 5L, null, 10)));
        moves.see(ReaderLags.failed(T0.plusSeconds(10), "the groups: Kafka does not answer"));

        FeedReaders seen = moves.see(lags(T0.plusSeconds(20), lag("desk-1", 5L, null, 10)));

        assertThat(seen.readers().get(0).moved()).isEqualTo(T0);
    }

    @Test
    void aGroupThatIsGoneHasNoMetersAnyLonger() {
        measure(lags(T0, lag("desk-1", 5L, T0, 10), lag("desk-2", 0L, null, 10)));
        measure(lags(T0, lag("desk-2", 0L, null, 10)));

        assertThat(registry.find(MeterCatalogue.READER_UNREAD.meter()).gauges())
                .extracting(gauge -> gauge.getId().getTag("group"))
                .containsExactly("desk-2");
    }

    @Test
    void whatIsNotKnownIsNotZero() {
        measure(lags(T0, lag("desk-1", null, null, 0), lag("desk-2", 3L, null, 4)));

        assertThat(gauge(MeterCatalogue.READER_UNREAD, "desk-1")).isNull();
        assertThat(gauge(MeterCatalogue.READER_OLDEST, "desk-1")).isNull();
        assertThat(gauge(MeterCatalogue.READER_OLDEST, "desk-2")).isNull();
        assertThat(gauge(MeterCatalogue.READER_UNREAD, "desk-2")).isEqualTo(3);
    }

    @Test
    void theOldestUnreadRecordHasATimeAndNoneIsZero() {
        measure(lags(T0, lag("desk-1", 5L, T0, 10), lag("desk-2", 0L, null, 10)));

        assertThat(gauge(MeterCatalogue.READER_OLDEST, "desk-1")).isEqualTo((double) T0.getEpochSecond());
        assertThat(gauge(MeterCatalogue.READER_OLDEST, "desk-2")).isZero();
    }

    @Test
    void whatMayNotBeReadIsCounted() {
        measure(new ReaderLags(T0, List.of(), 3, List.of("group secret-1", "group secret-2")));

        assertThat(registry.get(MeterCatalogue.READERS_UNREADABLE.meter())
                        .gauge()
                        .value())
                .isEqualTo(2);
        assertThat(registry.get(MeterCatalogue.READERS_LEFT_OUT.meter()).gauge().value())
                .isEqualTo(3);
    }

    private void measure(ReaderLags lags) {
        FeedReaderPoller.measure(meters, moves.see(lags));
    }

    private @Nullable Double gauge(MeterCatalogue meter, String group) {
        Gauge gauge = registry.find(meter.meter()).tag("group", group).gauge();
        return gauge == null ? null : gauge.value();
    }

    private static ReaderLags lags(Instant at, ReaderLag... readers) {
        return new ReaderLags(at, List.of(readers), 0, List.of());
    }

    private static ReaderLag lag(String group, @Nullable Long unread, @Nullable Instant oldest, long committed) {
        return new ReaderLag(group, "politics", unread, oldest, 1, committed, 0);
    }
}
