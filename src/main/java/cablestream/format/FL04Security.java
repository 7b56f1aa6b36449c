package cablestream.format;

import cablestream.cable.Classification;
import cablestream.text.Ascii;
import cablestream.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * FL4, security warning and transmission instructions (ACP 127 para 124, 203): {@code ZNY CCCCC ZZH}. The last two letters
 * of the group may be release codes of an ally: {@code ZNY SSSBB/FFFFF}.
 *
 * @param level   level that the group means; {@code null} on a line of further instructions
 * @param signals operating signals after it, in order
 */
public record FL04Security(@Nullable Classification level, List<String> signals) {
    public FL04Security {
        signals = List.copyOf(signals);
    }

    /** The FL4 fields of a line; empty if the line has no security prosign. */
    public static Optional<FL04Security> read(String line) {
        if (!Ascii.startsWord(line, "ZNR") && !Ascii.startsWord(line, "ZNY")) {
            return Optional.empty();
        }
        List<Word> words = Word.in(line, 3);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Classification level = level(words.get(0).text().toUpperCase(Locale.ROOT));
        return Optional.of(new FL04Security(level, signals(words.subList(1, words.size()))));
    }

    /** The signals of a further line of instructions, {@code ZFF4 RUEHC}; empty if it is none. */
    public static List<String> instructions(String line) {
        return isSignal(firstWord(line)) ? signals(Word.in(line)) : List.of();
    }

    /** The operating signals among some words. */
    static List<String> signals(List<Word> words) {
        List<String> signals = new ArrayList<>();
        for (Word word : words) {
            if (isSignal(word.text())) {
                signals.add(word.text().toUpperCase(Locale.ROOT));
            }
        }
        return signals;
    }

    /** Whether a word has the form of an operating signal: Z, two letters, and perhaps a digit (ACP 131). */
    static boolean isSignal(String word) {
        boolean digit = word.length() == 4 && Ascii.isDigit(word.charAt(3));
        return (word.length() == 3 || digit) && Ascii.starts(word, "Z") && Ascii.skipLetters(word, 0) == 3;
    }

    private static String firstWord(String line) {
        int end = line.indexOf(' ');
        return end < 0 ? line : line.substring(0, end);
    }

    private static Classification level(String group) {
        if (group.length() < 3 || group.charAt(0) != group.charAt(1) || group.charAt(1) != group.charAt(2)) {
            return Classification.UNKNOWN;
        }
        return switch (group.charAt(0)) {
            case 'U', 'E' -> Classification.UNCLASSIFIED;
            case 'R' -> Classification.RESTRICTED;
            case 'C' -> Classification.CONFIDENTIAL;
            case 'S' -> Classification.SECRET;
            case 'T' -> Classification.TOP_SECRET;
            default -> Classification.UNKNOWN;
        };
    }
}
