package cablestream.status;

import cablestream.assemble.Patience;
import cablestream.cable.Precedence;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Messages that wait for sections, from the changelogs of the stores in which they wait: so it is right after a restart, too. */
final class IncompleteMessages {
    private static final int MOST = 200;

    private final Patience patience;
    private final Map<String, Waiting> open = new HashMap<>();

    /**
     * The fields of an open message that are read.
     *
     * @param arrivals  transmissions that have arrived
     * @param published whether it was published as incomplete, and only late sections are still taken
     */
    record Waiting(
            String identity,
            int expected,
            @Nullable Precedence precedence,
            List<Part> arrivals,
            Instant openedAt,
            boolean published) {}

    /** The sections of a transmission. */
    record Part(List<Integer> present) {}

    IncompleteMessages(Patience patience) {
        this.patience = patience;
    }

    /**
     * A message is open, or no longer.
     *
     * @param store the changelog, as both lanes have one
     * @param state {@code null} if it is open no longer
     */
    void see(String store, String key, byte @Nullable [] state) {
        if (state == null) {
            open.remove(store + key);
        } else {
            open.put(store + key, StateReader.read(Waiting.class, state));
        }
    }

    /** The number of waiting messages, without those that were published as incomplete. */
    long waiting() {
        return unpublished().count();
    }

    /** The time at which the first section of the longest-waiting message arrived; empty if none waits. */
    Optional<Instant> oldest() {
        return unpublished().map(Waiting::openedAt).min(Comparator.naturalOrder());
    }

    /** The nearest deadline first, those without one last, the latest of them first. */
    List<IncompleteMessage> view() {
        return open.values().stream()
                .sorted(Comparator.comparing(Waiting::published)
                        .thenComparing(each -> each.published() ? inverse(each.openedAt()) : deadline(each)))
                .limit(MOST)
                .map(this::incomplete)
                .toList();
    }

    private Stream<Waiting> unpublished() {
        return open.values().stream().filter(each -> !each.published());
    }

    private IncompleteMessage incomplete(Waiting waiting) {
        List<Integer> have = waiting.arrivals().stream()
                .flatMap(part -> part.present().stream())
                .distinct()
                .sorted()
                .toList();
        List<Integer> missing = IntStream.rangeClosed(1, waiting.expected())
                .boxed()
                .filter(number -> !have.contains(number))
                .toList();
        return new IncompleteMessage(
                waiting.identity(),
                waiting.precedence() == null ? null : waiting.precedence().name(),
                waiting.expected(),
                have,
                missing,
                waiting.published() ? null : deadline(waiting));
    }

    private Instant deadline(Waiting waiting) {
        return waiting.openedAt().plus(patience.with(waiting.precedence()));
    }

    private static Instant inverse(Instant time) {
        return Instant.ofEpochMilli(-time.toEpochMilli());
    }
}
