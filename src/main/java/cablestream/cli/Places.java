package cablestream.cli;

import java.util.Arrays;

/** Offsets into a text as {@code line:column}, both from 1. */
final class Places {
    private final int[] lineStarts;

    Places(String text) {
        this.lineStarts = java.util.stream.IntStream.concat(
                        java.util.stream.IntStream.of(0),
                        java.util.stream.IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    String of(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return (line + 1) + ":" + (offset - lineStarts[line] + 1);
    }
}
