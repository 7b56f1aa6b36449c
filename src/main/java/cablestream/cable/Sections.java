package cablestream.cable;

import java.util.List;

/**
 * Which sections of the message are there (FL12, ACP 127 para 208).
 *
 * @param expected how many the message has; 1 for a message that is not in sections
 * @param present  the numbers that were read, rising
 */
public record Sections(int expected, List<Integer> present) {
    /** A message that is not in sections. */
    public static final Sections WHOLE = new Sections(1, List.of(1));

    public Sections {
        present = present.stream().distinct().sorted().toList();
    }

    /** Whether none is missing. */
    public boolean complete() {
        return missing().isEmpty();
    }

    /** The numbers that are expected and not present. */
    public List<Integer> missing() {
        return java.util.stream.IntStream.rangeClosed(1, expected)
                .filter(number -> !present.contains(number))
                .boxed()
                .toList();
    }
}
