package cablestream.assemble;

import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The signal by which a station cancels a message (ACP 127 para 424): {@code ZFR TESTVILLE 000763}.
 *
 * @param station post of the cancelled message, as written
 * @param serial  serial number of the cancelled message
 */
public record CancelSignal(String station, int serial) {
    private static final String SIGNAL = "ZFR";
    private static final int MOST_WORDS = 4;
    private static final int MOST_DIGITS = 6;

    /** The first signal in these lines that names a message; empty if there is none. */
    public static Optional<CancelSignal> in(List<Line> lines) {
        for (Line line : lines) {
            Optional<CancelSignal> read = in(line.text());
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private static Optional<CancelSignal> in(String line) {
        for (int at = Ascii.indexOf(line, SIGNAL, 0); at >= 0; at = Ascii.indexOf(line, SIGNAL, at + 1)) {
            if (isWord(line, at)) {
                Optional<CancelSignal> read = after(Word.in(line, at + SIGNAL.length(), MOST_WORDS + 1));
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWord(String line, int at) {
        return Ascii.wordAt(line, at, SIGNAL) && (at == 0 || !Ascii.isWord(line.charAt(at - 1)));
    }

    private static Optional<CancelSignal> after(List<Word> words) {
        List<String> station = new ArrayList<>();
        for (Word word : words) {
            String text = word.text();
            if (word.is(SIGNAL)) {
                return Optional.empty();
            }
            if (Ascii.allDigits(text) && text.length() <= MOST_DIGITS && !station.isEmpty()) {
                return Optional.of(new CancelSignal(String.join(" ", station), Ascii.number(text)));
            }
            station.add(text);
        }
        return Optional.empty();
    }
}
