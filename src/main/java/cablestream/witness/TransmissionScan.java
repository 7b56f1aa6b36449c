package cablestream.witness;

import cablestream.cable.Classification;
import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Portion;
import cablestream.marking.Tokens;
import cablestream.text.Likeness;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the lines of one transmission in order. Above the first paragraph each word counts; in the text, brackets and whole lines. */
final class TransmissionScan {
    /** Parts of a transmission, in order. */
    private enum Zone {
        HEADING,
        OPENING,
        TEXT
    }

    private static final Set<String> ADDRESS_LINES = Set.of("FM", "TO", "INFO", "XMT", "ZEN");
    private static final int MOST_WORDS_OF_PROSE_LINE = 9;
    private static final int LONGEST_OPENING = 60;
    private static final int MOST_WORDS_OF_EDGE = 6;
    private static final int MOST_WORDS_OF_DAMAGED = 4;
    private static final int SHORTEST_SUBJECT = 6;
    private static final int LONGEST_SUBJECT = 8;

    private final Lines lines;
    private final LeadingWords leading;
    private final Brackets brackets;
    private final Vocabulary words;
    private final Sightings sightings;

    private Zone zone = Zone.HEADING;
    private Field field = Field.NONE;
    private boolean addresses;
    private boolean begun;
    /** Whether the classification line was there. */
    private boolean classified;

    private boolean subjectSeen;
    private boolean fieldEmpty;
    private int opened;

    TransmissionScan(Vocabulary words, Sightings sightings) {
        this.words = words;
        this.lines = new Lines(words);
        this.leading = new LeadingWords(words);
        this.brackets = new Brackets(
                words.grammar(), words.tables().markings(), words.tables().bureaus());
        this.sightings = sightings;
    }

    /** Whether the first paragraph has begun: from there on, lines that the filter passes over are not looked at. */
    boolean inText() {
        return zone == Zone.TEXT;
    }

    /**
     * Looks at a line.
     *
     * @param before the line before; {@code null} if that is blank
     * @param after  the line after; {@code null} if that is blank
     */
    void look(PlainLine line, int number, @Nullable PlainLine before, @Nullable PlainLine after) {
        if (line.isBlank()) {
            field = fieldEmpty ? field : Field.NONE;
            return;
        }
        if (line.tokens().size() == 0) {
            lookInBrackets(line, number, before, after, zone == Zone.TEXT ? Field.TEXT : field);
            return;
        }
        switch (zone) {
            case HEADING -> heading(line, number, before, after);
            case OPENING -> opening(line, number, before, after);
            case TEXT -> text(line, number, before, after);
        }
    }

    private void heading(PlainLine line, int number, @Nullable PlainLine before, @Nullable PlainLine after) {
        Tokens tokens = line.tokens();
        boolean marked = lines.hasMarking(line);
        Run level = marked ? lines.levelAtStart(line) : null;
        if (level != null) {
            classification(line, level, number);
            return;
        }
        if (begun && startsParagraph(line)) {
            beginText(line, number, before, after);
            return;
        }
        String first = tokens.text(0);
        if (first.equals("BT") && tokens.size() == 1) {
            zone = Zone.OPENING;
            addresses = false;
            return;
        }
        Field label = labelOf(tokens);
        if (label == Field.TAGS || label == Field.SUBJECT || label == Field.ORDER) {
            zone = Zone.OPENING;
            opening(line, number, before, after);
            return;
        }
        addresses |= ADDRESS_LINES.contains(first);
        begun |= addresses || first.equals("DE");
        if (begun && isDamagedLevel(line)) {
            classificationDamaged(line, number);
            return;
        }
        ofHeading(line, number, before, marked);
        lookInBrackets(line, number, before, after, Field.NONE);
    }

