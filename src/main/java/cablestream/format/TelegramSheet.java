package cablestream.format;

import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a telegram as posts printed it for their files, with the number after the sender and without a date-time group:
 *
 * <pre>
 * CONFIDENTIAL        TELEGRAM        February 19, 2007
 *
 * To:         SECSTATE WASHDC - IMMEDIATE
 * From:       AMEMBASSY TESTVILLE (TESTVILLE 187 - IMMEDIATE)
 * Captions:   SIPDIS
 * </pre>
 *
 * It is read as FL6, FL7, a classification line and captions. Asked only where no format lines were found.
 */
public final class TelegramSheet {
    private static final int MOST_ABOVE = 120;
    private static final int MOST_LINES = 40;
    private static final String TITLE = " TELEGRAM ";
    private static final String NONE = "NONE";

    private final List<Line> addresses = new ArrayList<>();
    private final List<Line> rest = new ArrayList<>();
    private @Nullable Line sender;
    private @Nullable Line number;
    private boolean inAddresses;

    private TelegramSheet() {}

    /** The lines with format lines in place of the sheet's; the same list without a sheet. */
    public static List<Line> asFormatLines(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), MOST_ABOVE); i++) {
            int level = levelEnd(lines.get(i));
            if (level > 0) {
                return new TelegramSheet().rewritten(lines, i, level);
            }
        }
        return lines;
    }

    /** Index after the level on the title of a sheet; -1 on another line. */
    private static int levelEnd(Line line) {
        int title = line.endsInDigit() ? line.text().indexOf(TITLE) : -1;
        int end = title;
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        boolean level = end > 0
                && FL12Classification.read(line.text().substring(0, end))
                        .filter(read -> !read.numbered() && !read.service())
                        .isPresent();
        return level ? end : -1;
    }

    private List<Line> rewritten(List<Line> lines, int title, int level) {
        int end = title + 1;
        while (end < Math.min(lines.size(), title + MOST_LINES)
                && TextLabel.read(lines.get(end).text()).isEmpty()) {
            read(lines.get(end));
            end++;
        }
        Line from = sender;
        Line mark = number;
        if (from == null || mark == null) {
            return lines;
        }
        List<Line> rewritten = new ArrayList<>(lines.subList(0, title + 1));
        rewritten.add(from);
        rewritten.addAll(addresses);
        rewritten.add(lines.get(title).part(0, level).followedBy(mark));
        rewritten.addAll(rest);
        lines.subList(end, lines.size()).forEach(line -> rewritten.add(withoutCaptionLabel(line)));
        return rewritten;
    }

    private void read(Line line) {
        int to = FormLabel.valueIn(line, "TO");
        int from = FormLabel.valueIn(line, "FROM");
        if (to > 0) {
            inAddresses = true;
            addresses.add(addressee(line, to, "TO "));
        } else if (from > 0) {
            inAddresses = false;
            readSender(line, from);
        } else if (inAddresses && !line.blank() && line.text().indexOf(':') < 0) {
            addresses.add(addressee(line, 0, ""));
        } else {
            inAddresses = false;
            rest.add(withoutCaptionLabel(line));
        }
    }

    /** {@code AMEMBASSY TESTVILLE (TESTVILLE 187 - IMMEDIATE)}. */
    private void readSender(Line line, int value) {
        int open = line.text().indexOf(" (", value);
        int dash = line.text().indexOf(" - ", Math.max(open, 0));
        if (open > value && dash > open) {
            sender = line.part(0, open).reworded(value, "FM ");
            number = line.part(0, dash).from(open + " (".length());
        }
    }

    /** {@code SECSTATE WASHDC - IMMEDIATE}. */
    private static Line addressee(Line line, int value, String prosign) {
        String words = line.text().substring(value).replace(" - ", " ");
        return line.reworded(line.length(), prosign + words);
    }

    private static Line withoutCaptionLabel(Line line) {
        int value = FormLabel.valueIn(line, "CAPTIONS");
        boolean empty = value > 0 && (value >= line.length() || Ascii.at(line.text(), value, NONE));
        return empty ? line.from(line.length()) : value > 0 ? line.from(value) : line;
    }
}
