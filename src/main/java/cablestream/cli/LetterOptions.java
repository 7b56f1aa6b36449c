package cablestream.cli;

import cablestream.repair.LetterFilter;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which dead letters are meant. */
final class LetterOptions {
    @Option(names = "--reason", paramLabel = "CODE", description = "Those with this reason, such as NOT_A_CABLE.")
    private @Nullable String reason;

    @Option(
            names = "--station",
            paramLabel = "NAME",
            description = "Those of this station, by the post of the reference number or the routing indicator.")
    private @Nullable String station;

    @Option(
            names = "--since",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "Those received in the last 2h, 30d and the like; default: all that are kept.")
    private @Nullable Duration since;

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Duration since() {
        return since;
    }

    /** @param limit so many at most, the newest */
    LetterFilter filter(int limit) {
        Instant from = since == null ? Instant.EPOCH : Instant.now().minus(since);
        return new LetterFilter(reason, station, from, limit);
    }
}
