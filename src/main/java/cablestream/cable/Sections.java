package cablestream.cable;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The present sections of the message (FL12, ACP 127 para 208).
 *
 * @param expected number of sections of the message; 1 for a message that is not in sections
 * @param present  numbers of the sections that were read, rising
 */
public record Sections(int expected, List<Integer> present) {
    /** A message that is not in sections. */
    public static final Sections WHOLE = new Sections(1, List.of(1));

    public Sections {
        present = List.copyOf(isRising(present) ? present : new TreeSet<>(present));
    }

    /** Whether none is missing. */
    public boolean complete() {
        for (int number = 1; number <= expected; number++) {
            if (!present.contains(number)) {
                return false;
            }
        }
        return true;
    }

    /** The numbers that are expected and not present. */
    public List<Integer> missing() {
        List<Integer> missing = new ArrayList<>(0);
        for (int number = 1; number <= expected; number++) {
            if (!present.contains(number)) {
                missing.add(number);
            }
        }
        return List.copyOf(missing);
    }

    private static boolean isRising(List<Integer> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i - 1) >= numbers.get(i)) {
                return false;
            }
        }
        return true;
    }
}
