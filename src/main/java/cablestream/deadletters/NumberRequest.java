package cablestream.deadletters;

import cablestream.series.Gap;
import cablestream.series.NumberRange;
import cablestream.series.SeriesKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for missing numbers that was sent as a service message.
 *
 * @param kind   kind of the series
 * @param series name of the series
 * @param gaps   gaps as they were then
 * @param to     routing indicator of the station that was asked
 * @param serial station serial number of the service message, 1 to 9999
 * @param again  reason for asking once more; {@code null} for the first request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NumberRequest(
        SeriesKind kind,
        String series,
        List<RequestedGap> gaps,
        String to,
        int serial,
        @Nullable String again) {
    public NumberRequest {
        gaps = List.copyOf(gaps);
    }

    /**
     * A requested gap. What is left of it after some numbers came has the same time.
     *
     * @param noticedAt time at which a later number was seen
     */
    public record RequestedGap(int first, int last, Instant noticedAt) {
        boolean has(Gap gap) {
            return noticedAt.equals(gap.noticedAt()) && new NumberRange(first, last).contains(gap.numbers());
        }
    }

    /** Whether it asked for a gap, or for more of the same gap. */
    boolean asksFor(SeriesKind ofKind, String ofSeries, Gap gap) {
        return kind == ofKind && series.equals(ofSeries) && gaps.stream().anyMatch(each -> each.has(gap));
    }
}
