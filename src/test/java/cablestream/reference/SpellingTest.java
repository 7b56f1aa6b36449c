package cablestream.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import cablestream.text.EditDistance;
import java.util.List;

class SpellingTest {
    @SeededCases(200)
    void findsWhatComparingWithEveryWordFinds(Case given) {
        List<String> words = given.any(Any.text(6, "ABC").list(0, 12));
        String misspelt = given.any(Any.text(7, "ABC"));
        int least = words.stream()
                .mapToInt(word -> EditDistance.errors(misspelt, word))
                .min()
                .orElse(9);
        List<String> nearest = words.stream()
                .filter(word -> least <= 2 && EditDistance.errors(misspelt, word) == least)
                .distinct()
                .toList();
        assertThat(new Spelling(words, 2).nearest(misspelt)).containsExactlyInAnyOrderElementsOf(nearest);
    }
}
