package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Portion;
import cablestream.marking.Tokens;
import cablestream.reference.Marking;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classification line (FL12): level, captions, sections, post and number. */
final class ClassificationLine {
    /** Words of the classification line that are neither marking nor post. */
    private static final Set<String> OF_CLASSIFICATION_LINE = Set.of(
            "SECTION",
            "SECTIONS",
            "SEC",
            "FINAL",
            "OF",
            "CORRECTED",
            "COPY",
            "SUSPECTED",
            "DUPLICATE",
            "SUSDUPE",
            "AND",
            "FOR",
            "ONLY",
            "SVC",
            "AMEMBASSY",
            "EMBASSY",
            "AMCONSUL",
            "AMCONGEN",
            "USMISSION",
            "USLO",
            "USINT",
            "USDEL",
            "USOFFICE",
            "SECSTATE",
            "TOSEC",
            "SECTO",
            "DEPTO",
            "TODEP",
            "STATE",
            "US",
            "MISSION",
            "CONSULATE",
            "FM",
            "DEPARTMENT",
            "APP",
            "REO",
            "RRT",
            "USDAO",
            "TO");

    private static final int MOST_WORDS_OF_HEADING = 14;

    private static final int SHORTEST_SERIAL = 3;

    private static final int MOST_WORDS_OF_POST = 8;

    /** Short forms after the number that name no office. */
    private static final WordSet CONTROLS_AT_END = WordSet.of("NF", "ND", "XD", "REL");

    private final Vocabulary words;
    private final DamagedWords damaged;

    ClassificationLine(Vocabulary words, DamagedWords damaged) {
        this.words = words;
        this.damaged = damaged;
    }

    /** Whether a line begins with a level in capitals, a damaged one in the place of the classification line included. */
    @Nullable
    Run levelAtStart(PlainLine line) {
        Tokens tokens = line.tokens();
        Run run = words.runs().at(tokens, 0);
        boolean level = run != null && run.marking().isLevel() && line.isCapitals(0, run.end());
        return level ? run : null;
    }

    /**
     * Whether a line that begins with a level continues like a classification line: captions, sections, a post and its
     * number.
     */
    boolean isNumbered(PlainLine line, Run level) {
        Tokens tokens = line.tokens();
        if (tokens.size() > MOST_WORDS_OF_HEADING) {
            return hasSection(tokens) || tokens.isApart(0);
        }
        for (int token = level.end(); token < tokens.size(); token++) {
            String text = tokens.text(token);
            int length = text.length();
            boolean serial = length >= SHORTEST_SERIAL
                    && Character.isDigit(text.charAt(length - 1))
                    && Character.isDigit(text.charAt(length - 2))
                    && Character.isDigit(text.charAt(length - SHORTEST_SERIAL));
            boolean last = token == tokens.size() - 1 && tokens.isNumber(token) && line.isCapitals();
            if (serial || last || text.equals("SVC")) {
                return line.isCapitals()
                        || tokens.isApart(0)
                        || hasSection(tokens)
                        || level.end() == 1 && tokens.size() <= 4;
            }
        }
        return hasSection(tokens);
    }

    private static boolean hasSection(Tokens tokens) {
        for (int token = 1; token + 1 < tokens.size(); token++) {
            boolean section =
                    tokens.text(token).equals("SECTION") || tokens.text(token).equals("SEC");
            if (section && (tokens.isNumber(token + 1) || tokens.text(token + 1).equals("OF"))) {
                return true;
            }
        }
        return false;
    }

    /** The sum of all markings on a classification line; doubtful if unexplained words stand before the post. */
    Sum markings(PlainLine line) {
        Tokens tokens = line.tokens();
        Sum sum = new Sum();
        int unknown = -1;
        int number = -1;
        int token = 0;
        boolean nations = false;
        while (token < tokens.size() && number < 0) {
            Run run = words.runs().at(tokens, token);
            if (run != null) {
                sum.add(run);
                nations = run.marking().goesOn();
                token = run.end();
                continue;
            }
            String text = tokens.text(token);
            Marking portion = words.tables().markings().inBrackets(text);
            boolean control = portion != null && !portion.isLevel() && text.length() >= 2 && unknown < 0;
            if (portion != null && control && !words.tables().stations().has(text)) {
                sum.add(portion);
            } else if (tokens.isNumber(token) && text.length() >= 2 && !isOfSection(tokens, token)) {
                number = token;
            } else if (!OF_CLASSIFICATION_LINE.contains(text)
                    && !tokens.isNumber(token)
                    && !(nations && text.length() == 3)
                    && unknown < 0) {
                unknown = token;
            }
            token++;
        }
        addRest(tokens, token, sum);
        if (unknown >= 0 && isUnexplained(tokens, unknown, number < 0 ? tokens.size() : number)) {
            sum.doubt();
        }
        return sum;
    }

    /** Captions after the number. */
    private void addRest(Tokens tokens, int from, Sum sum) {
        if (from < tokens.size() && damaged.isAmong(tokens, from)) {
            sum.doubt();
        }
        Portion portion = from < tokens.size()
                ? words.grammar().read(tokens.after(from - 1) + restOf(tokens, from))
                : Portion.NONE;
        if (portion.kind() == Portion.Kind.MARKING) {
            sum.add(portion);
        }
        int token = from;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            if (run != null && run.counts()) {
                sum.add(run);
            }
            Marking control = CONTROLS_AT_END.has(tokens, token)
                    ? words.tables().markings().inBrackets(tokens.text(token))
                    : null;
            if (control != null) {
                sum.add(control);
            }
            token = run == null ? token + 1 : run.end();
        }
    }

    private static String restOf(Tokens tokens, int from) {
        StringBuilder rest = new StringBuilder();
        for (int token = from; token < tokens.size(); token++) {
            rest.append(tokens.text(token)).append(tokens.after(token));
        }
        return rest.toString();
    }

    private static boolean isOfSection(Tokens tokens, int token) {
        String before = token == 0 ? "" : tokens.text(token - 1);
        return before.equals("SECTION") || before.equals("SEC") || before.equals("OF");
    }

    /** Whether a damaged marking stands among some words, or a word that is none before the name of a post. */
    private boolean isUnexplained(Tokens tokens, int from, int to) {
        for (int token = from; token < to; token++) {
            if (damaged.isAt(tokens, token, to)) {
                return true;
            }
        }
        boolean post =
                to - from <= MOST_WORDS_OF_POST && words.tables().stations().has(tokens.spaced(from, to));
        if (to - from < 2 || post) {
            return false;
        }
        for (int token = Math.max(from + 1, to - MOST_WORDS_OF_POST); token < to; token++) {
            if (words.tables().stations().has(tokens.spaced(token, to))) {
                return !isExplained(tokens, from, token);
            }
        }
        return false;
    }

    private boolean isExplained(Tokens tokens, int from, int to) {
        for (int token = from; token < to; token++) {
            boolean explained = OF_CLASSIFICATION_LINE.contains(tokens.text(token))
                    || tokens.text(token).length() <= 2
                    || tokens.text(token).startsWith("Z");
            if (!explained && !words.tables().isOrdinary(tokens.text(token))) {
                return false;
            }
        }
        return true;
    }
}
