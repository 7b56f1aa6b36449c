package cablestream.parse;

import cablestream.text.Word;
import java.util.Set;

/** The end of a name at a preposition that precedes characters foreign to names and offices. */
final class NameEnd {
    private static final String FOREIGN = "#$%{}|=<>@~^_*\"";
    private static final Set<String> PREPOSITIONS = Set.of("for", "FOR", "per", "PER", "under", "UNDER");

    private NameEnd() {}

    /** Index of the last preposition before the first foreign sign; {@code end} if there is no such sign. */
    static int of(String text, int end) {
        int foreign = end;
        for (Word word : Word.in(text.substring(0, end))) {
            if (PREPOSITIONS.contains(word.text()) && foreign == end) {
                foreign = word.start();
            }
            if (hasForeign(word.text())) {
                return foreign == end ? word.start() : foreign;
            }
        }
        return end;
    }

    private static boolean hasForeign(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (FOREIGN.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
