package cablestream.label;

import cablestream.cable.Classification;
import cablestream.cable.Message;
import cablestream.intake.FL12Classification;
import cablestream.intake.TextLabel;
import cablestream.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A second witness: looks for marks in the raw text, line by line, without asking what the reader made of it. It takes whatever
 * looks like a mark for one, a damaged one for UNKNOWN.
 */
final class RawMarks {
    private static final String RESIDUE = " \t\r\\*>|";
    private static final int LONGEST_OPENING = 40;

    private final DamagedCaptions damaged;
    private final List<Sighting> sightings = new ArrayList<>();
    private int line;
    private Zone zone = Zone.HEADING;
    private int left;

    /** Parts of a transmission, in order. */
    private enum Zone {
        /** FL1 to FL11. */
        HEADING,
        /** Under the classification line. */
        CAPTIONS,
        /** From the first label on. */
        LABELS,
        BODY
    }

    private RawMarks(DamagedCaptions damaged) {
        this.damaged = damaged;
    }

    /**
     * A mark that was seen.
     *
     * @param mark  with its line
     * @param level that it stands for; of a damaged caption UNKNOWN
     */
    record Sighting(Mark mark, Classification level) {}

    /** All that can be seen in a message, in order. */
    static List<Sighting> of(Message message, DamagedCaptions damaged) {
        RawMarks marks = new RawMarks(damaged);
        message.transmissions().forEach(transmission -> marks.scan(transmission.text()));
        return marks.sightings;
    }

    /** All that can be seen in one text, in order. */
    static List<Sighting> of(String text, DamagedCaptions damaged) {
        RawMarks marks = new RawMarks(damaged);
        marks.scan(text);
        return marks.sightings;
    }

    private void scan(String text) {
        zone = Zone.HEADING;
        int from = 0;
        while (from <= text.length()) {
            int feed = text.indexOf('\n', from);
            int end = feed < 0 ? text.length() : feed;
            line++;
            if (mayBeMark(text, from, end)) {
                look(bare(text, from, end));
            }
            from = end + 1;
        }
    }

    /** A glance that most lines do not pass. */
    private boolean mayBeMark(String text, int from, int end) {
        return switch (zone) {
            case HEADING ->
                isApart(text, from, end) || SecurityGroup.mayBegin(text, from, end) || mayBeLevel(text, from, end);
            case CAPTIONS, LABELS -> true;
            case BODY -> isApart(text, from, end);
        };
    }

    /** Letters apart. */
    private static boolean isApart(String text, int from, int end) {
        return end - from > 4 && text.charAt(from + 1) == ' ' && text.charAt(from + 3) == ' ';
    }

    /** Begins with a letter that a level begins with, behind whatever copies have in front of it. */
    private static boolean mayBeLevel(String text, int from, int end) {
        int start = skipResidue(text, from, end);
        return start < end && "TSCRLUtscrlu".indexOf(text.charAt(start)) >= 0;
    }

    private void look(String bare) {
        if (bare.isEmpty()) {
            return;
        }
        Optional<FL12Classification> read = zone == Zone.HEADING ? FL12Classification.read(bare) : Optional.empty();
        if (read.isPresent()) {
            classification(bare, read.get());
        } else if (!page(bare)) {
            lookIn(zone, bare);
        }
    }

    private void lookIn(Zone where, String bare) {
        switch (where) {
            case HEADING -> prosign(bare);
            case CAPTIONS, LABELS -> opening(bare);
            case BODY -> {}
        }
    }

    /** A level without a number is at the head of a page, and the heading may go on. */
    private void classification(String bare, FL12Classification read) {
        add(Mark.Source.CLASSIFICATION_LINE, read.level().name(), read.level());
        if (read.numbered() || read.section() != null || read.service()) {
            zone = Zone.CAPTIONS;
            left = LONGEST_OPENING;
        }
        if (damaged.in(bare)) {
            add(Mark.Source.CAPTION, "on the classification line", Classification.UNKNOWN);
        }
    }

    /** Whether a line is a level in letters apart. */
    private boolean page(String bare) {
        String apart = LevelWord.apart(bare);
        Classification level = apart.isEmpty() ? null : LevelWord.level(apart);
        if (level == null) {
            return false;
        }
        add(Mark.Source.PAGE, level.name(), level);
        return true;
    }

    private void prosign(String bare) {
        Classification level = SecurityGroup.level(bare);
        if (level != null) {
            add(Mark.Source.SECURITY_PROSIGN, level.name(), level);
        }
    }

    private void opening(String bare) {
        TextLabel.Labelled label = TextLabel.read(bare).orElse(null);
        if (label != null && label.label() == TextLabel.SUBJECT) {
            subject(bare.substring(label.end()));
        } else if (label == null && zone == Zone.CAPTIONS && damaged.in(bare)) {
            add(Mark.Source.CAPTION, "in caption position", Classification.UNKNOWN);
        }
        boolean over = --left == 0 || isParagraph(bare) || (label != null && label.label() == TextLabel.SUBJECT);
        zone = over ? Zone.BODY : label == null ? zone : Zone.LABELS;
    }

    private static boolean isParagraph(String bare) {
        int digits = Ascii.skipDigits(bare, 0);
        return digits > 0 && digits < bare.length() && bare.charAt(digits) == '.';
    }

    private void subject(String behind) {
        int open = Ascii.skipBlanks(behind, 0);
        int close = behind.indexOf(')', open);
        if (open < behind.length() && behind.charAt(open) == '(' && close > open && close - open <= 12) {
            String marking = behind.substring(open + 1, close).strip();
            PortionMarking read = PortionMarking.read(marking);
            boolean known = read != null && read.level() != Classification.UNKNOWN;
            if (known || PortionMarking.unread(behind.substring(open)) != null) {
                add(Mark.Source.SUBJECT, marking, known ? read.level() : Classification.UNKNOWN);
            }
        }
    }

    private void add(Mark.Source source, String value, Classification level) {
        sightings.add(new Sighting(new Mark(source, value, line), level));
    }

    /** Without what copies have around a line. */
    private static String bare(String text, int from, int end) {
        int start = skipResidue(text, from, end);
        int stop = end;
        while (stop > start && RESIDUE.indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return text.substring(start, stop);
    }

    private static int skipResidue(String text, int from, int end) {
        int start = from;
        while (start < end && RESIDUE.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }
}
