package cablestream.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One case that a law is tried on: what chance gives it, and remembers to tell. */
public final class Case {
    private final long seed;
    private final Chance chance;
    private final List<Object> given = new ArrayList<>();

    Case(long seed) {
        this.seed = seed;
        this.chance = new Chance(seed);
    }

    /** Another value of that kind. */
    public <T> T any(Any<T> kind) {
        T value = kind.by(chance);
        given.add(value);
        return value;
    }

    /** Its seed and the values so far, in characters that every terminal shows as they are. */
    @Override
    public String toString() {
        return "seed " + seed + (given.isEmpty() ? "" : " gives " + plain(Arrays.deepToString(given.toArray())));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> plain.append(c >= ' ' && c <= '~' ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return plain.toString();
    }
}
