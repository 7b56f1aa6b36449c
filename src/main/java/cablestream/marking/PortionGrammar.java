package cablestream.marking;

import cablestream.cable.Classification;
import cablestream.marking.Portion.Kind;
import cablestream.reference.Marking;
import cablestream.reference.Markings;
import cablestream.text.Ascii;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the content of a bracket as one marking: levels, controls with whatever stands between them, nations after {@code REL TO}, and
 * remarks ({@code ENTIRE TEXT}).
 */
public final class PortionGrammar {
    /** The maximum number of words that are read; a longer content is judged by its beginning. */
    private static final int MOST_WORDS = 40;

    private static final String CLOSING = ")]}>";
    private static final int SHORTEST_WORD = 4;
    /** {@code TSNOFORN}. */
    private static final int LONGEST_RUN_ON = 10;

    /** Two names in one word: {@code NODISSIPDIS}. */
    private static final int SHORTEST_FUSED = 10;

    private static final int FEWEST_LETTERS_APART = 3;
    /** A control of two letters is one only after a level: {@code (PR)} is a bureau. */
    private static final int SHORT_CONTROL = 3;

    private static final Set<String> CONTROLS_ALONE = Set.of("NF", "FRD");

    /** Words beside a level that name its scope. */
    private static final Set<String> REMARKS = Set.of(
            "ENTIRE",
            "WHOLE",
            "FULL",
            "ALL",
            "TEXT",
            "PARA",
            "PARAS",
            "PARAGRAPH",
            "PARAGRAPHS",
            "MESSAGE",
            "CABLE",
            "TELEGRAM",
            "SECTION",
            "SECTIONS",
            "PORTION",
            "TITLE",
            "SUBJECT",
            "DOCUMENT",
            "CLASSIFIED",
            "CLASSIFICATION",
            "MARKED",
            "THIS",
            "THE",
            "MARKING",
            "CLASS",
            "OF",
            "IS",
            "ARE",
            "TO",
            "THROUGH",
            "THRU",
            "IN",
            "ITS",
            "ENTIRETY",
            "AND",
            "OR",
            "WHEN",
            "WITH",
            "UNTIL",
            "BEGIN",
            "END",
            "REPEAT",
            "RPT",
            "PROTECT",
            "STRICTLY",
            "PLEASE",
            "PLS",
            "HANDLE",
            "AS",
            "LEVEL",
            "ONLY");

    /** Markings that are followed by nations. */
    private static final Set<String> BEFORE_NATIONS = Set.of("REL TO", "RELEASABLE TO", "FGI", "FVEY", "EYES ONLY");

    private final Markings markings;
    private final NearMarkings near;
    private final RunTogether runTogether;
    private final LetterTree tree = new LetterTree();
    private final FusedWords fused;

    public PortionGrammar(Markings markings, NearMarkings near) {
        this.markings = markings;
        this.near = near;
        this.runTogether = new RunTogether(markings);
        markings.byLetters().forEach(tree::add);
        markings.byPortion().forEach(tree::add);
        LetterTree names = new LetterTree();
        markings.byLetters().forEach(names::add);
        this.fused = new FusedWords(names);
    }

    /** The meaning of a content in capitals, without its brackets. */
    public Portion read(String content) {
        Tokens letters = Tokens.ofLetters(content);
        if (letters.size() == 0 || isAcronym(content, letters)) {
            return Portion.NONE;
        }
        Portion read = new Reading(content, letters).portion();
        // Letters apart may be one long word, S E C R E T, or several short ones, N F.
        boolean certain = read.kind() == Kind.MARKING || letters.size() < FEWEST_LETTERS_APART;
        Tokens words = certain ? letters : Tokens.of(content);
        Portion joined = words.size() == letters.size() ? read : new Reading(content, words).portion();
        return joined.kind().compareTo(read.kind()) < 0 ? joined : read;
    }

    /** Whether a content in capitals is one word of short forms without separators. */
    public boolean isRunTogether(String content) {
        return !runTogether.of(content.strip()).isEmpty();
    }

    /**
     * Whether the content that begins at an index of a text may be a marking, by its first word alone: most words in small letters begin
     * none. Takes the word for one more often than {@link #read} does, and never less often.
     */
    public boolean mayBegin(String text, int from, int end) {
        int start = from;
        while (start < end && !Ascii.isWord(text.charAt(start))) {
            if (CLOSING.indexOf(text.charAt(start)) >= 0) {
                return true;
            }
            start++;
        }
        int stop = start;
        int node = LetterTree.ROOT;
        boolean capitals = true;
        while (stop < end && Ascii.isWord(text.charAt(stop))) {
            char c = text.charAt(stop);
            capitals &= !Ascii.isLower(c);
            node = node < 0 ? node : tree.next(node, Ascii.upper(c));
            stop++;
        }
        if (capitals || node >= 0 || stop - start < 2) {
            return true;
        }
        boolean alone = stop == end || text.charAt(stop) != ' ';
        String word = Ascii.capitals(text.substring(start, stop));
        return (alone && word.length() <= LONGEST_RUN_ON) || REMARKS.contains(word) || near.of(word) != null;
    }

