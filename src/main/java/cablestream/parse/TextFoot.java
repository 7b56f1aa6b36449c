package cablestream.parse;

import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines after the text on its last page: levels, captions, marks, groups, notes, archive lines. {@link #end} is the
 * end of the text without any of them, {@link #pageEnd} the end without those that are never text.
 */
final class TextFoot {
    private static final int MOST_LINES = 16;
    private static final int LONGEST_NOTE = 6;

    private final List<Line> text;
    private final int from;
    private final CaptionLine captions;
    private int end;
    private int pageEnd;

    private TextFoot(List<Line> text, int from, CaptionLine captions) {
        this.text = text;
        this.from = from;
        this.captions = captions;
        this.end = text.size();
    }

    /** The foot of a text that begins at index {@code from}. */
    static TextFoot of(List<Line> text, int from, CaptionLine captions) {
        TextFoot foot = new TextFoot(text, from, captions);
        foot.skipBlanks();
        foot.pageEnd = foot.end;
        foot.climb();
        return foot;
    }

    /** Index after the last line that may be a signature or text. */
    int end() {
        return end;
    }

    /** Index after the last line that is not empty, a mark, a level, a caption, or an archive's. */
    int pageEnd() {
        return pageEnd;
    }

    private void climb() {
        int last = end;
        boolean page = true;
        while (end > from && last - end < MOST_LINES) {
            int start = startOfLast();
            if (start == end) {
                return;
            }
            FootLine kind = start == end - 1 ? FootLine.of(text.get(start), captions) : FootLine.REMARK;
            page &= kind == FootLine.MARK || kind == FootLine.PAGE || kind == FootLine.ARCHIVE;
            end = start;
            skipBlanks();
            pageEnd = page ? end : pageEnd;
        }
    }

    private void skipBlanks() {
        while (end > from && text.get(end - 1).blank()) {
            end--;
        }
    }

    /** Index of the first line of the last thing that is no text; {@link #end} if the last line is text. */
    private int startOfLast() {
        if (FootLine.of(text.get(end - 1), captions) != null) {
            return end - 1;
        }
        for (int i = end - 1;
                i >= Math.max(from, end - LONGEST_NOTE) && !text.get(i).blank();
                i--) {
            if (FootLine.opensNote(text.get(i))) {
                return i;
            }
        }
        return end;
    }

    /** Notes lines of the foot, and returns those that the text keeps. */
    static List<Line> note(List<Line> lines, CaptionLine captions, FaultCollector notes) {
        List<Line> kept = new ArrayList<>(0);
        for (Line line : lines) {
            FootLine kind = line.blank() ? FootLine.MARK : FootLine.of(line, captions);
            if (line.blank()) {
                continue;
            }
            if (kind == FootLine.ARCHIVE) {
                notes.fault(FaultCode.ARCHIVE_TRAILER, line, 0, "one line");
                notes.evidence("archive", line, "archive trailer");
            } else if (kind == FootLine.MARK || kind == FootLine.PAGE) {
                notes.fault(FaultCode.PAGE_LINE_REMOVED, line, 0, "under the text");
                notes.evidence("sections", line, "page line");
            } else {
                notes.fault(FaultCode.TEXT_UNPLACED, line, 0, "around the signature");
                notes.evidence("text", line, "around the signature");
                kept.add(line);
            }
        }
        return kept;
    }
}
