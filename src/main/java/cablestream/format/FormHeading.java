package cablestream.format;

import cablestream.cable.Precedence;
import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a telegram in the form of the Department's archive since 2008, which has labels in place of format lines:
 *
 * <pre>
 * UNCLASSIFIED
 *
 * MRN:       10 TESTVILLE 61
 * Date/DTG:  Feb 12, 2010 / 121405Z FEB 10
 * From:      AMEMBASSY TESTVILLE
 * Action:    WASHDC, SECSTATE ROUTINE
 * E.O.:      12958
 * Captions:  SIPDIS
 * Pass Line: STATE FOR EUR
 * </pre>
 *
 * It is read as FL5, FL6, FL7 and a classification line, and lines without these labels. Asked only where no format lines were found.
 */
public final class FormHeading {
    /** The form may stand under a mail header or a cover page. */
    private static final int MOST_ABOVE = 120;

    private static final int MOST_BELOW_LEVEL = 8;
    private static final int MOST_LINES = 60;
    private static final int DIGITS_OF_YEAR = 2;

    /** The labels whose order in the archive does not matter, without their colon. */
    private enum Label {
        NUMBER("MRN"),
        TIME("DATE/DTG"),
        FROM("FROM"),
        ACTION("ACTION"),
        INFO("INFO"),
        ORDER("E.O."),
        CAPTIONS("CAPTIONS"),
        PASSING("PASS LINE"),
        SIGNATURE("SIGNATURE");

        private final String text;

        Label(String text) {
            this.text = text;
        }

        /** Index of the value; -1 if the line does not begin with this label and a colon. */
        int valueIn(Line line) {
            return FormLabel.valueIn(line, text);
        }
    }

    private final List<Line> lines;
    private final int level;
    private final int number;
    private final List<Line> addresses = new ArrayList<>();
    /** Captions and passing instructions, which stand above the labels of a text. */
    private final List<Line> opening = new ArrayList<>();

    private final List<Line> rest = new ArrayList<>();
    private @Nullable Line time;
    private @Nullable Line from;
    private @Nullable Precedence precedence;
    private @Nullable Label last;

    private FormHeading(List<Line> lines, int level, int number) {
        this.lines = lines;
        this.level = level;
        this.number = number;
    }

    /** The lines with format lines in place of the form; the same list without a form. */
    public static List<Line> asFormatLines(List<Line> lines) {
        int number = number(lines);
        int level = number < 0 ? -1 : level(lines, number);
        return level < 0 ? lines : new FormHeading(lines, level, number).rewritten();
    }

    private static int number(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), MOST_ABOVE); i++) {
            if (Label.NUMBER.valueIn(lines.get(i)) > 0 && post(lines.get(i)) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the post in {@code MRN: 10 TESTVILLE 61}; -1 if no year stands before it. */
    private static int post(Line line) {
        int year = Label.NUMBER.valueIn(line);
        int end = Ascii.skipDigits(line.text(), year);
        int post = Ascii.skipBlanks(line.text(), end);
        return end - year == DIGITS_OF_YEAR && post > end && post < line.length() ? post : -1;
    }

    private static int level(List<Line> lines, int number) {
        for (int i = number - 1; i >= Math.max(0, number - MOST_BELOW_LEVEL); i--) {
            boolean alone = FL12Classification.read(lines.get(i))
                    .filter(read -> !read.numbered() && !read.service())
                    .isPresent();
            if (alone) {
                return i;
            }
        }
        return -1;
    }

    private List<Line> rewritten() {
        int end = number + 1;
        while (end < Math.min(lines.size(), number + MOST_LINES) && !isText(lines.get(end))) {
            read(lines.get(end));
            end++;
        }
        Line sent = time;
        Line sender = from;
        if (sent == null || sender == null) {
            return lines;
        }
        Line mark = lines.get(number);
        List<Line> rewritten = new ArrayList<>(lines.size() + 1);
        rewritten.addAll(lines.subList(0, level));
        rewritten.add(precedence == null ? sent : sent.reworded(0, precedence.prosign() + " "));
        rewritten.add(sender);
        rewritten.addAll(addresses);
        rewritten.add(lines.get(level).followedBy(mark.from(post(mark))));
        rewritten.addAll(lines.subList(level + 1, number));
        rewritten.addAll(opening);
        rewritten.addAll(rest);
        for (Line line : lines.subList(end, lines.size())) {
            int value = Label.SIGNATURE.valueIn(line);
            rewritten.add(value > 0 && value < line.length() ? line.from(value) : line);
        }
        return rewritten;
    }

    /** The first paragraph ends the form. */
    private static boolean isText(Line line) {
        int digits = Ascii.skipDigits(line.text(), 0);
        return digits > 0 && digits < line.length() && line.charAt(digits) == '.';
    }

    private void read(Line line) {
        for (Label label : Label.values()) {
            int value = label.valueIn(line);
            if (value >= 0) {
                last = label;
                if (value < line.length()) {
                    readValue(label, line, value);
                }
                return;
            }
        }
        if (line.blank() || TextLabel.read(line.text()).isPresent()) {
            last = null;
        }
        goOn(line);
    }

    private void readValue(Label label, Line line, int value) {
        switch (label) {
            case TIME -> time = line.from(Math.min(line.length() - 1, afterSlash(line, value)));
            case FROM -> from = line.reworded(value, "FM ");
            case ACTION -> addAddressee(line, value, "TO ");
            case INFO -> addAddressee(line, value, "INFO ");
            case ORDER -> rest.add(line.reworded(value, "E.O. "));
            default -> opening.add(line.from(value));
        }
    }

    /** The second line of a value. */
    private void goOn(Line line) {
        if (last == Label.ACTION || last == Label.INFO) {
            addAddressee(line, 0, "");
        } else if (last == Label.CAPTIONS || last == Label.PASSING) {
            opening.add(line);
        } else {
            rest.add(line);
        }
    }

    private static int afterSlash(Line line, int value) {
        int slash = line.text().indexOf('/', value);
        return slash < 0 ? value : Ascii.skipBlanks(line.text(), slash + 1);
    }

    /** {@code WASHDC, SECSTATE ROUTINE}: the archive has the place first. */
    private void addAddressee(Line line, int value, String prosign) {
        String text = line.text();
        List<Word> words = Word.in(text, value);
        Word closing = words.get(words.size() - 1);
        Precedence own = precedence(closing);
        int end = own == null || words.size() == 1
                ? text.length()
                : words.get(words.size() - 2).end();
        int comma = text.indexOf(", ", value);
        boolean inverted = comma > value && comma + 2 < end;
        String name = inverted
                ? text.substring(comma + 2, end) + " " + text.substring(value, comma)
                : text.substring(value, end);
        if (precedence == null && last == Label.ACTION) {
            precedence = own;
        }
        addresses.add(line.reworded(text.length(), prosign + name + text.substring(end)));
    }

    private static @Nullable Precedence precedence(Word word) {
        for (Precedence each : Precedence.values()) {
            if (word.is(each.name())) {
                return each;
            }
        }
        return null;
    }
}