    /** Letters with full stops after them, {@code U.S.}, that spell no marking. */
    private boolean isAcronym(String content, Tokens tokens) {
        if (tokens.size() == 1) {
            return tokens.text(0).equals("US");
        }
        for (int token = 0; token < tokens.size(); token++) {
            boolean letter = tokens.text(token).length() == 1;
            boolean last = token == tokens.size() - 1;
            if (!letter
                    || !(tokens.after(token).equals(".")
                            || (last && tokens.after(token).isEmpty()))) {
                return false;
            }
        }
        return content.indexOf('.') > 0 && markings.inBrackets(tokens.joined(0, tokens.size())) == null;
    }

    /** The reading of one content. */
    private final class Reading {
        private final String content;
        private final Tokens tokens;
        private final Set<String> restrictions = new HashSet<>(4);
        private @Nullable Classification level;
        private int found;
        private int firstEnd;
        private int lastStart;
        private int lastEnd;
        private int unknown = -1;
        private final List<String> unknowns = new ArrayList<>(4);
        private boolean nations;
        /** Whether names follow that may be in no table. */
        private boolean goesOn;

        Reading(String content, Tokens tokens) {
            this.content = content;
            this.tokens = tokens;
        }

        Portion portion() {
            int i = 0;
            while (i < Math.min(tokens.size(), MOST_WORDS)) {
                i = take(i);
            }
            Kind kind = kind();
            return kind == Kind.NONE
                    ? Portion.NONE
                    : new Portion(
                            kind,
                            level,
                            restrictions,
                            tokens.joined(0, tokens.size()).length());
        }

        private int take(int from) {
            Marking twice = FusedWords.isDoubled(tokens.text(from))
                    ? markings.inBrackets(FusedWords.everySecond(tokens.text(from)))
                    : null;
            if (twice != null) {
                add(twice);
                return from + 1;
            }
            int to = longest(from);
            Marking marking = to == from ? null : marking(from, to);
            if (marking != null) {
                add(marking);
                firstEnd = from == 0 ? to : firstEnd;
                lastStart = from;
                lastEnd = to;
                return to;
            }
            MarkingRuns.Run run = tokens.length(from) < SHORTEST_FUSED ? null : fused.at(tokens, from);
            if (run != null) {
                add(run.marking());
                run.more().forEach(this::add);
                firstEnd = from == 0 ? from + 1 : firstEnd;
                lastStart = from;
                lastEnd = from + 1;
                return from + 1;
            }
            String word = tokens.text(from);
            boolean nation = nations && word.length() <= SHORTEST_WORD && !tokens.isNumber(from);
            if (!goesOn && !nation && !(REMARKS.contains(word) && (found > 0 || unknowns.isEmpty()))) {
                addUnknown(from);
            }
            return from + 1;
        }

        /** Index after the longest run of words that is a marking; {@code from} if there is none. */
        private int longest(int from) {
            int longest = from;
            int node = LetterTree.ROOT;
            for (int token = from; token < tokens.size() && node >= 0; token++) {
                int length = tokens.length(token);
                for (int i = 0; i < length && node >= 0; i++) {
                    node = tree.next(node, tokens.letter(token, i));
                }
                boolean ends = node >= 0 && tree.marking(node) != null;
                longest = ends && marking(from, token + 1) != null ? token + 1 : longest;
            }
            return longest;
        }

        private @Nullable Marking marking(int from, int to) {
            String letters = MarkingRuns.digitsAsLetters(tokens.joined(from, to));
            Marking marking = to == from + 1 ? markings.inBrackets(letters) : spaced(from, to, letters);
            if (marking == null || marking.name().equals("ONLY")) {
                return null;
            }
            boolean shortControl = !marking.isLevel()
                    && marking.level() == null
                    && letters.length() <= SHORT_CONTROL
                    && !CONTROLS_ALONE.contains(letters);
            return shortControl && level == null ? null : marking;
        }

        /** Several words: a marking in full, or a short form with spaces in it, {@code N F}. */
        private @Nullable Marking spaced(int from, int to, String letters) {
            Marking inFull = markings.spelled(letters);
            if (inFull != null) {
                return inFull;
            }
            boolean sure = CONTROLS_ALONE.contains(letters);
            for (int token = from; token < to - 1; token++) {
                String between = tokens.after(token).strip();
                boolean joins = between.isEmpty()
                        || tokens.after(token).equals(".")
                        || (sure && (between.equals("/") || between.equals("-")));
                boolean piece = tokens.text(token).length() == 1 || letters.length() >= SHORT_CONTROL;
                if (!piece || !joins) {
                    return null;
                }
            }
            boolean piece = tokens.text(to - 1).length() == 1 || letters.length() >= SHORT_CONTROL;
            return piece ? markings.inBrackets(letters) : null;
        }

