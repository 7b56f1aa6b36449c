package cablestream.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Separates transmissions that run together in one record: a new FL1 after an FL3 opens the next one. Several FL1 before one FL3 are
 * relays' pilots in front of the same message. Bytes stay untouched; the pieces joined are the record.
 */
final class Splitter {
    private static final String FL1 = "VZCZC";
    private static final byte[] IDENTIFIER = FL1.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STATION = "DE R".getBytes(StandardCharsets.US_ASCII);

    private Splitter() {}

    /** The transmissions of a record, at least one. */
    static List<byte[]> split(byte[] raw) {
        List<Integer> cuts = mayHoldSeveral(raw) ? cuts(raw) : List.of();
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

    /** Whether any FL1 has something in front of it: nearly all records have one at their start, which is quick to see. */
    private static boolean mayHoldSeveral(byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        int first = text.indexOf(FL1);
        return first >= 0
                && (text.indexOf(FL1, first + 1) >= 0
                        || !text.substring(0, first).isBlank());
    }

    private static List<Integer> cuts(byte[] raw) {
        List<Integer> cuts = new ArrayList<>(0);
        boolean sent = false;
        for (int i = 0; i < raw.length; i = nextLine(raw, i)) {
            int first = skipBlanks(raw, i);
            if (startsWith(raw, first, STATION) || hasGluedStation(raw, first)) {
                sent = true;
            } else if (sent && startsWith(raw, first, IDENTIFIER)) {
                cuts.add(i);
                sent = false;
            }
        }
        return cuts;
    }

    /** {@code PP RUEHXX DE RUEHQQ}: FL3 on the line of FL2. */
    private static boolean hasGluedStation(byte[] raw, int from) {
        if (from + 2 >= raw.length
                || raw[from] != raw[from + 1]
                || raw[from + 2] != ' '
                || "ZOPRY".indexOf(raw[from]) < 0) {
            return false;
        }
        for (int i = from; i < raw.length && raw[i] != '\n' && raw[i] != '\r'; i++) {
            if (raw[i] == ' ' && startsWith(raw, i + 1, STATION)) {
                return true;
            }
        }
        return false;
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
        while (i < raw.length && raw[i] != '\n' && raw[i] != '\r') {
            i++;
        }
        return i + 1;
    }
}
