package cablestream.format;

import cablestream.text.Ascii;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Months as telegrams write them: three letters, whole, or with their letters in disorder ({@code JLU}). */
public final class Month {
    private static final String[] NAMES = {
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"
    };

    private static final Set<String> WHOLE = Set.of(
            "JANUARY",
            "FEBRUARY",
            "MARCH",
            "APRIL",
            "MAY",
            "JUNE",
            "JULY",
            "AUGUST",
            "SEPT",
            "SEPTEMBER",
            "OCTOBER",
            "NOVEMBER",
            "DECEMBER");

    private Month() {}

    /** Whether that is the name of a month in capitals, whole or in three letters, or {@code SEPT}. */
    public static boolean isName(String word) {
        return WHOLE.contains(word) || Arrays.asList(NAMES).contains(word);
    }

    /** Whether it begins as the name of a month does, its letters in order. */
    static boolean isWritten(String word) {
        return word.length() >= 3 && Arrays.stream(NAMES).anyMatch(name -> Ascii.starts(word, name));
    }

    /** 1 to 12; {@code null} if it is no month. */
    public static @Nullable Integer read(String word) {
        if (word.length() < 3) {
            return null;
        }
        for (int i = 0; i < NAMES.length; i++) {
            if (Ascii.starts(word, NAMES[i])) {
                return i + 1;
            }
        }
        return word.length() == 3 ? disordered(word) : null;
    }

    private static @Nullable Integer disordered(String word) {
        String letters = sorted(word.toUpperCase(Locale.ROOT));
        for (int i = 0; i < NAMES.length; i++) {
            if (sorted(NAMES[i]).equals(letters)) {
                return i + 1;
            }
        }
        return null;
    }

    private static String sorted(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }
}