    private void ofHeading(PlainLine line, int number, @Nullable PlainLine before, boolean marked) {
        Tokens tokens = line.tokens();
        Classification prosign = addresses ? Prosign.named(tokens) : Prosign.level(tokens);
        if (prosign != null) {
            sightings.add(new Sighting(Position.SECURITY_PROSIGN, number, prosign, Set.of(), false));
        }
        if (marked) {
            Sum sum = lines.onlyMarkings(line);
            Sum labelled = sum == null ? lines.labelled(line) : sum;
            add(labelled == null ? lines.all(tokens, true) : labelled, Position.CAPTION, number);
            add(addresses ? null : lines.amongWords(line, before), Position.CAPTION, number);
            add(tokens.size() > 1 ? lines.lastLevel(line) : null, Position.CAPTION, number);
        } else if (tokens.size() <= MOST_WORDS_OF_DAMAGED && prosign == null && lines.isDamagedMarking(line)) {
            sightings.add(new Sighting(Position.CAPTION, number, null, Set.of(), true));
        }
    }

    /** A level without a number stands at the head of a page, and the heading may go on. */
    private void classification(PlainLine line, Run level, int number) {
        Sum sum = lines.classification(line);
        boolean numbered = lines.isNumbered(line, level);
        boolean alone = lines.onlyMarkings(line) != null;
        if (numbered || alone || begun || line.tokens().size() <= MOST_WORDS_OF_EDGE) {
            add(sum, numbered || begun ? Position.CLASSIFICATION_LINE : Position.PAGE, number);
            lookInBrackets(line, number, null, null, Field.NONE);
        }
        if (numbered || (begun && !alone)) {
            classified = true;
            zone = Zone.OPENING;
            addresses = false;
        }
    }

    private boolean isDamagedLevel(PlainLine line) {
        Tokens tokens = line.tokens();
        return tokens.isApart(0) && words.near().of(tokens.text(0)) != null && line.isCapitals();
    }

    private void classificationDamaged(PlainLine line, int number) {
        sightings.add(new Sighting(Position.CLASSIFICATION_LINE, number, null, Set.of(), true));
        classified = line.tokens().size() > 1;
        zone = classified ? Zone.OPENING : zone;
        addresses = false;
    }

    private void opening(PlainLine line, int number, @Nullable PlainLine before, @Nullable PlainLine after) {
        Run level = classified ? null : lines.levelAtStart(line);
        if (level != null) {
            classification(line, level, number);
            return;
        }
        if (!classified && isDamagedLevel(line)) {
            classificationDamaged(line, number);
            return;
        }
        Tokens tokens = line.tokens();
        opened++;
        Field label = labelOf(tokens);
        boolean inList = field == Field.REFERENCES || field == Field.TAGS || field == Field.AUTHORITY;
        if (label == null && startsParagraph(line) && !inList) {
            beginText(line, number, before, after);
            return;
        }
        boolean prose = label == null && field == Field.NONE && subjectSeen && isProse(line);
        if (prose || opened > LONGEST_OPENING) {
            add(lines.all(tokens, true), Position.CAPTION, number);
            beginText(line, number, before, after);
            return;
        }
        if (label != null) {
            field = label;
            subjectSeen |= label == Field.SUBJECT;
        }
        if (label == null && tokens.size() <= MOST_WORDS_OF_EDGE && lines.levelAtStart(line) != null) {
            add(lines.all(tokens, false), Position.CAPTION, number);
        }
        Sum whole = lines.onlyMarkings(line);
        Sum only = whole == null && label == null && field == Field.NONE ? lines.shortCaption(line) : whole;
        if (only != null) {
            add(only, Position.CAPTION, number);
            return;
        }
        if (field != Field.NONE && label == null && lines.isDamagedMarking(line)) {
            sightings.add(new Sighting(Position.CAPTION, number, null, Set.of(), true));
            return;
        }
        if (AuthorityWords.in(tokens)) {
            sightings.add(new Sighting(Position.AUTHORITY, number, null, Set.of(), false));
            field = label == null && field == Field.NONE ? Field.AUTHORITY : field;
        }
        inField(line, number, before, after, label != null);
    }

