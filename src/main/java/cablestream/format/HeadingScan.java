package cablestream.format;

import cablestream.cable.CableId;
import cablestream.text.Ascii;
import cablestream.text.EditDistance;
import cablestream.text.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the format lines of one transmission up to the classification line. Any of them may be missing; each found one
 * keeps its line.
 *
 * <p>Relays put their own FL1 before the message's: the last one before FL3 is the message's own. A readdressed message
 * has two FL5: the last one is the original's.
 */
public final class HeadingScan {
    /** Lines with text after BT, or after a level without number, among which the classification line is still looked for. */
    private static final int PATIENCE = 8;

    /** FL3 has the last four digits of a number. */
    private static final int SERIES = 10_000;

    private final List<Line> lines;
    private final List<Found<FL02RoutingLine>> routing = new ArrayList<>(2);
    private final List<Found<FL04Security>> security = new ArrayList<>(1);
    private final List<Found<FL05Preamble>> preambles = new ArrayList<>(1);
    private @Nullable Found<FL01TransmissionIdentifier> identifier;
    private @Nullable Found<FL03Station> station;
    private @Nullable Line stationRest;
    private @Nullable Found<FL12Classification> classification;
    private @Nullable Line originator;
    private boolean addressed;
    private int start;
    /** Whether the classification line stands on top of the heading. */
    private boolean above;

    private int messageIndex;
    private int headingEnd;
    private int classificationIndex = -1;
    private int separatorIndex = -1;
    private int patience = PATIENCE;

    /**
     * A format line.
     *
     * @param line  the line
     * @param value fields of the line
     */
    public record Found<T>(Line line, T value) {}

    private HeadingScan(List<Line> lines) {
        this.lines = lines;
    }

    /** Looks through the lines of one transmission. */
    public static HeadingScan of(List<Line> lines) {
        HeadingScan scan = new HeadingScan(lines);
        scan.scan();
        scan.scanForLevel();
        scan.completeNumber();
        return scan;
    }

    /** FL1. */
    public @Nullable Found<FL01TransmissionIdentifier> identifier() {
        return identifier;
    }

    /** FL2, folded as it is. */
    public List<Found<FL02RoutingLine>> routing() {
        return routing;
    }

    /** FL3. */
    public @Nullable Found<FL03Station> station() {
        return station;
    }

    /** The second line of an FL3 that was cut in two. */
    public @Nullable Line stationRest() {
        return stationRest;
    }

    /** FL4 and further instructions. */
    public List<Found<FL04Security>> security() {
        return security;
    }

    /** FL5; of a readdressed message the readdressal's, then the original's. */
    public List<Found<FL05Preamble>> preambles() {
        return preambles;
    }

    /** The classification line. */
    public @Nullable Found<FL12Classification> classification() {
        return classification;
    }

    /** Whether there is an FM line. */
    public boolean hasOriginator() {
        return originator != null;
    }

    /** FL6; of a readdressed message the original's. */
    public @Nullable Line originator() {
        return originator;
    }

    /** Whether BT opens the text. */
    public boolean hasSeparator() {
        return separatorIndex >= 0;
    }

    /** Index of the first line of the heading, 0 unless other text stands above it. */
    public int start() {
        return start;
    }

    /** Index of FL5, or without one of the first line under FL1 to FL4: from here on all copies of a message are the same. */
    public int messageIndex() {
        return messageIndex;
    }

    /** Index of the classification line, or of the first line of text. */
    public int headingEnd() {
        return classificationIndex >= headingEnd ? classificationIndex : Math.max(separatorIndex + 1, headingEnd);
    }

    /** Index of the first line under the classification line. */
    public int textIndex() {
        return classificationIndex >= headingEnd ? classificationIndex + 1 : headingEnd();
    }

    private void scan() {
        for (int i = 0; i < lines.size() && patience > 0; i++) {
            Line line = lines.get(i);
            if (line.blank()) {
                continue;
            }
            if (isNumberedClassification(line, i)) {
                // A local print has the line, too, and stands above the transmission.
                int heading = begun() || start > 0 ? -1 : HeadingAnchor.beforeLabels(lines, i);
                if (heading < 0) {
                    return;
                }
                beginAt(heading);
                i = heading - 1;
                continue;
            }
            if (TextLabel.opens(line.text())) {
                // A label above the heading is of a mail, a print or a menu.
                int heading = begun() || start > 0 ? -1 : HeadingAnchor.after(lines, i);
                if (heading < 0 && !begun() && classification == null && start == 0) {
                    heading = HeadingAnchor.classificationAfter(lines, i);
                }
                if (heading < 0) {
                    scanForDamagedLevel(i);
                    return;
                }
                beginAt(heading);
                i = heading - 1;
                continue;
            }
            if (isSecondHeading(line)) {
                beginAt(HeadingAnchor.firstLine(lines, i));
                i = start - 1;
                continue;
            }
            if (separatorIndex >= 0 || (classification != null && !above)) {
                patience--;
            } else if (!read(line, i) && isDamagedClassification(line, i)) {
                return;
            }
        }
    }

