package cablestream.parse;

import cablestream.cable.Declassification;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Ascii;
import cablestream.text.EditDistance;
import cablestream.text.Passage;
import cablestream.text.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The E.O. line: {@code E.O. 12958: DECL: 03/16/2019}, {@code DECL: 16 MARCH 2019}, {@code DECL: X1, X5},
 * {@code DECL: OADR}, {@code E.O. 11652: XGDS-2}, {@code GDS 3/16/85 (DOE, JANE)}, {@code N/A}.
 */
final class DeclassificationLine {
    private static final List<String> ORDERS = List.of("10501", "11652", "12065", "12356", "12958", "13292", "13526");

    private static final int WRITTEN_DATE_WORDS = 3;

    private final Passage passage;
    private final FaultCollector notes;
    private final List<String> exemptions = new ArrayList<>();
    private final StringBuilder event = new StringBuilder();
    private @Nullable LocalDate on;

    private DeclassificationLine(Passage passage, FaultCollector notes) {
        this.passage = passage;
        this.notes = notes;
    }

    /** The declassification in the passage after the letters E.O. */
    static Declassification read(Passage passage, FaultCollector notes) {
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

    /** The order's number, repaired if it is one character off a known one. */
    private @Nullable String order(String digits) {
        if (ORDERS.contains(digits)) {
            return digits;
        }
        String near = null;
        for (String order : ORDERS) {
            if (EditDistance.oneErrorApart(digits, order)) {
                near = near == null ? order : "";
            }
        }
        boolean repaired = near != null && !near.isEmpty();
        notes.fault(
                repaired ? FaultCode.EO_MENDED : FaultCode.EO_UNKNOWN,
                passage,
                0,
                repaired ? "read as " + near : "no known order");
        return repaired ? near : digits.isEmpty() ? null : digits;
    }

    private void readValue(int from) {
        boolean inName = false;
        List<Word> words = Word.in(passage.text(), from);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            LocalDate day = inName ? null : dateAt(words, i);
            inName |= word.startsWith("(");
            if (day != null) {
                on = on == null ? day : on;
                i += WRITTEN_DATE_WORDS - 1;
            } else if (!inName) {
                readWord(bare(word));
            }
            inName &= !word.endsWith(")");
        }
        if (on != null && event.length() > 0 && isOnlyNoise()) {
            event.setLength(0);
        }
    }

    private static @Nullable LocalDate dateAt(List<Word> words, int i) {
        return i + WRITTEN_DATE_WORDS > words.size()
                ? null
                : WrittenDate.read(
                                bare(words.get(i).text()),
                                bare(words.get(i + 1).text()),
                                bare(words.get(i + 2).text()))
                        .orElse(null);
    }

    private void readWord(String word) {
        String capitals = word.toUpperCase(Locale.ROOT);
        LocalDate day = SlashedDate.read(word).orElse(null);
        if (day != null) {
            on = on == null ? day : on;
        } else if (isExemption(capitals)) {
            exemptions.add(exemption(capitals));
        } else if (!isNoise(capitals)) {
            if (isDate(capitals)) {
                notes.fault(FaultCode.EO_UNKNOWN, passage, 0, "no such date");
            }
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

    /** Whether it has the form of a date, such as {@code 02/30/2019}: a date that does not exist is kept as written. */
    private static boolean isDate(String word) {
        String figures = word.replace('O', '0').replace('-', '/');
        return figures.indexOf('/') != figures.lastIndexOf('/')
                && figures.chars().allMatch(c -> c == '/' || Ascii.isDigit((char) c));
    }

    /** An exemption without its dash, and without the section of the order. */
    private static String exemption(String word) {
        return word.startsWith("XGDS") ? word.replace("-", "") : word.substring(afterSection(word));
    }

    /** {@code X1} to {@code X8}, {@code 1.6X1}, {@code 25X1}, {@code 25X1-HUMAN}, {@code XGDS-2}. */
    private static boolean isExemption(String whole) {
        if (whole.startsWith("XGDS")) {
            return true;
        }
        String word = whole.substring(afterSection(whole));
        int from = word.startsWith("25X") || word.startsWith("50X") ? 3 : word.startsWith("X") ? 1 : -1;
        int end = from < 0 ? 0 : Ascii.skipDigits(word, from);
        return end > Math.max(from, 0) && (end == word.length() || word.charAt(end) == '-');
    }

    /** Index after {@code 1.6} or {@code 1.5} before an X. */
    private static int afterSection(String word) {
        return word.startsWith("1.6X") || word.startsWith("1.5X") ? 3 : 0;
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
