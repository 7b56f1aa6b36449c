package cablestream.status;

import cablestream.series.SeriesKind;
import cablestream.settings.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of a cluster: from the read model where it keeps them, otherwise from the topics. */
final class ClusterLists implements RecordLists {
    private final StatusModel model;
    private final Supplier<List<String>> feeds;
    private final WaitingReader waiting;
    private final FeedEnd ends;

    /** @param feeds names of the feeds in force */
    ClusterLists(StatusModel model, Supplier<List<String>> feeds, Settings settings) {
        this.model = model;
        this.feeds = feeds;
        this.waiting = new WaitingReader(settings);
        this.ends = new FeedEnd(settings);
    }

    @Override
    public LateCables late() {
        return model.late(Clock.systemUTC().instant());
    }

    @Override
    public WaitingTransmissions waiting() {
        return waiting.read();
    }

    @Override
    public Optional<List<FeedRecord>> feed(String name) {
        return Optional.of(name).filter(each -> feeds.get().contains(each)).map(ends::latest);
    }

    @Override
    public Optional<List<Circuit.Passage>> circuit(@Nullable String kind, String name) {
        return Stream.of(SeriesKind.CHANNEL, SeriesKind.STATION)
                .filter(each -> kind == null || each.name().equals(kind))
                .flatMap(each -> model.latest(each, name).stream())
                .findFirst();
    }
}
