package cablestream.status;

import java.time.Duration;
import java.time.Instant;

/** A count in all, in the last hour, and in the hour before. Hours are exact to five minutes. */
final class HourlyCounter {
    private static final long PART = Duration.ofMinutes(5).toMillis();
    private static final int HOUR = 12;

    /** The number of each five-minute part since 1970; the counts are in {@code counts}. */
    private final long[] numbers = new long[2 * HOUR];

    private final long[] counts = new long[2 * HOUR];
    private long total;

    void add(Instant now) {
        long number = number(now);
        int place = (int) (number % numbers.length);
        if (numbers[place] != number) {
            numbers[place] = number;
            counts[place] = 0;
        }
        counts[place]++;
        total++;
    }

    HourlyCount view(String code, Instant now) {
        long number = number(now);
        return new HourlyCount(code, total, between(number - HOUR, number), between(number - 2 * HOUR, number - HOUR));
    }

    private long between(long after, long upTo) {
        long sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            sum += numbers[i] > after && numbers[i] <= upTo ? counts[i] : 0;
        }
        return sum;
    }

    private static long number(Instant now) {
        return now.toEpochMilli() / PART;
    }
}
