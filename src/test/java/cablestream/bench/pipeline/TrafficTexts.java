package cablestream.bench.pipeline;

import cablestream.traffic.Traffic;
import cablestream.traffic.TrafficMix;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The texts of generated traffic, the same in each run. */
public final class TrafficTexts {
    private final Traffic traffic;

    private TrafficTexts(TrafficMix mix) {
        traffic = new Traffic(1, mix);
    }

    /** Traffic by the standard, with messages in sections. */
    public static TrafficTexts clean() {
        return new TrafficTexts(TrafficMix.CLEAN);
    }

    /** Messages in one transmission each, so that each text is one cable; the shares of precedences are those of {@link #clean()}. */
    public static TrafficTexts whole() {
        TrafficMix clean = TrafficMix.CLEAN;
        return new TrafficTexts(
                new TrafficMix(0, 0, 0, 0, 0, 0, clean.flash(), clean.niact(), clean.immediate(), clean.priority()));
    }

    /** The same, all of them ROUTINE. */
    public static TrafficTexts routine() {
        return new TrafficTexts(new TrafficMix(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    /** The next texts. */
    public List<byte[]> next(int number) {
        return Stream.generate(() -> traffic.next().text().getBytes(StandardCharsets.UTF_8))
                .limit(number)
                .toList();
    }
}
