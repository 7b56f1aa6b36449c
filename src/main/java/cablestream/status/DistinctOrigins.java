package cablestream.status;

import cablestream.kafka.RecordPosition;
import java.util.BitSet;

/**
 * The positions of raw records that were seen, to count each transmission once: its numbers and its cable are on several partitions and
 * topics, which are read side by side. One bit for each position; only the latest few million are kept.
 */
final class DistinctOrigins {
    private static final int MOST_PAGES = 1_000;
    private static final int PAGE = 4_096;

    private final LeastRecentlyUsed<Page, BitSet> pages = new LeastRecentlyUsed<>(MOST_PAGES);

    private record Page(String topic, int partition, long number) {}

    /** Whether the position was not seen before; so is a text that is no position. */
    boolean add(String origin) {
        return RecordPosition.parse(origin).map(this::add).orElse(true);
    }

    private boolean add(RecordPosition position) {
        Page page = new Page(position.topic(), position.partition(), position.offset() / PAGE);
        BitSet seen = pages.computeIfAbsent(page, none -> new BitSet(PAGE));
        int place = (int) (position.offset() % PAGE);
        boolean first = !seen.get(place);
        seen.set(place);
        return first;
    }
}
