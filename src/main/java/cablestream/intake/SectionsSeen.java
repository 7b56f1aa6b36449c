package cablestream.intake;

import cablestream.text.Line;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects which sections a text holds: by FL3, by its classification lines, and by its page lines. */
final class SectionsSeen {
    private final TreeSet<Integer> present = new TreeSet<>();
    private int expected = 1;

    private SectionsSeen() {}

    /** Looks through one transmission. */
    static SectionsSeen in(List<Line> lines, HeadingScan scan) {
        SectionsSeen seen = new SectionsSeen();
        HeadingScan.Found<FL03Station> station = scan.station();
        if (station != null) {
            seen.add(station.value().section());
        }
        HeadingScan.Found<FL12Classification> line = scan.classification();
        if (line != null) {
            seen.see(line.value().section());
            seen.readPages(lines.subList(0, scan.textIndex()), line.value());
            seen.readText(lines.subList(scan.textIndex(), lines.size()), line.value());
        }
        return seen;
    }

    /** How many sections the message has, as far as told. */
    int expected() {
        return present.isEmpty() ? expected : Math.max(expected, present.last());
    }

    /** Those that are here, rising. */
    List<Integer> present() {
        return present.isEmpty() ? List.of(1) : List.copyOf(present);
    }

    private void readText(List<Line> text, FL12Classification own) {
        readPages(text, own);
        for (int i = 0; i < text.size(); i++) {
            FL12Classification again = FL12Classification.read(text.get(i)).orElse(null);
            if (again != null && again.sameMessage(own)) {
                see(again.section());
            }
        }
    }

    private void readPages(List<Line> lines, FL12Classification own) {
        for (int i = 0; i < lines.size(); i++) {
            PageLine page = PageLine.read(lines.get(i)).orElse(null);
            if (page != null && page.belongsTo(own.serial())) {
                see(page);
            }
        }
    }

    private void see(PageLine page) {
        Integer total = page.total();
        if (total != null) {
            expected = Math.max(expected, total);
            add(page.section());
        }
    }

    private void see(@Nullable SectionMark mark) {
        if (mark != null) {
            expected = Math.max(expected, mark.total());
            add(mark.section());
        }
    }

    private void add(@Nullable Integer section) {
        if (section != null && section >= 1) {
            present.add(section);
        }
    }
}
