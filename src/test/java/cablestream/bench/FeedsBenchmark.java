package cablestream.bench;

import cablestream.label.Labelled;
import cablestream.reference.Tables;
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

/** Finding the feeds of one cable of 7.4 kB with three collectives, the guard's word on each included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FeedsBenchmark {
    private static final int SIZE = 7400;

    /** How many there are. */
    @Param({"10", "100", "1000", "10000"})
    public int feeds;

    /** How many of them take the cable, if there are so many. */
    @Param({"3", "100"})
    public int matches;

    private Router router;
    private Labelled labelled;

    @Setup
    public void prepare() {
        Tables tables = Tables.load();
        labelled = BenchCable.labelled(tables, SIZE);
        router = new Router(BenchFeeds.book(tables, feeds, matches(feeds, matches)));
        int found = route().taken().size();
        if (found != matches(feeds, matches)) {
            throw new IllegalStateException(found + " feeds of " + feeds + " take the cable, not " + matches);
        }
    }

    static int matches(int feeds, int wanted) {
        return Math.min(feeds, wanted);
    }

    @Benchmark
    public Routed route() {
        return router.route(labelled);
    }
}
