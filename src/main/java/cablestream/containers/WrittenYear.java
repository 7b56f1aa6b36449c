package cablestream.containers;

import org.jspecify.annotations.Nullable;

/** A year in the name of a file or in a date: four digits alone, 1900 to 2099, or eight digits of a date. */
final class WrittenYear {
    private static final int DIGITS = 4;
    private static final int DIGITS_OF_DATE = 8;

    private WrittenYear() {}

    /** The first one, {@code null} if there is none. */
    static @Nullable Integer in(@Nullable String text) {
        int from = 0;
        while (text != null && from < text.length()) {
            int to = from;
            while (to < text.length() && isDigit(text.charAt(to))) {
                to++;
            }
            if (to - from == DIGITS || to - from == DIGITS_OF_DATE) {
                int year = Integer.parseInt(text.substring(from, from + DIGITS));
                if (year >= 1900 && year < 2100) {
                    return year;
                }
            }
            from = Math.max(to, from + 1);
        }
        return null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
