package cablestream.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
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

    @Property(tries = 200)
    void findsWhatComparingWithEveryWordFinds(
            @ForAll @Size(max = 12) List<@StringLength(max = 6) @CharRange(from = 'A', to = 'C') String> words,
            @ForAll @StringLength(max = 7) @CharRange(from = 'A', to = 'C') String misspelt) {
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
