package cablestream.format;

import cablestream.text.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the sections of a text: by FL3, by its classification lines, and by its page lines. */
final class SectionsSeen {
    private static final int FEWEST_SECTIONS = 2;

    /** Two digits each. */
    private final BitSet present = new BitSet(128);

    private int expected = 1;
    /** Whether FL3 names a section, and whether anything says of how many. */
    private boolean numbered;

    private boolean stated;

    private SectionsSeen() {}

    /** Looks through one transmission. */
    static SectionsSeen in(List<Line> lines, HeadingScan scan) {
        SectionsSeen seen = new SectionsSeen();
        HeadingScan.Found<FL03Station> station = scan.station();
        if (station != null) {
            seen.add(station.value().section());
            seen.numbered = station.value().section() != null;
        }
        HeadingScan.Found<FL12Classification> line = scan.classification();
        if (line != null) {
            seen.see(line.value().section());
            seen.read(lines, scan.textIndex(), line.value());
        }
        return seen;
    }

    /**
     * The number of sections of the message, as far as known. It is at least two if FL3 names a section: FL3 of a whole
     * message names none.
     */
    int expected() {
        int fewest = numbered && !stated ? FEWEST_SECTIONS : expected;
        return present.isEmpty() ? fewest : Math.max(fewest, present.length() - 1);
    }

    /** The numbers of the sections in the text, rising. */
    List<Integer> present() {
        List<Integer> sections = new ArrayList<>(2);
        for (int section = present.nextSetBit(1); section > 0; section = present.nextSetBit(section + 1)) {
            sections.add(section);
        }
        return sections.isEmpty() ? List.of(1) : sections;
    }

    private void read(List<Line> lines, int textIndex, FL12Classification own) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            PageLine page = PageLine.read(line).orElse(null);
            if (page != null && page.belongsTo(own.serial())) {
                see(page);
            }
            FL12Classification again =
                    i < textIndex ? null : FL12Classification.read(line).orElse(null);
            if (again != null && again.sameMessage(own)) {
                see(again.section());
            }
        }
    }

    private void see(PageLine page) {
        Integer total = page.total();
        if (total != null) {
            stated = true;
            expected = Math.max(expected, total);
            add(page.section());
        }
    }

    private void see(@Nullable SectionMark mark) {
        if (mark != null) {
            stated = true;
            expected = Math.max(expected, mark.total());
            add(mark.section());
        }
    }

    private void add(@Nullable Integer section) {
        if (section != null && section >= 1) {
            present.set(section);
        }
    }
}
