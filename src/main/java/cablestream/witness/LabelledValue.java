package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Tokens;
import cablestream.text.Ascii;
import org.jspecify.annotations.Nullable;

/** A label that says that a marking follows, and its value, in either case: {@code Classification: Secret}, {@code Caveat: NF}. */
final class LabelledValue {
    private static final int LAST_LABEL = 6;
    private static final int MOST_WORDS_OF_VALUE = 12;

    static final WordSet LABELS = WordSet.of(
            "CLASSIFICATION",
            "CLASSIFICATIONS",
            "CLASS",
            "CLASSIFIED",
            "CLASSIF",
            "CLAS",
            "CLASIFICACION",
            "CLASSIFICACAO",
            "CAPTION",
            "CAPTIONS",
            "CAVEAT",
            "CAVEATS",
            "HANDLING",
            "RESTRICTIONS",
            "RESTRICTION",
            "MARKING",
            "MARKINGS",
            "CHANNEL",
            "CHANNELS",
            "INDICATORS",
            "DISTRIBUTION",
            "DISSEM",
            "DISSEMINATION",
            "SENSITIVITY");

    /** Labels after which a level is a value without a sign between them. */
    private static final WordSet PLAIN = WordSet.of("CLASSIFICATION", "CLASSIF", "CLASS", "CLAS");

    /** Words of a label beside the one that says that a marking follows. */
    private static final WordSet BESIDE = WordSet.of(
            "ORIGINAL",
            "PREVIOUS",
            "CURRENT",
            "HIGHEST",
            "OVERALL",
            "TEXT",
            "SECURITY",
            "SPECIAL",
            "PROTECTIVE",
            "RULE",
            "RULES",
            "LABEL",
            "LEVEL",
            "CODE",
            "STATUS",
            "INSTRUCTIONS",
            "INSTRUCTION",
            "CONTROLS",
            "CONTROL",
            "PRECEDENCE",
            "MESSAGE",
            "CABLE",
            "DOCUMENT");

    private final Vocabulary words;
    private final DamagedWords damaged;
    private final ShortForms shortForms;

    LabelledValue(Vocabulary words, DamagedWords damaged, ShortForms shortForms) {
        this.words = words;
        this.damaged = damaged;
        this.shortForms = shortForms;
    }

    /** The markings of the values on a line; {@code null} if it has no label, or none with a marking. */
    @Nullable
    Sum of(LineAt at) {
        Tokens tokens = at.line().tokens();
        Sum sum = new Sum();
        int most = Math.min(LAST_LABEL, tokens.size());
        for (int token = 0; token < most; token++) {
            if (LABELS.has(tokens, token)) {
                int end = endOfLabel(tokens, token);
                addValue(at, token, end, sum);
                token = end - 1;
            }
        }
        return sum.isEmpty() ? null : sum;
    }

    private static int endOfLabel(Tokens tokens, int label) {
        int end = label + 1;
        while (LABELS.has(tokens, end) || BESIDE.has(tokens, end)) {
            end++;
        }
        return end;
    }

    private void addValue(LineAt at, int label, int end, Sum sum) {
        Tokens tokens = at.line().tokens();
        boolean begins = label == 0 || isBeside(tokens, label);
        PlainLine after = at.after();
        if (after != null && (end == tokens.size() && begins || Cells.are(at.line()))) {
            addNextLine(after, sum);
        }
        if (end == tokens.size()) {
            return;
        }
        if (isSeparator(tokens.after(end - 1))) {
            addFrom(at.line(), end, sum);
        } else if (begins) {
            addAlone(at.line(), end, sum);
        }
    }

    private static boolean isBeside(Tokens tokens, int to) {
        for (int token = 0; token < to; token++) {
            if (!BESIDE.has(tokens, token) && !LABELS.has(tokens, token)) {
                return false;
            }
        }
        return true;
    }

    /** A sign that parts a label and its value, or more than one space. */
    private static boolean isSeparator(String after) {
        return after.length() > 1 && after.isBlank()
                || after.indexOf('\t') >= 0
                || after.indexOf(':') >= 0
                || after.indexOf('=') >= 0
                || after.indexOf('|') >= 0
                || after.contains(" - ")
                || after.contains("--")
                || after.contains("..");
    }

    private void addFrom(PlainLine line, int token, Sum sum) {
        Tokens tokens = line.tokens();
        int start = isPartOfName(tokens, token) ? token + 1 : token;
        Run run = words.runs().at(tokens, start);
        if (run != null && !OrdinaryUse.isBefore(tokens, run.end())) {
            addRuns(line, start, sum);
        }
        if (run != null && run.counts()) {
            return;
        }
        if (run == null && line.isCapitals(start, start + 1) && damaged.isAt(tokens, start, tokens.size())) {
            sum.doubt();
            return;
        }
        String value = line.text().substring(tokens.end(token - 1));
        Sum only = shortForms.only(Cells.firstOf(value));
        if (only != null) {
            sum.add(only);
        }
    }

    /** {@code Company-Confidential}. */
    private static boolean isPartOfName(Tokens tokens, int token) {
        return token + 1 < tokens.size() && tokens.after(token).equals("-") && tokens.length(token) > 1;
    }

    private void addRuns(PlainLine line, int from, Sum sum) {
        Tokens tokens = line.tokens();
        int token = from;
        while (token < Math.min(tokens.size(), from + MOST_WORDS_OF_VALUE)) {
            Run run = words.runs().at(tokens, token);
            if (run != null && run.counts()) {
                sum.add(run);
            } else if (run == null && line.isCapitals(token, token + 1) && damaged.isAt(tokens, token, token + 1)) {
                sum.doubt();
            }
            token = run == null ? token + 1 : run.end();
        }
    }

    /** {@code ORIGINAL CLASSIFICATION Secret}: the value is the rest of the line. */
    private void addAlone(PlainLine line, int token, Sum sum) {
        Tokens tokens = line.tokens();
        Run run = words.runs().at(tokens, token);
        if (run != null && run.counts() && run.end() == tokens.size() && PLAIN.has(tokens, token - 1)) {
            sum.add(run);
        }
        Sum only = run == null ? shortForms.only(line.text().substring(tokens.end(token - 1))) : null;
        if (only != null) {
            sum.add(only);
        }
    }

    private void addNextLine(PlainLine after, Sum sum) {
        for (String cell : Cells.of(after.written())) {
            Sum only = shortForms.only(cell);
            Tokens tokens = Tokens.of(Ascii.capitals(cell));
            Run run = words.runs().at(tokens, 0);
            if (only != null) {
                sum.add(only);
            } else if (run != null && run.counts() && run.end() == tokens.size()) {
                sum.add(run);
            }
        }
    }
}
