package cablestream.cable;

import java.text.Normalizer;
import java.util.Locale;

/** Compares the names of people: {@code o.night} and {@code O.NIGHT} are one person. */
public final class SamePerson {
    private SamePerson() {}

    /** Whether two names are of one person. */
    public static boolean same(String one, String other) {
        return canonical(one).equals(canonical(other));
    }

    private static String canonical(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return folded.toLowerCase(Locale.ROOT).strip();
    }
}
