package cablestream.status;

import cablestream.series.GapName;
import cablestream.series.NumberRange;
import cablestream.series.SeriesKind;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A range of missing numbers in a series.
 *
 * @param kind           {@code CHANNEL}, {@code STATION} or {@code ADDRESSEE}
 * @param series         name of the series: {@code QQA}
 * @param first          first missing number
 * @param last           last missing number
 * @param count          number of missing numbers
 * @param since          time of detection
 * @param precedence     most urgent precedence that was seen in the series; {@code null} if none is known
 * @param serviceMessage text of a service message that asks for them, ready to copy; {@code null} if there is none
 * @param asked          last request for the numbers; {@code null} if nobody asked for them
 */
public record OpenGap(
        String kind,
        String series,
        int first,
        int last,
        int count,
        Instant since,
        @Nullable String precedence,
        @Nullable String serviceMessage,
        @Nullable GapRequest asked) {
    /** The name of the gap for people and commands: {@code channel:QQA:412-413}. */
    @JsonProperty
    public String name() {
        return new GapName(SeriesKind.valueOf(kind), series, new NumberRange(first, last)).toString();
    }
}
