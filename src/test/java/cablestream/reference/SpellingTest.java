package cablestream.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void countsDroppedAddedWrongAndSwappedLetters() {
        assertThat(Spelling.errors("TESTVILLE", "TESTVILLE")).isZero();
        assertThat(Spelling.errors("TESTVILE", "TESTVILLE")).isEqualTo(1);
        assertThat(Spelling.errors("TTESTVILLE", "TESTVILLE")).isEqualTo(1);
        assertThat(Spelling.errors("TESTVIMLE", "TESTVILLE")).isEqualTo(1);
        assertThat(Spelling.errors("TETSVILLE", "TESTVILLE")).isEqualTo(1);
        assertThat(Spelling.errors("", "TEST")).isEqualTo(4);
    }

    @SeededCases(200)
    void findsWhatComparingWithEveryWordFinds(Case given) {
        List<String> words = given.any(Any.text(6, "ABC").list(0, 12));
        String misspelt = given.any(Any.text(7, "ABC"));
        int least = words.stream()
                .mapToInt(word -> Spelling.errors(misspelt, word))
                .min()
                .orElse(9);
        List<String> nearest = words.stream()
                .filter(word -> least <= 2 && Spelling.errors(misspelt, word) == least)
                .distinct()
                .toList();
        assertThat(new Spelling(words, 2).nearest(misspelt)).containsExactlyInAnyOrderElementsOf(nearest);
    }
}
