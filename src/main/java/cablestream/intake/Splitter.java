package cablestream.intake;

import cablestream.format.FirstLine;
import cablestream.text.Decoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Separates transmissions that run together in one record (ACP 127 para 429, "stragglers"): a new FL1 after an FL3 opens
 * the next one, and so does any line of a heading soon after an FL16 (NNNN), or the first page after an archive's
 * attributes. Several FL1 before one FL3 are relays' pilots before the same message. Bytes stay untouched; the pieces
 * joined are the record.
 */
final class Splitter {
    private static final String FL1 = "VZCZC";
    private static final String FL16 = "NNN";
    private static final byte[] IDENTIFIER = FL1.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ATTRIBUTES = "Message Attributes".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FIRST_PAGE = "PAGE 01 ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STATION = "DE R".getBytes(StandardCharsets.US_ASCII);

    /** The maximum number of lines, empty ones not counted, between an end of message and the next heading. */
    private static final int BEHIND_END = 3;

    private static final int LINES_TO_STATION = 12;

    private Splitter() {}

    /** The transmissions of a record, at least one. */
    static List<byte[]> split(byte[] raw) {
        return Decoding.isUtf16(raw) ? splitWide(raw) : split(raw, mayHoldSeveral(raw) ? cuts(raw) : List.of());
    }

    /** Splits UTF-16 at the same cuts as a text of one byte for each character. */
    private static List<byte[]> splitWide(byte[] raw) {
        byte[] narrow = Decoding.decode(raw).getBytes(StandardCharsets.ISO_8859_1);
        int from = Decoding.bytesOfMark(raw);
        boolean aligned = narrow.length == (raw.length - from) / 2;
        List<Integer> cuts = aligned && mayHoldSeveral(narrow) ? cuts(narrow) : List.of();
        return split(raw, cuts.stream().map(cut -> from + 2 * cut).toList());
    }

    private static List<byte[]> split(byte[] raw, List<Integer> cuts) {
        if (cuts.isEmpty()) {
            return List.of(raw);
        }
        List<byte[]> pieces = new ArrayList<>(cuts.size() + 1);
        int from = 0;
        for (int cut : cuts) {
            pieces.add(Arrays.copyOfRange(raw, from, cut));
            from = cut;
        }
        pieces.add(Arrays.copyOfRange(raw, from, raw.length));
        return pieces;
    }

    /** Whether there is text before an FL1, or after an FL16: in nearly all records there is none. */
    private static boolean mayHoldSeveral(byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        int first = text.indexOf(FL1);
        boolean afterOther = first >= 0
                && (text.indexOf(FL1, first + 1) >= 0
                        || !text.substring(0, first).isBlank());
        return afterOther || goesOnBehindEnd(text) || goesOnBehindAttributes(text);
    }

    private static boolean goesOnBehindAttributes(String text) {
        int attributes = text.indexOf("\nMessage Attributes");
        return attributes >= 0 && text.indexOf("\nPAGE 01 ", attributes) >= 0;
    }

    private static boolean goesOnBehindEnd(String text) {
        int end = text.indexOf(FL16);
        for (int i = end; end >= 0 && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != 'N' && !Character.isWhitespace(c)) {
                return true;
            }
        }
        return false;
    }

    private static List<Integer> cuts(byte[] raw) {
        List<Integer> cuts = new ArrayList<>(0);
        boolean sent = false;
        boolean attributes = false;
        int afterEnd = 0;
        int last = -1;
        int station = -1;
        for (int i = 0; i < raw.length; i = nextLine(raw, i)) {
            int first = skipBlanks(raw, i);
            boolean identifier = startsWith(raw, first, IDENTIFIER);
            // The same identifier once more without an end between is a copy of the heading.
            boolean another = identifier
                    && sent
                    && (last < 0 || !sameLine(raw, last, first) || isOfAnotherStation(raw, station, first));
            last = identifier ? first : last;
            boolean opens = identifier
                    ? another || afterEnd > 0
                    : afterEnd > 0 && FirstLine.opensHeading(raw, first)
                            || attributes && startsWith(raw, first, FIRST_PAGE);
            if (opens) {
                cuts.add(i);
                sent = false;
                attributes = false;
                afterEnd = 0;
            }
            if (startsWith(raw, first, STATION) || hasGluedStation(raw, first)) {
                sent = true;
                station = first;
            } else if (isEndOfMessage(raw, first)) {
                afterEnd = BEHIND_END;
            } else if (startsWith(raw, first, ATTRIBUTES)) {
                attributes = true;
            } else if (first < raw.length && !isLineEnd(raw[first])) {
                afterEnd--;
            }
        }
        return cuts;
    }

    /** Whether FL3 after an FL1 is another one than before: of another section, or of another message. */
    private static boolean isOfAnotherStation(byte[] raw, int station, int identifier) {
        int line = nextLine(raw, identifier);
        for (int k = 0; k < LINES_TO_STATION && line < raw.length; k++, line = nextLine(raw, line)) {
            int first = skipBlanks(raw, line);
            if (startsWith(raw, first, STATION)) {
                return station >= 0 && startsWith(raw, station, STATION) && !sameLine(raw, station, first);
            }
        }
        return false;
    }

    private static boolean sameLine(byte[] raw, int one, int other) {
        int length = nextLine(raw, one) - 1 - one;
        return nextLine(raw, other) - 1 - other == length
                && other + length <= raw.length
                && Arrays.equals(raw, one, one + length, raw, other, other + length);
    }

    /** Whether a line has only {@code NNNN}, or three of the letters if one was lost. */
    private static boolean isEndOfMessage(byte[] raw, int from) {
        int end = from;
        while (end < raw.length && raw[end] == 'N') {
            end++;
        }
        int after = skipBlanks(raw, end);
        return end - from >= 3 && (after == raw.length || isLineEnd(raw[after]));
    }

    /** {@code PP RUEHXX DE RUEHQQ}: FL3 on the line of FL2. */
    private static boolean hasGluedStation(byte[] raw, int from) {
        if (from + 2 >= raw.length
                || raw[from] != raw[from + 1]
                || raw[from + 2] != ' '
                || "ZOPRY".indexOf(raw[from]) < 0) {
            return false;
        }
        for (int i = from; i < raw.length && !isLineEnd(raw[i]); i++) {
            if (raw[i] == ' ' && startsWith(raw, i + 1, STATION)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    private static boolean startsWith(byte[] raw, int from, byte[] what) {
        return from + what.length <= raw.length && Arrays.equals(raw, from, from + what.length, what, 0, what.length);
    }

    private static int skipBlanks(byte[] raw, int from) {
        int i = from;
        while (i < raw.length && (raw[i] == ' ' || raw[i] == '\t')) {
            i++;
        }
        return i;
    }

    private static int nextLine(byte[] raw, int from) {
        int i = from;
        while (i < raw.length && !isLineEnd(raw[i])) {
            i++;
        }
        return i + 1;
    }
}
