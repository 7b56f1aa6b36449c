package cablestream.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a series that are missing.
 *
 * @param kind           {@code CHANNEL}, {@code STATION} or {@code ADDRESSEE}
 * @param series         its name: {@code QQA}
 * @param first          first number that is missing
 * @param last           last number that is missing
 * @param count          how many
 * @param since          when it was noticed
 * @param serviceMessage what would ask for them, ready to copy
 */
public record OpenGap(
        String kind,
        String series,
        int first,
        int last,
        int count,
        Instant since,
        @Nullable String serviceMessage) {}
