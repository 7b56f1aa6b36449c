package cablestream.status;

import cablestream.accounting.OpenGaps;
import cablestream.accounting.SeriesKind;
import cablestream.accounting.ServiceRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gaps that were reported and are not filled, from the changelog of the store that holds just them: so it is right after a
 * restart, too.
 */
final class GapView {
    private static final int MOST = 500;

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

    /** The longest first. */
    List<OpenGap> view() {
        return open.values().stream()
                .flatMap(each -> each.gaps().stream()
                        .map(gap -> new OpenGap(
                                each.kind().name(),
                                each.name(),
                                gap.first(),
                                gap.last(),
                                gap.count(),
                                gap.noticedAt(),
                                ServiceRequest.of(each.kind(), each.name(), gap.first(), gap.last()))))
                .sorted(Comparator.comparingInt(OpenGap::count)
                        .reversed()
                        .thenComparing(OpenGap::since)
                        .thenComparing(OpenGap::series))
                .limit(MOST)
                .toList();
    }
}
