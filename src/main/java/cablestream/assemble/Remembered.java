package cablestream.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is remembered of a message for the time in which a copy of it may still come.
 *
 * @param revision last revision that was published, 0 if none was
 * @param copies   each different transmission of it that came
 */
public record Remembered(int revision, List<Copy> copies) {
    /** Never seen. */
    public static final Remembered NOTHING = new Remembered(0, List.of());

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

    /** With one more transmission. */
    public Remembered with(Arrival arrival) {
        List<Copy> more = new ArrayList<>(copies);
        more.add(new Copy(arrival.fingerprint(), arrival.origin()));
        return new Remembered(revision, more);
    }

    /** With one more revision published. */
    public Remembered published() {
        return new Remembered(revision + 1, copies);
    }
}
