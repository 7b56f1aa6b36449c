package cablestream.words;

import java.util.Arrays;

/** The places of one pattern: numbers of words of a text, rising. */
final class Places {
    private int[] numbers = new int[8];
    private int count;

    void add(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number;
    }

    int count() {
        return count;
    }

    int at(int index) {
        return numbers[index];
    }
}
