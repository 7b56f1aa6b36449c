package cablestream.parse;

import cablestream.cable.Declassification;
import cablestream.cable.FaultCode;
import cablestream.text.Ascii;
import cablestream.text.Likeness;
import cablestream.text.Passage;
import cablestream.text.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The E.O. line: {@code E.O. 12958: DECL: 03/16/2019}, {@code DECL: X1, X5}, {@code DECL: OADR}, {@code E.O. 11652: XGDS-2},
 * {@code GDS 3/16/85 (DOE, JANE)}, {@code N/A}.
 */
final class DeclassificationLine {
    private static final List<String> ORDERS = List.of("10501", "11652", "12065", "12356", "12958", "13292", "13526");

    private final Passage passage;
    private final Notebook notes;
    private final List<String> exemptions = new ArrayList<>();
    private final StringBuilder event = new StringBuilder();
    private @Nullable LocalDate on;

    private DeclassificationLine(Passage passage, Notebook notes) {
        this.passage = passage;
        this.notes = notes;
    }

    /** What stands behind the letters E.O. */
    static Declassification read(Passage passage, Notebook notes) {
        return new DeclassificationLine(passage, notes).read();
    }

    private Declassification read() {
        String text = passage.text();
        int from = Ascii.skipBlanks(text, 0);
        int to = Ascii.skipDigits(text, from);
        String order = order(text.substring(from, to));
        readValue(Ascii.skipBlanks(text, to));
        if (!text.isEmpty()) {
            notes.evidence("declassification", passage, 0, text.length(), "E.O.");
        }
        return new Declassification(order, on, event.isEmpty() ? null : event.toString(), exemptions);
    }

    /** The order's number, mended if it is one character off a known one. */
    private @Nullable String order(String digits) {
        if (ORDERS.contains(digits)) {
            return digits;
        }
        String near = null;
        for (String order : ORDERS) {
            if (Likeness.oneErrorApart(digits, order)) {
                near = near == null ? order : "";
            }
        }
        boolean mended = near != null && !near.isEmpty();
        notes.fault(
                mended ? FaultCode.EO_MENDED : FaultCode.EO_UNKNOWN,
                passage,
                0,
                mended ? "read as " + near : "no known order");
        return mended ? near : digits.isEmpty() ? null : digits;
    }

    private void readValue(int from) {
        boolean inName = false;
        for (Word word : Word.in(passage.text(), from)) {
            inName |= word.text().startsWith("(");
            if (!inName) {
                readWord(bare(word.text()));
            }
            inName &= !word.text().endsWith(")");
        }
        if (on != null && event.length() > 0 && isOnlyNoise()) {
            event.setLength(0);
        }
    }

    private void readWord(String word) {
        String capitals = word.toUpperCase(Locale.ROOT);
        LocalDate day = SlashedDate.read(word).orElse(null);
        if (day != null) {
            on = on == null ? day : on;
        } else if (isExemption(capitals)) {
            exemptions.add(capitals.startsWith("XGDS") ? capitals.replace("-", "") : capitals);
        } else if (!isNoise(capitals)) {
            event.append(event.length() > 0 ? " " : "").append(word);
        }
    }

    private boolean isOnlyNoise() {
        return event.toString().equalsIgnoreCase("ADS");
    }

    private static boolean isNoise(String word) {
        return switch (word) {
            case "", "DECL", "DECLAS", "DECLASSIFY", "ON", "DNG", "TAGS", "N/A", "NA", "N.A", "N" -> true;
            default -> false;
        };
    }

    /** {@code X1} to {@code X8}, {@code 25X1}, {@code 25X1-HUMAN}, {@code XGDS-2}. */
    private static boolean isExemption(String word) {
        if (word.startsWith("XGDS")) {
            return true;
        }
        int from = word.startsWith("25X") || word.startsWith("50X") ? 3 : word.startsWith("X") ? 1 : -1;
        int end = from < 0 ? 0 : Ascii.skipDigits(word, from);
        return end > Math.max(from, 0) && (end == word.length() || word.charAt(end) == '-');
    }

    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && ":;,.".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ":;,.".indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        String bare = word.substring(from, to);
        return Ascii.starts(bare, "DECL:") ? bare.substring(5) : bare;
    }
}
