package cablestream.search;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import cablestream.words.MalformedEntry;
import cablestream.words.WordEntry;
import cablestream.words.WordIndex;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;

/** A search finds what a feed with the same words finds, whatever the words and the texts. */
class CableIndexLawsTest {
    private static final Any<String> WORDS = Any.text(3, "abAB\u00e9\u00c91");
    private static final Any<String> MARKS = Any.of(" ", " ", "\n", "-", ". ", "'", "\u00A0");
    private static final Any<String> TEXTS =
            chance -> Any.<String>either(WORDS, MARKS, WORDS.map(word -> word + " "), Any.text(3))
                    .joined(40)
                    .by(chance);
    private static final Any<String> PATTERNS =
            chance -> WORDS.by(chance) + "a" + (Any.happens(0.3).by(chance) ? "*" : "");
    private static final Any<String> ENTRIES = chance -> entry(
            String.join(" ", PATTERNS.list(1, 3).by(chance)),
            Any.number(1, 8).orNull(0.6).by(chance));

    @SeededCases(400)
    void findsWhatAFeedFinds(Case given) throws IOException {
        Cable cable = InventedCables.read(Cables.routine(212));
        cable.setSubject(given.any(TEXTS.orNull(0.3)));
        cable.setText(given.any(TEXTS));
        List<WordEntry> entries = given.any(ENTRIES.list(1, 12)).stream()
                .flatMap(written -> parsed(written).stream())
                .toList();
        WordIndex feeds = new WordIndex(entries);
        var expected = feeds.find(cable.getSubject(), cable.getText());

        try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
                CableIndex index = CableIndex.open(directory, "topic", 10)) {
            InventedCables.put(index, cable, 0);
            for (WordEntry entry : entries) {
                assertThat(index.find(query(entry)).total())
                        .as(entry.toString())
                        .isEqualTo(expected.get(feeds.number(entry)) ? 1 : 0);
            }
        }
    }

    private static CableQuery query(WordEntry entry) {
        CableQuery every = InventedCables.query();
        return new CableQuery(
                Map.of(SearchField.WORDS, List.of(entry)), every.from(), every.to(), every.max(), every.before());
    }

    private static String entry(String words, Integer distance) {
        return "\"" + words + "\"" + (distance == null ? "" : "~" + distance);
    }

    private static Optional<WordEntry> parsed(String written) {
        try {
            return Optional.of(WordEntry.of(written));
        } catch (MalformedEntry e) {
            return Optional.empty();
        }
    }
}
