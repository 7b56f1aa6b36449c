package cablestream.format;

import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Word;
import java.util.List;
import java.util.Set;

/**
 * Whether a transmission is a message between stations about the traffic: a service message proper ({@code UNCLAS SVC}, ACP 127 para 404,
 * 405), the receipt of a FLASH ({@code R Z QQA0417}, para 151), or a channel check ({@code ZIC}, {@code INT ZID}, para 413, 414).
 */
final class ServiceMark {
    /** Signals for: last number sent, number wanted, closing down, questions and statements about the channel. */
    private static final Set<String> CHANNEL_CHECKS = Set.of("ZIC", "ZID", "ZKJ", "ZES", "ZES2");

    private static final Set<String> PRECEDENCES = Set.of("Y", "Z", "O", "P", "R");
    private static final int MOST_LINES = 3;
    private static final int LONGEST = 69;

    private ServiceMark() {}

    static boolean of(List<Line> lines, HeadingScan scan) {
        HeadingScan.Found<FL12Classification> line = scan.classification();
        if (line != null) {
            return line.value().service() && (scan.identifier() != null || scan.station() != null);
        }
        return scan.preambles().isEmpty() && !scan.hasOriginator() && isCheck(lines);
    }

    /** Whether the lines are only FL1 to FL4 and a few lines of receipts and checks. */
    private static boolean isCheck(List<Line> lines) {
        int checks = 0;
        for (Line line : lines) {
            String text = line.text();
            if (isReceipt(text) || isChannelCheck(text)) {
                checks++;
            } else if (!isOfTransmission(text)) {
                return false;
            }
        }
        return checks > 0 && checks <= MOST_LINES;
    }

    private static boolean isReceipt(String line) {
        if (line.length() > LONGEST || !Ascii.starts(line, "R ")) {
            return false;
        }
        List<Word> words = Word.in(line);
        return words.size() == 3
                && PRECEDENCES.contains(words.get(1).text())
                && isNumbered(words.get(2).text());
    }

    /** {@code QQA0417}. */
    private static boolean isNumbered(String word) {
        int digits = Ascii.skipLetters(word, 0);
        return digits > 0 && digits < word.length() && Ascii.skipDigits(word, digits) == word.length();
    }

    /** Whether a line asks for the last number, or states it. */
    static boolean isChannelCheck(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        List<Word> words = Word.in(line);
        int first = !words.isEmpty() && words.get(0).is("INT") ? 1 : 0;
        return words.size() > first && CHANNEL_CHECKS.contains(words.get(first).text());
    }

    private static boolean isOfTransmission(String line) {
        return line.isEmpty()
                || line.charAt(0) == '#'
                || line.equalsIgnoreCase("BT")
                || Ascii.starts(line, "NNN")
                || FL01TransmissionIdentifier.read(line).isPresent()
                || FL02RoutingLine.read(line).isPresent()
                || FL03Station.read(line).isPresent()
                || FL04Security.read(line).isPresent();
    }
}
