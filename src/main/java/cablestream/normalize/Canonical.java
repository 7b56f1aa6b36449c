package cablestream.normalize;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Forms of words that make no difference in meaning, made one. */
final class Canonical {
    private Canonical() {}

    /** In capitals, runs of blanks made one, none at the ends. */
    static String words(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                blank = out.length() > 0;
            } else {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(c);
            }
        }
        return out.toString().toUpperCase(Locale.ROOT);
    }

    /** The same; {@code null} stays. */
    static @Nullable String wordsOrNull(@Nullable String text) {
        return text == null ? null : words(text);
    }
}
