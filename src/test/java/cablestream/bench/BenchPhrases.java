package cablestream.bench;

import cablestream.words.MalformedEntry;
import cablestream.words.WordEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invented phrases of two words, a prefix or words near each other among them. */
final class BenchPhrases {
    private static final int PHRASES = 5;
    private static final List<String> OF_THE_TEXT = List.of(
            "port", "harbour", "director", "dredging", "contractors", "fishermen", "north", "visit", "ferry", "island");
    private static final List<String> TAKING =
            List.of("\"north quay\"", "\"cubic met*\"", "\"silt contractors\"~8", "\"harbour council\"", "fisher*");
    private static final String[] SYLLABLES = {
        "ar", "bor", "con", "di", "ex", "fer", "gra", "hin", "is", "lo", "mi", "nor", "pa", "re", "si", "ter", "un",
        "wa"
    };

    private BenchPhrases() {}

    /** Five of them, none of which is in the text of the cable, or one. */
    static Set<WordEntry> some(Random random, boolean taking) {
        Set<WordEntry> entries = new LinkedHashSet<>();
        if (taking) {
            entries.add(entry(TAKING.get(random.nextInt(TAKING.size()))));
        }
        while (entries.size() < PHRASES) {
            String first =
                    random.nextInt(PHRASES) == 0 ? OF_THE_TEXT.get(random.nextInt(OF_THE_TEXT.size())) : word(random);
            entries.add(entry("\"" + first + " " + word(random) + "\"" + (random.nextInt(10) == 0 ? "~5" : "")));
        }
        return entries;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int syllables = 3 + random.nextInt(2); syllables > 0; syllables--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static WordEntry entry(String written) {
        try {
            return WordEntry.of(written);
        } catch (MalformedEntry e) {
            throw new IllegalStateException(e);
        }
    }
}