        private void add(Marking marking) {
            found++;
            Classification its = marking.level();
            if (its != null) {
                level = level == null ? its : level.or(its);
            }
            if (marking.restricts()) {
                restrictions.add(marking.name());
            }
            nations = BEFORE_NATIONS.contains(marking.name());
            goesOn |= marking.goesOn();
        }

        private void addUnknown(int token) {
            unknown = unknown < 0 ? token : unknown;
            unknowns.add(tokens.text(token));
        }

        /** Whether an unknown word is one error from a marking. */
        private boolean isDamaged() {
            for (String word : unknowns) {
                if (near.of(MarkingRuns.digitsAsLetters(word)) != null) {
                    return true;
                }
            }
            return false;
        }

        private Kind kind() {
            if (found == 0) {
                boolean damaged = damagedAlone() || addAroundSlash();
                return damaged ? Kind.DAMAGED : addRunOn() || isIncomplete() ? Kind.SUSPECT : Kind.NONE;
            }
            if (unknowns.isEmpty()) {
                return tokens.before().indexOf('/') >= 0 ? Kind.DAMAGED : Kind.MARKING;
            }
            if (isIdentifier()) {
                return Kind.NONE;
            }
            return firstEnd > 0 ? afterMarking() : afterUnknown();
        }

        /** Short forms in one word. */
        private boolean addRunOn() {
            List<Marking> forms = tokens.size() == 1 ? runTogether.of(tokens.text(0)) : List.of();
            forms.forEach(this::add);
            return !forms.isEmpty();
        }

        /** {@code S1NF}. */
        private boolean addAroundSlash() {
            List<Marking> forms = tokens.size() == 1 ? runTogether.aroundSlash(tokens.text(0)) : List.of();
            forms.forEach(this::add);
            return !forms.isEmpty();
        }

        /** {@code OC} without a level, {@code CLASSIFIED} without saying how. */
        private boolean isIncomplete() {
            if (unknowns.isEmpty()) {
                return tokens.is(0, "CLASSIFIED");
            }
            String word = tokens.text(0);
            Marking control = tokens.size() == 1 && word.length() > 1 ? markings.inBrackets(word) : null;
            return control != null && control.restricts();
        }

        /** All of it, or its first word, is one error from a marking. */
        private boolean damagedAlone() {
            String letters = MarkingRuns.digitsAsLetters(tokens.joined(0, tokens.size()));
            return near.of(letters) != null
                    || (tokens.size() > 1
                            && near.of(MarkingRuns.digitsAsLetters(tokens.text(0))) != null
                            && isDamaged());
        }

        /** {@code C-130}, {@code C-AL9-01786}: a short form, a dash and a number, without a space. */
        private boolean isIdentifier() {
            boolean digits = false;
            for (int token = 1; token < tokens.size(); token++) {
                digits |= tokens.text(token)
                                        .chars()
                                        .filter(c -> c >= '0' && c <= '9')
                                        .count()
                                >= 2
                        || (tokens.isNumber(token) && tokens.after(token - 1).equals("-"));
            }
            return digits
                    && content.indexOf(' ') < 0
                    && content.indexOf('/') < 0
                    && tokens.text(0).length() <= 2;
        }

        private Kind afterMarking() {
            String separator = tokens.after(Math.max(0, unknown - 1));
            if (isDamaged() || separator.indexOf('/') >= 0 || separator.indexOf('|') >= 0) {
                return Kind.DAMAGED;
            }
            boolean words = unknowns.size() > 1 || tokens.text(unknown).length() >= SHORTEST_WORD;
            boolean marked = separator.indexOf('-') >= 0
                    || separator.indexOf(',') >= 0
                    || separator.indexOf(':') >= 0
                    || separator.indexOf(';') >= 0;
            if (marked) {
                return words ? Kind.REMARK : Kind.DAMAGED;
            }
            return Kind.SUSPECT;
        }

        /** {@code X/NF}: a level that is lost before a control; {@code A/S} is an office. */
        private Kind afterUnknown() {
            boolean lost = unknown == 0
                    && tokens.text(0).length() <= 2
                    && tokens.after(0).indexOf('/') >= 0
                    && !restrictions.isEmpty();
            if (lost || isDamaged() || near.of(tokens.joined(0, tokens.size())) != null) {
                return Kind.DAMAGED;
            }
            // UK SECRET, GBR-S, 2/C: a level of somebody, or of a numbered paragraph.
            boolean prefixed =
                    unknowns.size() == 1 && unknown == 0 && tokens.text(0).length() <= SHORTEST_WORD && level != null;
            return prefixed || endsWithLevel() ? Kind.SUSPECT : Kind.NONE;
        }

        /** {@code LET US PROTECT - C}. */
        private boolean endsWithLevel() {
            String before = lastStart == 0 ? "" : tokens.after(lastStart - 1);
            boolean apart = before.indexOf(':') >= 0 || before.contains(" - ") || before.contains("--");
            return level != null && lastEnd == tokens.size() && apart;
        }
    }
}
