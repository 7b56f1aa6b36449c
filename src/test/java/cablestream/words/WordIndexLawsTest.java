package cablestream.words;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import java.util.List;
import java.util.stream.IntStream;

/** The index finds what looking for each entry alone finds, whatever the entries and the texts. */
class WordIndexLawsTest {
    private static final Any<String> LETTERS = Any.text(2, "ab\u00e91").map(letters -> letters + "a");
    private static final Any<WordPattern> PATTERNS =
            chance -> new WordPattern(LETTERS.by(chance), Any.happens(0.3).by(chance));
    private static final Any<WordEntry> SEQUENCES = PATTERNS.list(1, 4).map(WordIndexLawsTest::sequence);
    private static final Any<WordEntry> NEAR =
            chance -> near(PATTERNS.list(2, 3).by(chance), Any.number(2, 8).by(chance));
    private static final Any<String> WORDS = Any.text(3, "abAB\u00e9\u00c91");
    private static final Any<String> MARKS = Any.of(" ", " ", "\n", "\r\n\r\n", "-", ". ", "'", " (", "\u00A0");
    private static final Any<String> TEXTS =
            chance -> Any.<String>either(WORDS, MARKS, WORDS.map(word -> word + " "), Any.text(3))
                    .joined(40)
                    .by(chance);

    @SeededCases(3000)
    void findsWhatLookingForEachEntryFinds(Case given) {
        List<WordEntry> entries = given.any(Any.either(SEQUENCES, NEAR).list(0, 12));
        String subject = given.any(TEXTS.orNull(0.3));
        String text = given.any(TEXTS);

        WordIndex index = new WordIndex(entries);
        var found = index.find(subject, text);

        for (WordEntry entry : entries) {
            boolean there =
                    new NaiveSearch(text).has(entry) || (subject != null && new NaiveSearch(subject).has(entry));
            assertThat(found.get(index.number(entry))).as(entry.toString()).isEqualTo(there);
        }
    }

    @SeededCases
    void readsAnEntryAsItIsWritten(Case given) throws MalformedEntry {
        WordEntry entry = given.any(Any.either(SEQUENCES, NEAR));

        assertThat(WordEntry.of(entry.toString())).isEqualTo(entry);
    }

    /** Only the last word of a sequence may be a prefix. */
    private static WordEntry sequence(List<WordPattern> patterns) {
        int last = patterns.size() - 1;
        return WordEntry.sequence(IntStream.rangeClosed(0, last)
                .mapToObj(i -> new WordPattern(
                        patterns.get(i).letters(), i == last && patterns.get(i).prefix()))
                .toList());
    }

    /** No word of a text may be two of them. */
    private static WordEntry near(List<WordPattern> patterns, int distance) {
        List<WordPattern> apart = IntStream.range(0, patterns.size())
                .filter(i -> patterns.subList(0, i).stream().noneMatch(patterns.get(i)::overlaps))
                .mapToObj(patterns::get)
                .toList();
        return apart.size() < 2 ? sequence(apart) : new WordEntry(apart, distance);
    }
}
