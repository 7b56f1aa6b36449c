package cablestream.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What happens to the clock of an instance. */
final class ClockFaults {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Of what a console says about the time: it says it once a second, and is asked on a busy machine. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private ClockFaults() {}

    /** The clock jumps forward, then back to before the time, then to the time again. */
    static String jump(Site site, Random chance) {
        Instance instance = site.any(chance);
        ClockOffset clock = instance.clock().orElseThrow();
        List<String> seen = new ArrayList<>();
        for (Duration offset : List.of(seconds(chance), seconds(chance).negated(), Duration.ZERO)) {
            clock.set(offset);
            Check.await(
                    PATIENCE, "the console of " + instance.name() + " has the other time", () -> has(instance, offset));
            Check.sleep(1000L * (5 + chance.nextInt(10)));
            seen.add(String.format(
                    Locale.ROOT, "%+d s, its console said \"%s\"", offset.toSeconds(), verdict(instance)));
        }
        instance.awaitReady();
        return "clock of " + instance.name() + " at " + String.join("; ", seen) + "; ready";
    }

    /** More than the tolerance, the session timeout and the age of a lost heartbeat. */
    private static Duration seconds(Random chance) {
        return Duration.ofSeconds(70 + chance.nextInt(50));
    }

    private static boolean has(Instance instance, Duration offset) {
        Duration shown = Duration.between(
                Instant.now(), Instant.parse(instance.picture().path("now").asText()));
        return shown.minus(offset).abs().compareTo(TOLERANCE) < 0;
    }

    private static String verdict(Instance instance) {
        JsonNode verdict = instance.picture().path("verdict");
        return verdict.path("state").asText() + ": " + verdict.path("sentence").asText();
    }
}
