package cablestream.reference;

import cablestream.text.Ascii;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of agencies, headings and handling words that stand where captions do, and are none. */
public final class OrdinaryWords {
    private static final String FILE = "ordinary-words.csv";

    private final Set<String> words = new HashSet<>();

    OrdinaryWords(Table table) {
        table.rows().forEach(row -> words.add(row.capitals("word")));
    }

    static OrdinaryWords load() {
        return new OrdinaryWords(Table.resource(FILE, List.of("word", "meaning", "source"), 1));
    }

    /** Whether a word, in either case, is one of them. */
    public boolean contains(String word) {
        return words.contains(Ascii.capitals(word));
    }
}
