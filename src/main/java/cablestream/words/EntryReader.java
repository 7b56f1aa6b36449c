package cablestream.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Reads one entry: words, in quotes or not, and after quotes a distance. */
final class EntryReader {
    private static final int MOST_WORDS = 10;
    private static final int LONGEST = 200;
    private static final int MOST_DISTANCE = 50;
    private static final char QUOTE = '"';
    private static final char STAR = '*';
    private static final String TILDE = "~";

    private final String written;

    EntryReader(String written) {
        this.written = Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
    }

    WordEntry entry() throws MalformedEntry {
        refuseIf(written.length() > LONGEST, "has more than " + LONGEST + " characters");
        if (written.indexOf(QUOTE) < 0) {
            refuseIf(written.contains(TILDE), "has ~ without a phrase in quotes before it: \"harbor strike\"~5");
            return sequence(written);
        }
        int end = written.indexOf(QUOTE, 1);
        refuseIf(written.charAt(0) != QUOTE, "has a quote after its beginning: put the whole phrase in quotes");
        refuseIf(end < 0, "has an unclosed quote");
        String phrase = written.substring(1, end);
        String rest = written.substring(end + 1);
        refuseIf(phrase.contains(TILDE), "has ~ in the quotes: it belongs after them, as in \"harbor strike\"~5");
        refuseIf(
                !rest.isEmpty() && !rest.startsWith(TILDE),
                "goes on after the closing quote: only ~ and a number may follow, as in \"harbor strike\"~5");
        return rest.isEmpty() ? sequence(phrase) : near(phrase, distance(rest.substring(1)));
    }

    private static WordEntry sequence(String text) throws MalformedEntry {
        List<WordPattern> words = words(text);
        boolean middle = words.subList(0, words.size() - 1).stream().anyMatch(WordPattern::prefix);
        refuseIf(middle, "has * in the middle: only the last word of a phrase may end with it");
        return WordEntry.sequence(words);
    }

    private static WordEntry near(String text, int distance) throws MalformedEntry {
        List<WordPattern> words = words(text);
        refuseIf(words.size() < 2, "has ~ after one word: it needs a phrase, as in \"harbor strike\"~5");
        refuseIf(
                distance < words.size() - 1,
                "can never be found: " + words.size() + " words are at least " + (words.size() - 1) + " apart");
        for (int i = 1; i < words.size(); i++) {
            refuseIf(
                    words.subList(0, i).stream().anyMatch(words.get(i)::overlaps),
                    "has two words before ~ that may be one word of a text: '" + words.get(i) + "' is one of them");
        }
        return new WordEntry(words, distance);
    }

    private static int distance(String digits) throws MalformedEntry {
        boolean number =
                !digits.isEmpty() && digits.length() <= 2 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int distance = number ? Integer.parseInt(digits) : 0;
        refuseIf(distance < 1 || distance > MOST_DISTANCE, "needs a number from 1 to " + MOST_DISTANCE + " after ~");
        return distance;
    }

    private static List<WordPattern> words(String text) throws MalformedEntry {
        List<WordPattern> words = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : Letters.SPACE;
            if (Letters.of(c) != Letters.SPACE) {
                refuseIf(i > 0 && text.charAt(i - 1) == STAR, "has * in the middle of a word: it may only end one");
                letters.append(Letters.of(c));
                continue;
            }
            refuseIf(c == STAR && letters.isEmpty(), "has * without letters before it: it may only end a word");
            if (!letters.isEmpty()) {
                words.add(new WordPattern(letters.toString(), c == STAR));
                letters.setLength(0);
            }
        }
        refuseIf(words.isEmpty(), "has no letter and no digit");
        refuseIf(words.size() > MOST_WORDS, "has more than " + MOST_WORDS + " words");
        return words;
    }

    private static void refuseIf(boolean wrong, String message) throws MalformedEntry {
        if (wrong) {
            throw new MalformedEntry(message);
        }
    }
}