    /** Whether a line is a second FL3 after a whole heading, FL7 included: then the text above was a copy. */
    private boolean isSecondHeading(Line line) {
        return addressed
                && station != null
                && start == 0
                && line.starts("DE ")
                && line.text().equals(station.line().text());
    }

    /** Forgets all fields: the heading begins at line {@code i}. */
    private void beginAt(int i) {
        start = i;
        messageIndex = i;
        headingEnd = i;
        identifier = null;
        station = null;
        stationRest = null;
        classification = null;
        classificationIndex = -1;
        separatorIndex = -1;
        patience = PATIENCE;
        originator = null;
        addressed = false;
        above = false;
        routing.clear();
        security.clear();
        preambles.clear();
    }

    /** Finds the classification line above the labels of a text without heading, if only its level is damaged. */
    private void scanForDamagedLevel(int label) {
        for (int i = label - 1; classification == null && !begun() && i >= Math.max(0, label - PATIENCE); i--) {
            FL12Classification read = FL12Classification.damaged(lines.get(i));
            if (read != null) {
                classification = new Found<>(lines.get(i), read);
                classificationIndex = i;
                headingEnd = i;
                separatorIndex = -1;
            }
        }
    }

    /**
     * Whether the first line after the addressees is a classification line with a damaged level or without its number.
     * Otherwise lines of the text that begin as addressees do would go on with the heading.
     */
    private boolean isDamagedClassification(Line line, int i) {
        boolean first = addressed && classification == null && onlySpaceBetween(headingEnd, i);
        FL12Classification read = first ? FL12Classification.levelOnly(line) : null;
        if (read == null || read.station() == null) {
            return false;
        }
        classification = new Found<>(line, read);
        classificationIndex = i;
        return true;
    }

    private boolean onlySpaceBetween(int from, int to) {
        return lines.subList(from, to).stream().allMatch(Line::blank);
    }

    /**
     * Finds the line after the heading by its level alone, if its rest cannot be read. If the level is damaged, a level in
     * the foot of a page may have been mistaken for the line.
     */
    private void scanForLevel() {
        Found<FL12Classification> found = classification;
        if (!begun()
                || (found != null && (found.value().numbered() || found.value().service()))) {
            return;
        }
        int i = Math.max(separatorIndex + 1, headingEnd);
        while (i < lines.size() && lines.get(i).blank()) {
            i++;
        }
        FL12Classification read = i == lines.size() ? null : FL12Classification.levelOnly(lines.get(i));
        boolean better = found == null || (i < classificationIndex && read != null && read.numbered());
        if (read != null && better) {
            classification = new Found<>(lines.get(i), read);
            classificationIndex = i;
        }
    }

    /** The number of FL3 where the classification line has the originator's post and no number, or several numbers and this one. */
    private void completeNumber() {
        Found<FL12Classification> found = classification;
        Integer ssn = station == null ? null : station.value().serial();
        if (found == null || ssn == null) {
            return;
        }
        FL12Classification line = found.value();
        String post = line.station();
        if (line.serial() == null) {
            classification = post != null && ssn > 0 && isOriginator(post)
                    ? new Found<>(found.line(), line.withSerial(ssn, FL12Classification.Repair.NUMBER))
                    : found;
        } else if (line.serial() % SERIES != ssn) {
            for (int other : line.others()) {
                if (other % SERIES == ssn) {
                    classification = new Found<>(found.line(), line.withSerial(other, line.repair()));
                }
            }
        }
    }

    /** Whether FL6 has the name: but the Department has longer numbers than FL3. */
    private boolean isOriginator(String post) {
        for (Line line : lines.subList(0, headingEnd())) {
            if (line.starts("FM ")) {
                String name = CableId.joined(line.text());
                return !name.startsWith("FMSECSTATE") && endsAlike(name, CableId.joined(post));
            }
        }
        return false;
    }

