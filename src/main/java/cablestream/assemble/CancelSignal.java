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
 * @param station post of the message that is cancelled, as written
 * @param serial  of the message that is cancelled
 */
public record CancelSignal(String station, int serial) {
    private static final int MOST_WORDS = 4;
    private static final int MOST_DIGITS = 6;

    /** The first that names a message, from a line on. */
    public static Optional<CancelSignal> in(List<Line> lines, int from) {
        for (Line line : lines.subList(Math.min(from, lines.size()), lines.size())) {
            int at = Ascii.indexOf(line.text(), "ZFR", 0);
            if (at >= 0 && Ascii.wordAt(line.text(), at, "ZFR")) {
                Optional<CancelSignal> read = after(Word.in(line.text(), at + 3));
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<CancelSignal> after(List<Word> words) {
        List<String> station = new ArrayList<>();
        for (Word word : words.subList(0, Math.min(MOST_WORDS + 1, words.size()))) {
            String text = word.text();
            if (Ascii.allDigits(text) && text.length() <= MOST_DIGITS && !station.isEmpty()) {
                return Optional.of(new CancelSignal(String.join(" ", station), Ascii.number(text)));
            }
            station.add(text);
        }
        return Optional.empty();
    }
}
