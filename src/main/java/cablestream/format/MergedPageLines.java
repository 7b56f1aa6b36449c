package cablestream.format;

import cablestream.text.Ascii;
import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Page lines that a conversion merged with the lines around them: {@code PREL, IT   SECRET   PAGE 02 TESTVI 00212 02 OF 03 161640Z PHUM},
 * {@code the old TESTVILLE 00000212 002 OF 003 ship}. Each is made a line of its own again, and so is the level at the foot of the page
 * before it.
 */
public final class MergedPageLines {
    private static final String[] LEVELS = {
        " TOP SECRET", " SECRET", " CONFIDENTIAL", " UNCLASSIFIED", " UNCLAS", " LIMITED OFFICIAL USE"
    };
    private static final int MOST_PAGES = 20;
    private static final int MOST_LEVELS = 2;

    private final List<Line> apart;

    /**
     * A page line inside a line.
     *
     * @param start index of its first character
     * @param end   index after it
     */
    record Found(int start, int end) {}

    /** Knows one form of them. */
    interface Form {
        /** Whether one may be in a line: false for certain in most. */
        boolean mayBeIn(Line line);

        /** The first at or after {@code from}; {@code null} if there is none. */
        @Nullable
        Found find(String line, int from);
    }

    private MergedPageLines(int lines) {
        this.apart = new ArrayList<>(lines + 2);
    }

    /**
     * The lines of a text, with page lines apart.
     *
     * @param base raw offset at which the text begins
     */
    public static List<Line> apart(String text, int base, List<Line> lines) {
        List<Line> divided = text.contains(OldPageLines.WORD) ? apart(lines, new OldPageLines()) : lines;
        RecentPageLines recent = RecentPageLines.in(text, base, lines);
        return recent == null ? divided : apart(divided, recent);
    }

    private static List<Line> apart(List<Line> lines, Form form) {
        MergedPageLines pages = new MergedPageLines(lines.size());
        for (Line line : lines) {
            pages.divide(line, form);
        }
        return pages.apart;
    }

    private void divide(Line line, Form form) {
        if (!form.mayBeIn(line)) {
            apart.add(line);
            return;
        }
        String text = line.text();
        int from = 0;
        int found = 0;
        for (Found page = form.find(text, 0); page != null && found < MOST_PAGES; page = form.find(text, page.end())) {
            found++;
            addFeet(line, from, page.start());
            apart.add(line.part(page.start(), page.end()));
            from = Ascii.skipBlanks(text, page.end());
        }
        if (found == 0) {
            apart.add(line);
        } else if (from < text.length()) {
            apart.add(line.part(from, text.length()));
        }
    }

    /** Adds the text before a page line, with each level at its end as a line of its own. */
    private void addFeet(Line line, int from, int to) {
        String text = line.text();
        int end = withoutBlanks(text, from, to);
        List<Line> feet = new ArrayList<>(MOST_LEVELS);
        for (int level = levelAt(text, from, end); level >= 0 && feet.size() < MOST_LEVELS; ) {
            feet.add(0, line.part(level, end));
            end = withoutBlanks(text, from, level);
            level = levelAt(text, from, end);
        }
        if (end > from) {
            apart.add(line.part(from, end));
        }
        apart.addAll(feet);
    }

    /** Index of the level that {@code [from, to)} ends with; -1 if it ends with none. */
    private static int levelAt(String text, int from, int to) {
        for (String level : LEVELS) {
            int at = to - level.length();
            if (at >= from && Ascii.at(text, at, level)) {
                return at + 1;
            }
        }
        return -1;
    }

    private static int withoutBlanks(String text, int from, int to) {
        int end = to;
        while (end > from && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }
}