    /** Whether a name ends with a post, with at most one letter wrong, lost or added. */
    private static boolean endsAlike(String name, String post) {
        for (int more = -1; more <= 1; more++) {
            int from = name.length() - post.length() - more;
            if (from > 0 && EditDistance.oneErrorApart(name.substring(from), post)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNumberedClassification(Line line, int i) {
        FL12Classification read = FL12Classification.read(line).orElse(null);
        // Pages of old have their level before the heading, too.
        if (read == null || !(read.numbered() || begun())) {
            return false;
        }
        if (classification == null || read.numbered()) {
            classification = new Found<>(line, read);
            classificationIndex = i;
            above = !begun() || isAboveOriginator(i);
        }
        return ((read.numbered() && !isAboveOriginator(i)) || read.service()) && (begun() || !opensHeading(i + 1));
    }

    /** Whether FL6 is still to come: prints and gateways put a level, or BT, above it. */
    private boolean isAboveOriginator(int i) {
        return begun() && originator == null && HeadingAnchor.originatorFollows(lines, i);
    }

    /** Whether a heading begins in the next lines. */
    private boolean opensHeading(int from) {
        for (Line line : lines.subList(from, Math.min(lines.size(), from + 4))) {
            boolean opens = FL01TransmissionIdentifier.read(line.text()).isPresent()
                    || FL02RoutingLine.read(line.text()).isPresent()
                    || FL03Station.read(line.text()).isPresent()
                    || FL05Preamble.read(line.text()).isPresent();
            if (opens) {
                return true;
            }
        }
        return false;
    }

    private boolean begun() {
        return station != null || !preambles.isEmpty() || originator != null;
    }

    /** Reads a line of the heading; false if it is none. */
    private boolean read(Line line, int i) {
        if (readIdentifier(line)
                || readJanap(line)
                || readRouting(line)
                || readStation(line, 0)
                || readCutStation(line, i)
                || readSecurity(line)) {
            messageIndex = preambles.isEmpty() ? i + 1 : messageIndex;
        } else if (!(readPreamble(line, i) || readSeparator(line, i) || readAddress(line))) {
            return false;
        }
        headingEnd = i + 1;
        return true;
    }

    private boolean readIdentifier(Line line) {
        FL01TransmissionIdentifier read = station != null
                ? null
                : FL01TransmissionIdentifier.read(line.text()).orElse(null);
        if (read != null) {
            identifier = new Found<>(line, read);
            // What stood between two of them was a relay's pilot.
            routing.clear();
        }
        return read != null;
    }

    private boolean readJanap(Line line) {
        JanapRoutingLine read = station != null || !preambles.isEmpty()
                ? null
                : JanapRoutingLine.read(line).orElse(null);
        if (read != null) {
            routing.add(new Found<>(line, read.routing()));
            station = new Found<>(line, read.station());
            security.add(new Found<>(line, read.security()));
        }
        return read != null;
    }

    private boolean readRouting(Line line) {
        if (station != null || !preambles.isEmpty()) {
            return false;
        }
        FL02RoutingLine read =
                FL02RoutingLine.read(line.text()).orElseGet(() -> routing.isEmpty() ? null : continued(line));
        if (read == null) {
            return false;
        }
        routing.add(new Found<>(line, read));
        int glued = FL02RoutingLine.gluedStationLine(line.text());
        return glued < 0 || readStation(line, glued);
    }

    private @Nullable FL02RoutingLine continued(Line line) {
        List<String> indicators = FL02RoutingLine.continuation(line.text());
        return indicators.isEmpty()
                ? null
                : new FL02RoutingLine(routing.get(0).value().precedence(), indicators);
    }

    private boolean readStation(Line line, int from) {
        FL03Station read =
                station != null ? null : FL03Station.read(line.text(), from).orElse(null);
        if (read != null) {
            station = new Found<>(line, read);
        }
        return read != null;
    }

    /** {@code DE RUEHQQ #0212/01} with {@code 0751640} on the next line: that line is read with the one above it. */
    private boolean readCutStation(Line line, int i) {
        Line above = i == 0 ? line : lines.get(i - 1);
        boolean cut = station == null
                ? above.text().equalsIgnoreCase("DE")
                : station.line() == above && station.value().filed() == null && FL03Station.isRest(line.text());
        FL03Station read =
                cut ? FL03Station.read(above.text() + " " + line.text()).orElse(null) : null;
        if (read == null || (station != null && read.filed() == null)) {
            return false;
        }
        station = new Found<>(above, read);
        stationRest = line;
        return true;
    }

    private boolean readSecurity(Line line) {
        if (originator != null || !preambles.isEmpty()) {
            return false;
        }
        FL04Security read = FL04Security.read(line.text()).orElseGet(() -> mayInstruct(line) ? instructed(line) : null);
        if (read != null) {
            security.add(new Found<>(line, read));
        }
        return read != null;
    }

    /** Signals stand after FL4, and in the pilots of relays; a check of the channel is all the text that its message has. */
    private boolean mayInstruct(Line line) {
        return station != null || (identifier != null && !ServiceMark.isChannelCheck(line.text()));
    }

    private static @Nullable FL04Security instructed(Line line) {
        List<String> signals = FL04Security.instructions(line.text());
        return signals.isEmpty() ? null : new FL04Security(null, signals);
    }

    private boolean readPreamble(Line line, int i) {
        FL05Preamble read = FL05Preamble.read(line.text())
                .filter(found -> found.precedence() != null || !isFoldedPage(i))
                .orElse(null);
        if (read != null) {
            messageIndex = preambles.isEmpty() ? i : messageIndex;
            preambles.add(new Found<>(line, read));
        }
        return read != null;
    }

    /** Whether line {@code i} may be the rest of a page line, which ends in a date-time group, too. */
    private boolean isFoldedPage(int i) {
        return i > 0 && lines.get(i - 1).starts("PAGE ");
    }

    private boolean readSeparator(Line line, int i) {
        boolean read = line.text().equalsIgnoreCase("BT") && begun() && !isAboveOriginator(i);
        if (read) {
            separatorIndex = i;
        }
        return read;
    }

    private boolean readAddress(Line line) {
        originator = Ascii.starts(line.text(), "FM ") ? line : originator;
        addressed |= originator != null && Ascii.starts(line.text(), "TO ");
        return AddressShape.fits(line.text());
    }
}
