package cablestream.status;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The time ranges of the charts. */
public enum HistoryRange {
    QUARTER_HOUR("15m", Duration.ofMinutes(15), Duration.ofMinutes(1)),
    DAY("24h", Duration.ofHours(24), Duration.ofMinutes(1)),
    MONTH("30d", Duration.ofDays(30), Duration.ofHours(1));

    /** The distance of the values to compare with. */
    static final Duration WEEK = Duration.ofDays(7);

    private final String word;
    private final Duration length;
    private final Duration step;

    HistoryRange(String word, Duration length, Duration step) {
        this.word = word;
        this.length = length;
        this.step = step;
    }

    /** The range of a word: {@code 15m}, {@code 24h} or {@code 30d}; empty for other words. */
    public static Optional<HistoryRange> of(String word) {
        return Arrays.stream(values()).filter(range -> range.word.equals(word)).findFirst();
    }

    /** {@code 15m}, {@code 24h} or {@code 30d}. */
    public String word() {
        return word;
    }

    Duration length() {
        return length;
    }

    /** The time between two points. */
    Duration step() {
        return step;
    }

    /** The number of points. */
    int points() {
        return (int) length.dividedBy(step);
    }
}