    private void inField(
            PlainLine line, int number, @Nullable PlainLine before, @Nullable PlainLine after, boolean labelled) {
        Tokens tokens = line.tokens();
        if (field == Field.SUBJECT) {
            subject(line, number, before, after, labelled);
            return;
        }
        fieldEmpty = false;
        Sum sum = switch (field) {
            case TAGS, REFERENCES -> lines.listed(line);
            case ORDER -> lines.allOrDamaged(tokens);
            default -> lines.all(tokens, false);
        };
        boolean small =
                sum != null && field == Field.NONE && !line.isCapitals() && tokens.size() > MOST_WORDS_OF_PROSE_LINE;
        add(small ? lines.all(tokens, true) : sum, Position.CAPTION, number);
        if (field == Field.NONE && lines.hasUnknownCaption(line)) {
            sightings.add(new Sighting(Position.CAPTION, number, null, Set.of(), true));
        }
        lookInBrackets(line, number, before, after, field == Field.ORDER ? Field.NONE : field);
    }

    private void subject(
            PlainLine line, int number, @Nullable PlainLine before, @Nullable PlainLine after, boolean labelled) {
        Tokens tokens = line.tokens();
        int first = labelled ? afterLabel(tokens) : 0;
        boolean starts = labelled || fieldEmpty;
        fieldEmpty = first >= tokens.size();
        lookInBrackets(line, number, before, after, Field.SUBJECT);
        add(lines.before(line, first - 1), Position.SUBJECT, number);
        add(lines.subject(line, first), Position.SUBJECT, number);
        if (first >= tokens.size()) {
            return;
        }
        int from = first == 0 ? 0 : tokens.end(first - 1);
        Portion portion = leading.at(line, from, false);
        if (portion != null && starts) {
            add(portion, Position.SUBJECT, number);
        }
        Portion last = leading.atEnd(line);
        if (last != null) {
            add(last, Position.SUBJECT, number);
        }
    }

    /** The number of words up to the end of the label SUBJECT. */
    private static int afterLabel(Tokens tokens) {
        for (int token = 0; token < Math.min(3, tokens.size()); token++) {
            if (isSubject(tokens.text(token))) {
                return token + 1;
            }
        }
        return 0;
    }

    private void beginText(PlainLine line, int number, @Nullable PlainLine before, @Nullable PlainLine after) {
        zone = Zone.TEXT;
        field = Field.TEXT;
        brackets.beginText();
        text(line, number, before, after);
    }

    private void text(PlainLine line, int number, @Nullable PlainLine before, @Nullable PlainLine after) {
        Tokens tokens = line.tokens();
        lookInBrackets(line, number, before, after, Field.TEXT);
        boolean marked = lines.hasMarking(line);
        Sum sum = marked ? lines.onlyMarkings(line) : null;
        if (sum != null) {
            boolean counts = !Lines.isEndOfSentence(line, before);
            add(counts ? sum : null, Position.PAGE, number);
            return;
        }
        Run level = marked ? lines.levelAtStart(line) : null;
        boolean heading = level != null && (tokens.isApart(0) || lines.isNumbered(line, level));
        Sum edge = heading ? lines.all(tokens, false) : lines.page(line);
        add(edge == null ? lines.labelled(line) : edge, Position.PAGE, number);
        add(edge == null && marked ? lines.amongWords(line, before) : null, Position.PAGE, number);
        if (edge == null && !startsParagraph(line) && lines.isDamagedMarking(line)) {
            sightings.add(new Sighting(Position.PAGE, number, null, Set.of(), true));
        }
        if (!heading
                && tokens.isApart(0)
                && line.isCapitals(0, 1)
                && words.near().of(tokens.text(0)) != null) {
            sightings.add(new Sighting(Position.PAGE, number, null, Set.of(), true));
        }
        if (AuthorityWords.opens(tokens)) {
            sightings.add(new Sighting(Position.AUTHORITY, number, null, Set.of(), false));
        }
        boolean numbered = startsParagraph(line);
        int label = numbered || before == null ? brackets.endOfLabel(line) : -1;
        if (label >= 0) {
            Portion portion = leading.at(line, label, numbered);
            if (portion != null) {
                add(portion, Position.PORTION, number);
            }
        }
        if (tokens.text(0).equals("ZNY")) {
            sightings.add(new Sighting(Position.SECURITY_PROSIGN, number, Prosign.level(tokens), Set.of(), false));
        }
        Portion last = tokens.size() <= 4 && line.isCapitals() ? leading.atEnd(line) : null;
        if (last != null) {
            add(last, Position.PORTION, number);
        }
    }

