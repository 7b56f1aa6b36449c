package cablestream.status;

import java.time.Duration;
import java.time.Instant;

/** Counts by parts of time of one length, the latest only. Times may come in any order. */
final class TimeParts {
    private final Duration part;
    private final long[] numbers;
    private final int[] counts;

    /**
     * @param part length of a part
     * @param kept number of parts
     */
    TimeParts(Duration part, int kept) {
        this.part = part;
        this.numbers = new long[kept];
        this.counts = new int[kept];
    }

    void add(Instant at) {
        long number = number(at);
        int place = (int) Math.floorMod(number, (long) numbers.length);
        if (number > numbers[place]) {
            numbers[place] = number;
            counts[place] = 0;
        }
        if (number == numbers[place]) {
            counts[place]++;
        }
    }

    /** The count of one part; 0 if it is not kept. */
    long count(long number) {
        int place = (int) Math.floorMod(number, (long) numbers.length);
        return numbers[place] == number ? counts[place] : 0;
    }

    /** The count of the last parts up to that of a time. */
    long last(int parts, Instant now) {
        long sum = 0;
        for (long number = number(now) - parts + 1; number <= number(now); number++) {
            sum += count(number);
        }
        return sum;
    }

    /** The number of the part of a time, since 1970. */
    long number(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), part.toMillis());
    }
}
