package cablestream.route;

import cablestream.words.MalformedEntry;
import cablestream.words.WordEntry;
import cablestream.words.WordSelection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the words of a feed from its file. */
final class WordsKey {
    static final String NAME = "words";

    private static final String ANY = "any";
    private static final String ALL = "all";
    private static final String NONE = "none";
    private static final Set<String> KEYS = Set.of(ANY, ALL, NONE);
    private static final int MOST_ENTRIES = 500;

    private WordsKey() {}

    /**
     * What stands at a place; every text if nothing does.
     *
     * @throws FeedFile.Refused if something is wrong with it
     */
    static WordSelection selection(Yaml place) {
        place.allowOnly(KEYS);
        if (place.mapping() && place.keys().isEmpty()) {
            throw place.refuse("", "has none of " + List.of(ANY, ALL, NONE));
        }
        int count = Stream.of(ANY, ALL, NONE)
                .mapToInt(key -> place.words(key).size())
                .sum();
        if (count > MOST_ENTRIES) {
            throw place.refuse("", "has more than " + MOST_ENTRIES + " entries");
        }
        return new WordSelection(entries(place, ANY), entries(place, ALL), entries(place, NONE));
    }

    private static Set<WordEntry> entries(Yaml place, String key) {
        Set<WordEntry> entries = new LinkedHashSet<>();
        List<String> written = place.words(key);
        for (int i = 0; i < written.size(); i++) {
            try {
                entries.add(WordEntry.of(written.get(i)));
            } catch (MalformedEntry e) {
                throw place.items(key).get(i).refuse("", String.valueOf(e.getMessage()));
            }
        }
        return entries;
    }
}