    private void lookInBrackets(
            PlainLine line, int number, @Nullable PlainLine before, @Nullable PlainLine after, Field where) {
        Position position = where == Field.SUBJECT ? Position.SUBJECT : Position.PORTION;
        brackets.look(line, number, before, after, where, portion -> add(portion, position, number));
        if (where == Field.TEXT && brackets.hasUnreadable(line)) {
            sightings.add(new Sighting(Position.PORTION, number, null, Set.of(), true));
        }
    }

    private void add(Portion portion, Position position, int number) {
        Sum sum = new Sum();
        sum.add(portion);
        add(sum, position, number);
    }

    private void add(@Nullable Sum sum, Position position, int number) {
        if (sum != null && !sum.isEmpty()) {
            sightings.add(sum.at(position, number));
        }
    }

    /** A number of up to three digits with a sign after it, or a heading that opens the text. */
    private static boolean startsParagraph(PlainLine line) {
        Tokens tokens = line.tokens();
        if (tokens.size() == 0) {
            return false;
        }
        String first = tokens.text(0);
        boolean number = tokens.isNumber(0) && first.length() <= 3;
        String after = tokens.after(0);
        boolean sign =
                !after.isEmpty() && (after.charAt(0) != ' ' || after.strip().startsWith("("));
        boolean date = after.equals("/") || after.equals("-");
        return (number && sign && !date)
                || first.equals("SUMMARY")
                || line.text().indexOf('\u00B6') >= 0;
    }

    /** A line of a sentence, which no caption or passing instruction is. */
    private static boolean isProse(PlainLine line) {
        Tokens tokens = line.tokens();
        int small = 0;
        for (int token = 0; token < tokens.size(); token++) {
            small += line.isCapitals(token, token + 1) ? 0 : 1;
        }
        return small > 4 || tokens.size() > MOST_WORDS_OF_PROSE_LINE;
    }

    /** The field that a line opens by its label; {@code null} if it opens none. */
    static @Nullable Field labelOf(Tokens tokens) {
        if (tokens.size() == 0) {
            return null;
        }
        String first = tokens.text(0);
        if (first.equals("EO")
                || (first.equals("E") && tokens.size() > 1 && tokens.text(1).equals("O"))) {
            return Field.ORDER;
        }
        if (first.equals("TAGS") || first.equals("TAG")) {
            return Field.TAGS;
        }
        if (first.startsWith("REF") && first.length() <= 7) {
            return Field.REFERENCES;
        }
        if ((first.equals("CLASSIFIED") || first.equals("CLASS"))
                && tokens.size() > 1
                && tokens.text(1).equals("BY")) {
            return Field.AUTHORITY;
        }
        return afterLabel(tokens) > 0 ? Field.SUBJECT : null;
    }

    private static boolean isSubject(String word) {
        return word.equals("SUBJECT")
                || word.equals("SUBJ")
                || (word.length() >= SHORTEST_SUBJECT
                        && word.length() <= LONGEST_SUBJECT
                        && (Likeness.oneErrorApart(word, "SUBJECT") || Likeness.neighboursSwapped(word, "SUBJECT")));
    }
}
