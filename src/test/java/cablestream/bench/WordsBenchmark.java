package cablestream.bench;

import cablestream.label.Labelled;
import cablestream.reference.Tables;
import cablestream.route.Feed;
import cablestream.route.Routed;
import cablestream.route.Router;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Finding the feeds of one cable by five phrases of each feed in a text of 7.5 kB, the guard's word on each included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WordsBenchmark {
    /** Of the whole cable. */
    private static final int SIZE = 8880;

    private static final int TAKING = 3;

    /** How many there are. */
    @Param({"0", "10", "100", "1000"})
    public int feeds;

    private Router router;
    private Labelled labelled;

    @Setup
    public void prepare() {
        Tables tables = Tables.load();
        labelled = BenchCable.labelled(tables, SIZE);
        router = new Router(BenchFeeds.ofWords(tables, feeds, matches(feeds)));
        int found = (int) route().taken().stream()
                .filter(decision -> !decision.feed().equals(Feed.UNROUTED))
                .count();
        if (found != matches(feeds)) {
            throw new IllegalStateException(found + " feeds of " + feeds + " take the cable, not " + matches(feeds));
        }
    }

    /** How many of them take it. */
    static int matches(int feeds) {
        return Math.min(feeds, TAKING);
    }

    @Benchmark
    public Routed route() {
        return router.route(labelled);
    }
}
