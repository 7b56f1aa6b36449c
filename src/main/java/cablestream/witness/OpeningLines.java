package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Tokens;
import org.jspecify.annotations.Nullable;

/** The lines between the classification line and the first paragraph: captions and fields with their labels. */
final class OpeningLines {
    private static final int LONGEST_OPENING = 60;
    private static final int MOST_WORDS_OF_EDGE = 6;
    private static final int MOST_WORDS_OF_PROSE_LINE = 9;

    private final LineReaders readers;
    private final Banner banner;
    private final BracketScan brackets;
    private final SeenMarkings seen;
    private Field field = Field.NONE;
    private boolean subjectSeen;
    private boolean fieldEmpty;
    private int opened;

    OpeningLines(LineReaders readers, Banner banner, BracketScan brackets, SeenMarkings seen) {
        this.readers = readers;
        this.banner = banner;
        this.brackets = brackets;
        this.seen = seen;
    }

    /** The field in which the next line stands. */
    Field field() {
        return field;
    }

    /** Notes an empty line: it ends a field that is not empty. */
    void blank() {
        field = fieldEmpty ? field : Field.NONE;
    }

    Step look(LineAt at, boolean begun) {
        PlainLine line = at.line();
        Run level = banner.isClassified() ? null : banner.level(line);
        if (level != null) {
            return banner.look(at, level, begun);
        }
        if (!banner.isClassified() && banner.isDamagedLevel(line)) {
            return banner.lookAtDamaged(at);
        }
        Field label = FieldLabel.of(line.tokens());
        if (beginsText(at, label)) {
            return Step.TEXT_BEGINS;
        }
        if (label != null) {
            field = label;
            subjectSeen |= label == Field.SUBJECT;
        }
        lookInField(at, label);
        return Step.STAYS;
    }

    private boolean beginsText(LineAt at, @Nullable Field label) {
        PlainLine line = at.line();
        opened++;
        boolean inList = field == Field.REFERENCES || field == Field.TAGS || field == Field.AUTHORITY;
        if (label == null && FieldLabel.startsParagraph(line) && !inList) {
            return true;
        }
        boolean prose = label == null && field == Field.NONE && subjectSeen && Prose.is(line);
        if (prose || opened > LONGEST_OPENING) {
            seen.add(readers.words().all(line, true), Position.CAPTION, at.number());
            return true;
        }
        return false;
    }

    private void lookInField(LineAt at, @Nullable Field label) {
        PlainLine line = at.line();
        Tokens tokens = line.tokens();
        if (label == null && tokens.size() <= MOST_WORDS_OF_EDGE && banner.level(line) != null) {
            seen.add(readers.words().all(line, false), Position.CAPTION, at.number());
        }
        Sum whole = readers.whole().of(line);
        Sum only = whole == null && label == null && field == Field.NONE
                ? readers.whole().shortCaptions(line)
                : whole;
        if (only != null) {
            seen.add(only, Position.CAPTION, at.number());
            return;
        }
        if (field != Field.NONE && label == null && readers.damaged().isLine(line)) {
            seen.addDoubt(Position.CAPTION, at.number());
            return;
        }
        if (AuthorityWords.in(tokens)) {
            seen.addLevel(null, Position.AUTHORITY, at.number());
            field = label == null && field == Field.NONE ? Field.AUTHORITY : field;
        }
        if (field == Field.SUBJECT) {
            subject(at, label != null);
        } else {
            lookAmongWords(at);
        }
    }

    private void lookAmongWords(LineAt at) {
        PlainLine line = at.line();
        fieldEmpty = false;
        LineWords words = readers.words();
        Sum sum = switch (field) {
            case TAGS, REFERENCES -> words.listed(line);
            case ORDER -> words.allOrDamaged(line);
            default -> words.all(line, false);
        };
        boolean prose = sum != null
                && field == Field.NONE
                && !line.isCapitals()
                && line.tokens().size() > MOST_WORDS_OF_PROSE_LINE;
        seen.add(prose ? words.all(line, true) : sum, Position.CAPTION, at.number());
        if (field == Field.NONE && readers.damaged().isInCaption(line)) {
            seen.addDoubt(Position.CAPTION, at.number());
        }
        if (isDamagedInField(line)) {
            seen.addDoubt(Position.CAPTION, at.number());
        }
        brackets.look(at, field == Field.ORDER ? Field.NONE : field);
    }

    /** Whether a line of TAGS, or after the classification authority, has a damaged marking. */
    private boolean isDamagedInField(PlainLine line) {
        Tokens tokens = line.tokens();
        int last = tokens.size() - 1;
        boolean apart = last > 0 && LineWords.isSign(tokens.after(last - 1));
        return switch (field) {
            case TAGS -> line.text().indexOf('(') < 0 && readers.damaged().isLast(line);
            case AUTHORITY -> apart && readers.damaged().isLast(line);
            default -> false;
        };
    }

    private void subject(LineAt at, boolean labelled) {
        PlainLine line = at.line();
        Tokens tokens = line.tokens();
        int first = labelled ? FieldLabel.afterSubject(tokens) : 0;
        boolean starts = labelled || fieldEmpty;
        fieldEmpty = first >= tokens.size();
        brackets.look(at, Field.SUBJECT);
        seen.add(readers.subject().before(line, first - 1), Position.SUBJECT, at.number());
        seen.add(readers.subject().from(line, first), Position.SUBJECT, at.number());
        if (first >= tokens.size()) {
            return;
        }
        if (starts) {
            int from = first == 0 ? 0 : tokens.end(first - 1);
            seen.add(readers.leading().at(line, from, false), Position.SUBJECT, at.number());
        }
        seen.add(readers.leading().atEnd(line), Position.SUBJECT, at.number());
    }
}
