package cablestream.assemble;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of a message for the time in which a copy of it may still come.
 *
 * @param revision last revision that was published, 0 if none was
 * @param copies   each different transmission of it that came
 * @param seenAt   when the last of them, or a copy of one, was taken in
 */
public record Remembered(int revision, List<Copy> copies, Instant seenAt) {
    /** Never seen. */
    public static final Remembered NOTHING = new Remembered(0, List.of(), Instant.EPOCH);

    public Remembered {
        copies = List.copyOf(copies);
    }

    /**
     * A transmission that came.
     *
     * @param fingerprint of its text
     * @param origin      where it was received first
     */
    public record Copy(String fingerprint, String origin) {}

    /** The copy with the same text, if one came. */
    public Optional<Copy> copyOf(Arrival arrival) {
        return copies.stream()
                .filter(copy -> copy.fingerprint().equals(arrival.fingerprint()))
                .findFirst();
    }

    /** With a copy of what was known, which makes it remembered for longer. */
    public Remembered seen(Instant now) {
        return new Remembered(revision, copies, now);
    }

    /** With one more transmission. */
    public Remembered with(Arrival arrival, Instant now) {
        List<Copy> more = new ArrayList<>(copies);
        more.add(new Copy(arrival.fingerprint(), arrival.origin()));
        return new Remembered(revision, more, now);
    }

    /** With one more revision published. */
    public Remembered published() {
        return new Remembered(revision + 1, copies, seenAt);
    }
}
