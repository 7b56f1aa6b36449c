package cablestream.verify;

import cablestream.intake.DeadReason;
import cablestream.traffic.Sent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One transmission of a plan, and its required outcome. */
public final class PlannedTransmission {
    private final int number;
    private final byte[] begin;
    private final int size;
    private final @Nullable Sent sent;
    private final @Nullable DeadReason dead;
    private final boolean doubtful;

    private PlannedTransmission(
            int number, byte[] begin, int size, @Nullable Sent sent, @Nullable DeadReason dead, boolean doubtful) {
        this.number = number;
        this.begin = begin;
        this.size = size;
        this.sent = sent;
        this.dead = dead;
        this.doubtful = doubtful;
    }

    static PlannedTransmission cable(int number, Sent sent, String text, boolean doubtful) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new PlannedTransmission(number, bytes, bytes.length, sent, null, doubtful);
    }

    /** @param size size in bytes; the rest is filled up */
    static PlannedTransmission dead(int number, DeadReason reason, byte[] begin, int size) {
        return new PlannedTransmission(number, begin, size, null, reason, false);
    }

    /** Its position in the plan, from 1. */
    public int number() {
        return number;
    }

    /** The raw record. */
    public byte[] bytes() {
        byte[] bytes = Arrays.copyOf(begin, size);
        Arrays.fill(bytes, Math.min(begin.length, size), size, (byte) 'A');
        return bytes;
    }

    /** The key of the raw record: all transmissions of a station go to one partition, and keep their order. */
    public byte[] key() {
        return (isDead() ? "" : sent().draft().id().station()).getBytes(StandardCharsets.UTF_8);
    }

    /** The value of the header by which its raw record is found again. */
    public String mark(long seed) {
        return seed + "/" + number;
    }

    /** Whether it can be no cable. */
    public boolean isDead() {
        return dead != null;
    }

    /** The reason why it can be no cable. */
    public DeadReason deadReason() {
        return Objects.requireNonNull(dead);
    }

    /** The generated transmission; fails for one that can be no cable. */
    Sent sent() {
        return Objects.requireNonNull(sent);
    }

    /** Whether its label contradicts itself. */
    boolean doubtful() {
        return doubtful;
    }

    /** Id of its cable. */
    String id() {
        return sent().draft().id().toString();
    }

    /** The common name of all copies of its text. */
    String text() {
        return id() + (corrected() ? " corrected, section " : " section ") + sent().section();
    }

    boolean corrected() {
        return sent().kind() == Sent.Kind.CORRECTION;
    }
}
