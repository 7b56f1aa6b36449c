package cablestream.status;

import cablestream.avro.Precedence;
import cablestream.series.Gap;
import cablestream.series.OpenGaps;
import cablestream.series.SeriesKind;
import cablestream.series.ServiceRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Gaps that were reported and are not filled, from the changelog of the store that holds just them: so it is right after a
 * restart, too.
 */
final class GapView {
    private static final int MOST = 500;

    private static final Comparator<OpenGap> ORDER = Comparator.comparing(
                    (OpenGap gap) -> SeriesKind.valueOf(gap.kind()))
            .thenComparing(GapView::precedence, Comparator.reverseOrder())
            .thenComparing(OpenGap::since)
            .thenComparing(OpenGap::series)
            .thenComparing(OpenGap::first);

    private final Map<String, OpenGaps> open = new HashMap<>();

    /** Updates the open gaps of a series; {@code null} removes them. */
    void see(String series, byte @Nullable [] state) {
        if (state == null) {
            open.remove(series);
        } else {
            open.put(series, StateReader.read(OpenGaps.class, state));
        }
    }

    /** The number of open gaps of a kind. */
    long open(SeriesKind kind) {
        return open.values().stream()
                .filter(each -> each.kind() == kind)
                .mapToLong(each -> each.gaps().size())
                .sum();
    }

    /** The open gaps of each series. */
    List<OpenGaps> all() {
        return List.copyOf(open.values());
    }

    /**
     * Channels first, then stations and addressees; of one kind the most urgent precedence first, and then the oldest.
     *
     * @param precedence most urgent precedence that came in a series
     * @param actions    actions of operators, requests for the numbers among them
     */
    List<OpenGap> view(BiFunction<SeriesKind, String, Precedence> precedence, OperatorActions actions, Instant now) {
        return open.values().stream()
                .flatMap(each -> each.gaps().stream()
                        .map(gap -> view(
                                each,
                                gap,
                                precedence.apply(each.kind(), each.name()),
                                actions.asked(each.kind(), each.name(), gap),
                                now)))
                .sorted(ORDER)
                .limit(MOST)
                .toList();
    }

    private static Precedence precedence(OpenGap gap) {
        return gap.precedence() == null ? Precedence.UNKNOWN : Precedence.valueOf(gap.precedence());
    }

    private static OpenGap view(
            OpenGaps series, Gap gap, Precedence precedence, @Nullable GapRequest asked, Instant now) {
        return new OpenGap(
                series.kind().name(),
                series.name(),
                gap.first(),
                gap.last(),
                gap.count(),
                gap.noticedAt(),
                precedence == Precedence.UNKNOWN ? null : precedence.name(),
                ServiceRequest.of(series.kind(), series.name(), gap.first(), gap.last(), now),
                asked);
    }
}
