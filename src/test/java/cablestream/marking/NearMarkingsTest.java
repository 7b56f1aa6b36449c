package cablestream.marking;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.reference.Marking;
import cablestream.reference.Markings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NearMarkingsTest {
    private static final int SHORTEST = 5;
    private static final Markings MARKINGS = Markings.builtIn();
    private static final NearMarkings NEAR = new NearMarkings(MARKINGS);

    @Test
    void findsANameWhereverItsOneErrorIs() {
        List<String> missed = new ArrayList<>();
        for (Map.Entry<String, Marking> each : MARKINGS.byLetters().entrySet()) {
            boolean counts = each.getValue().level() != null || each.getValue().restricts();
            if (counts && each.getKey().length() >= SHORTEST) {
                withOneError(each.getKey()).stream()
                        .filter(damaged -> !isIntact(damaged) && NEAR.of(damaged) == null)
                        .forEach(missed::add);
            }
        }

        assertThat(missed).isEmpty();
    }

    @Test
    void findsALevelThatLostOneOfItsEnds() {
        assertThat(NEAR.of("CONFIDEN")).isNotNull();
        assertThat(NEAR.of("FIDENTIAL")).isNotNull();
    }

    @Test
    void findsNoneInAWordWithTwoErrors() {
        assertThat(NEAR.of("CXNFXDENTIAL")).isNull();
    }

    @Test
    void aMarkingAsItIsWrittenIsNotDamaged() {
        assertThat(NEAR.of("CONFIDENTIAL")).isNull();
    }

    private static List<String> withOneError(String name) {
        List<String> damaged = new ArrayList<>();
        for (int at = 0; at <= name.length(); at++) {
            damaged.add(name.substring(0, at) + "J" + name.substring(at));
            if (at < name.length()) {
                damaged.add(name.substring(0, at) + "J" + name.substring(at + 1));
                damaged.add(name.substring(0, at) + name.substring(at + 1));
            }
            if (at + 1 < name.length()) {
                damaged.add(name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2));
            }
        }
        return damaged;
    }

    /** Whether letters are a marking, or the plural of one, and damaged from none. */
    private static boolean isIntact(String letters) {
        String singular = letters.endsWith("S") ? letters.substring(0, letters.length() - 1) : letters;
        return MARKINGS.spelled(letters) != null || MARKINGS.spelled(singular) != null;
    }
}
