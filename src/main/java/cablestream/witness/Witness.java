package cablestream.witness;

import cablestream.reference.Tables;
import cablestream.text.Ascii;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second reader of markings: finds the visible markings of a transmission by its decoded text alone. Takes time in
 * proportion to the text.
 */
public final class Witness {
    private final Vocabulary words;
    private final LineFilter filter;
    private final AddresseeFilter addressees;
    private final LineReaders readers;

    public Witness(Tables tables) {
        this.words = Vocabulary.of(tables);
        this.readers = LineReaders.of(words);
        this.filter = new LineFilter(words);
        this.addressees = new AddresseeFilter(words);
    }

    /** All markings that can be seen on one transmission, each once, in the order of their lines; {@value SeenMarkings#MOST} at most. */
    public List<SeenMarking> look(String text) {
        SeenMarkings seen = new SeenMarkings();
        Pass pass = new Pass(new TransmissionScan(words, readers, seen), text);
        pass.run();
        return seen.list();
    }

    /** One pass over a text. A line is made plain only if the line, or a neighbour of it, is examined. */
    private final class Pass {
        private final TransmissionScan scan;
        private final String text;
        private final KnownPortions portions = new KnownPortions();
        private int number;
        private @Nullable PlainLine before;
        /** The line after the last one that was looked at, and where it begins. */
        private @Nullable PlainLine ahead;

        private int aheadStart = -1;

        Pass(TransmissionScan scan, String text) {
            this.scan = scan;
            this.text = text;
        }

        void run() {
            int from = 0;
            while (from < text.length()) {
                number++;
                int feed = LineFilter.endOfLine(text, from);
                int end = LineFilter.beforeReturns(text, from, feed);
                if (isWithoutMarking(from, end)) {
                    before = null;
                    if (Ascii.skipBlanks(text, from) < end) {
                        scan.passOver();
                    }
                } else {
                    look(from, end, feed);
                }
                from = feed + 1;
            }
        }

        private boolean isWithoutMarking(int from, int end) {
            return scan.inText()
                    ? !filter.mayHaveMarking(text, portions.skip(text, from, end), end)
                    : scan.inAddresses() && !addressees.mayHaveMarking(text, from, end);
        }

        private void look(int from, int end, int feed) {
            PlainLine known = aheadStart == from ? ahead : null;
            PlainLine last = before != null ? before : lineBefore(from);
            ahead = lineAfter(feed);
            aheadStart = feed + 1;
            PlainLine line = known == null ? new PlainLine(text, from, end) : known;
            if (line.text().indexOf('\n') < 0) {
                scan.look(new LineAt(line, number, notBlank(last), notBlank(ahead)));
                before = line;
                if (scan.inText()) {
                    portions.note(text, from, end);
                }
            } else {
                before = lookAtParts(line, last);
            }
        }

        /** Examines a line that is several lines, which residue hid. */
        private PlainLine lookAtParts(PlainLine whole, @Nullable PlainLine before) {
            PlainLine last = before;
            for (String part : whole.text().split("\n", -1)) {
                PlainLine line = new PlainLine(part);
                scan.look(new LineAt(line, number, notBlank(last), notBlank(ahead)));
                last = line;
            }
            return last == null ? whole : last;
        }

        private @Nullable PlainLine lineBefore(int from) {
            if (from < 2) {
                return null;
            }
            int start = text.lastIndexOf('\n', from - 2) + 1;
            return new PlainLine(text, start, from - 1);
        }

        private @Nullable PlainLine lineAfter(int feed) {
            int start = feed + 1;
            return start >= text.length() ? null : new PlainLine(text, start, LineFilter.endOfLine(text, start));
        }

        private static @Nullable PlainLine notBlank(@Nullable PlainLine line) {
            return line == null || line.isBlank() ? null : line;
        }
    }
}
