package cablestream.cli.demo;

import cablestream.reference.Tables;
import cablestream.traffic.Traffic;
import cablestream.traffic.TrafficMix;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The invented traffic of the demo.
 *
 * @param seed  the same seed gives the same traffic
 * @param story whether its first minute has the events of {@link DemoStory}
 */
public record DemoTraffic(long seed, boolean story) {
    /**
     * The transmissions that are due at a time since the traffic began.
     *
     * @param skipped number of transmissions that an earlier run sent: the traffic goes on after them, without the events
     * @param reports takes a sentence for each event, for people
     */
    public Function<Duration, List<byte[]>> from(Tables tables, long skipped, Consumer<String> reports) {
        Traffic traffic = new Traffic(tables, seed, story ? DemoStory.MIX : TrafficMix.DEMO, Traffic.START);
        for (long i = 0; i < skipped; i++) {
            traffic.next();
        }
        if (story && skipped == 0) {
            return new DemoStory(traffic, reports)::next;
        }
        return elapsed -> List.of(traffic.next().text().getBytes(StandardCharsets.UTF_8));
    }
}
