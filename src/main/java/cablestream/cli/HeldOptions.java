package cablestream.cli;

import cablestream.deadletters.HeldFilter;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select dead letters or quarantined cables. */
final class HeldOptions {
    @Option(names = "--reason", paramLabel = "CODE", description = "Those with this reason, as the list names it.")
    private @Nullable String reason;

    @Option(
            names = "--station",
            paramLabel = "NAME",
            description = "Those of this station: the post of the reference number, or of dead letters the routing"
                    + " indicator.")
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
    String station() {
        return station;
    }

    @Nullable
    Duration since() {
        return since;
    }

    /** @param limit a limited number, the newest */
    HeldFilter filter(int limit) {
        return new HeldFilter(reason, station, from(), limit);
    }

    /** The time from which they are meant. */
    Instant from() {
        return since == null ? Instant.EPOCH : Instant.now().minus(since);
    }
}
