package cablestream.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WordIndexTest {
    @Test
    void findsAWholeWordAnywhereInTheText() throws MalformedEntry {
        assertThat(has("harbor", "harbor")).isTrue();
        assertThat(has("harbor", "The harbor is open.")).isTrue();
        assertThat(has("harbor", "(harbor)")).isTrue();
        assertThat(has("harbor", "the harbor's end")).isTrue();
    }

    @Test
    void findsNoWordInsideAnother() throws MalformedEntry {
        assertThat(has("harbor", "harbors harbor1 1harbor unharbored")).isFalse();
        assertThat(has("a", "an arena")).isFalse();
    }

    @Test
    void findsAWordInAnyCase() throws MalformedEntry {
        assertThat(has("Harbor", "HARBOR")).isTrue();
        assertThat(has("HARBOR", "harbor")).isTrue();
        assertThat(has("CAF\u00c9", "caf\u00e9")).isTrue();
    }

    @Test
    void anAccentMayBeACombiningMark() throws MalformedEntry {
        assertThat(has("caf\u00e9", "the cafe\u0301 opens")).isTrue();
        assertThat(has("cafe\u0301", "the caf\u00e9 opens")).isTrue();
        assertThat(has("\"cafe\u0301 op*\"~3", "the caf\u00e9 opens")).isTrue();
    }

    @Test
    void theLastLetterOfAWordHasNoCaseOfItsOwn() throws MalformedEntry {
        assertThat(has("\u03bf\u03b4\u03bf\u03c2", "\u039f\u0394\u039f\u03a3")).isTrue();
        assertThat(has("\u039f\u0394\u039f\u03a3", "\u03bf\u03b4\u03bf\u03c2")).isTrue();
    }

    @Test
    void anAccentIsPartOfItsLetter() throws MalformedEntry {
        assertThat(has("caf\u00e9", "cafe")).isFalse();
        assertThat(has("cafe", "caf\u00e9 cafe\u0301")).isFalse();
        assertThat(has("caf", "caf\u00e9")).isFalse();
    }

    @Test
    void findsAWordOfAnotherAlphabet() throws MalformedEntry {
        assertThat(has("\u043f\u043e\u0440\u0442", "\u041f\u041e\u0420\u0422.")).isTrue();
        assertThat(has("\u043f*", "\u041f\u041e\u0420\u0422.")).isTrue();
    }

    @Test
    void findsAPrefixAtTheBeginningOfAWordOnly() throws MalformedEntry {
        assertThat(has("harbo*", "Harboring")).isTrue();
        assertThat(has("harbo*", "harbo")).isTrue();
        assertThat(has("harbo*", "unharbored harb")).isFalse();
        assertThat(has("h*", "the harbor")).isTrue();
        assertThat(has("h*", "the")).isFalse();
    }

    @Test
    void findsAPhraseAcrossSpacesAndLineBreaks() throws MalformedEntry {
        String phrase = "\"harbor workers strike\"";
        assertThat(has(phrase, "harbor workers strike")).isTrue();
        assertThat(has(phrase, "a harbor  workers\nstrike")).isTrue();
        assertThat(has(phrase, "harbor\r\n\r\n   workers\tstrike.")).isTrue();
        assertThat(has(phrase, "harbor strike workers")).isFalse();
        assertThat(has(phrase, "harbor workers on strike")).isFalse();
        assertThat(has(phrase, "harbor workers")).isFalse();
    }

    @Test
    void marksAndHyphensSeparateTheWordsOfAPhrase() throws MalformedEntry {
        assertThat(has("\"harbor strike\"", "a harbor-strike")).isTrue();
        assertThat(has("\"harbor strike\"", "harbor (strike)")).isTrue();
        assertThat(has("harbor-strike", "harbor strike")).isTrue();
        assertThat(has("\"harbor strike\"", "harborstrike")).isFalse();
    }

    @Test
    void findsAPhraseThatBeginsAmongTheWordsOfAnother() throws MalformedEntry {
        assertThat(has("\"a a b\"", "a a a b")).isTrue();
        assertThat(has("\"strike at\"", "harbor strike at")).isTrue();
        WordIndex index = index("\"harbor strike ends\"", "\"strike ended\"");
        assertThat(index.find("harbor strike ended").stream()).containsExactly(1);
    }

    @Test
    void theLastWordOfAPhraseMayBeAPrefix() throws MalformedEntry {
        assertThat(has("\"harbor stri*\"", "harbor striking")).isTrue();
        assertThat(has("\"harbor stri*\"", "harbors striking")).isFalse();
    }

    @Test
    void findsWordsNearEachOtherInAnyOrder() throws MalformedEntry {
        assertThat(has("\"harbor strike\"~5", "harbor 1 2 3 4 strike")).isTrue();
        assertThat(has("\"harbor strike\"~5", "strike 1 2 3 4 harbor")).isTrue();
        assertThat(has("\"harbor strike\"~5", "harbor 1 2 3 4 5 strike")).isFalse();
        assertThat(has("\"harbor strike\"~5", "strike 1 2 3 4 5 harbor")).isFalse();
        assertThat(has("\"harbor strike\"~1", "strike\n\nharbor")).isTrue();
        assertThat(has("\"harbor strike\"~1", "harbor or strike")).isFalse();
    }

    @Test
    void allWordsMustBeNearEachOther() throws MalformedEntry {
        String near = "\"harbor strike ends\"~3";
        assertThat(has(near, "ends x strike harbor")).isTrue();
        assertThat(has(near, "ends x x strike harbor")).isFalse();
        assertThat(has(near, "harbor x x x strike ends x harbor")).isTrue();
    }

    @Test
    void laterPlacesCountToo() throws MalformedEntry {
        assertThat(has("\"harbor strike\"~2", "harbor 1 2 3 4 harbor 1 strike")).isTrue();
        assertThat(has("\"harb* strik*\"~2", "harbor 1 2 3 4 strike 1 harbors")).isTrue();
    }

    @Test
    void neitherPhrasesNorNearWordsGoOverFromOneTextToAnother() throws MalformedEntry {
        WordIndex index = index("\"harbor strike\"", "\"harbor strike\"~50", "harbor", "strike");
        assertThat(index.find("harbor", "strike").stream()).containsExactly(2, 3);
        assertThat(index.find(null, "strike").stream()).containsExactly(3);
    }

    @Test
    void anEntryOfSeveralFeedsIsOne() throws MalformedEntry {
        assertThat(index("harbor", "Harbor", "\"harbor\"").size()).isEqualTo(1);
    }

    @Test
    void findsNothingWithoutEntries() {
        assertThat(new WordIndex(List.of()).find("harbor").isEmpty()).isTrue();
    }

    @Test
    @Timeout(20)
    void readsHalfAMillionCharactersInBoundedTimeWhateverTheEntries() throws MalformedEntry {
        List<String> letters =
                Stream.iterate("a", shorter -> shorter + "a").limit(90).toList();
        WordIndex index = index(Stream.of(
                        Stream.of("\"" + "a ".repeat(9) + "a\""),
                        letters.stream().map(prefix -> prefix + "*"),
                        letters.stream().map(prefix -> "\"" + prefix + "* b" + prefix + "*\"~50"))
                .flatMap(entries -> entries)
                .toArray(String[]::new));

        assertThat(found(index, "a")).isEqualTo(90);
        assertThat(found(index, "a ")).isEqualTo(2);
        assertThat(found(index, "a".repeat(200) + " ")).isEqualTo(90);
        assertThat(found(index, " ")).isZero();
        assertThat(found(index, "a ba ")).isEqualTo(2);
        assertThat(found(index, "a".repeat(100) + " b" + "a".repeat(100) + " ")).isEqualTo(180);
    }

    private static int found(WordIndex index, String piece) {
        return index.find(piece.repeat((1 << 19) / piece.length())).cardinality();
    }

    private static boolean has(String entry, String text) throws MalformedEntry {
        return index(entry).find(text).get(0);
    }

    private static WordIndex index(String... entries) throws MalformedEntry {
        List<WordEntry> all = new ArrayList<>();
        for (String entry : entries) {
            all.add(WordEntry.of(entry));
        }
        return new WordIndex(all);
    }
}
