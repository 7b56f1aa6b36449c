package cablestream.intake;

import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages of other services, which share prosigns with ACP 127 and are no cables.
 *
 * @param name name of the format
 * @param line number of the line with the evidence
 */
record ForeignFormat(String name, int line) {
    /** Lines with text among which it is looked for. */
    private static final int PATIENCE = 10;

    private static final int LONGEST = 100;
    private static final int LETTERS_OF_ADDRESS = 8;
    private static final List<String> PRIORITIES = List.of("SS", "DD", "FF", "GG", "KK");

    /** The foreign format that the first lines show; {@code null} if they show none. */
    static @Nullable ForeignFormat of(List<Line> lines) {
        int seen = 0;
        for (int i = 0; i < lines.size() && seen < PATIENCE; i++) {
            Line line = lines.get(i);
            String name = line.blank() || line.length() > LONGEST ? null : name(Word.in(line.text()));
            if (name != null) {
                return new ForeignFormat(name, line.number());
            }
            seen += line.blank() ? 0 : 1;
        }
        return null;
    }

    private static @Nullable String name(List<Word> words) {
        if (isNavtex(words)) {
            return "a NAVTEX message";
        }
        if (isAftn(words)) {
            return "an AFTN message";
        }
        return isBulletin(words) ? "a WMO bulletin" : null;
    }

    /** {@code ZCZC PA12}: station, subject and number. */
    private static boolean isNavtex(List<Word> words) {
        return words.size() == 2 && words.get(0).is("ZCZC") && isLettersThenDigits(words.get(1), 2, 2);
    }

    /** {@code GG LPPTZQZX EGLLZQZX}: priority, and addresses of eight letters. */
    private static boolean isAftn(List<Word> words) {
        return words.size() > 1
                && PRIORITIES.contains(words.get(0).text())
                && words.stream().skip(1).allMatch(word -> isLetters(word, LETTERS_OF_ADDRESS));
    }

    /** {@code FPPO21 LPMG 161635}: kind of data and area, station, day and time. */
    private static boolean isBulletin(List<Word> words) {
        return words.size() >= 3
                && words.size() <= 4
                && isLettersThenDigits(words.get(0), 4, 2)
                && isLetters(words.get(1), 4)
                && words.get(2).length() == 6
                && words.get(2).isNumber();
    }

    private static boolean isLetters(Word word, int count) {
        return word.length() == count && Ascii.allLetters(word.text());
    }

    private static boolean isLettersThenDigits(Word word, int letters, int digits) {
        String text = word.text();
        return text.length() == letters + digits
                && Ascii.allLetters(text.substring(0, letters))
                && Ascii.allDigits(text.substring(letters));
    }
}
