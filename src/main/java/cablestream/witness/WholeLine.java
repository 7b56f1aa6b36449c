package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Portion;
import cablestream.marking.Tokens;
import cablestream.reference.Marking;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines that have only markings. */
final class WholeLine {
    private static final Set<String> SHORT_CAPTIONS = Set.of("NF", "TS", "NC", "REL", "CTS", "NS", "ND", "XD");

    private static final int LONGEST_SHORT_FORMS = 40;

    private static final int MOST_WORDS_OF_EDGE = 6;

    private final Vocabulary words;

    WholeLine(Vocabulary words) {
        this.words = words;
    }

    /** The sum of a line that has only markings; {@code null} if it has other text, or no marking that counts. */
    @Nullable
    Sum of(PlainLine line) {
        Tokens tokens = line.tokens();
        Sum sum = new Sum();
        boolean nations = false;
        boolean goesOn = false;
        int token = 0;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            if (run != null) {
                sum.add(run);
                nations = run.marking().name().equals("FGI");
                goesOn |= run.marking().goesOn() && !sum.isEmpty();
                token = run.end();
            } else if (goesOn
                    || OrdinaryUse.isAround(tokens.text(token))
                    || (tokens.isNumber(token) && tokens.text(token).length() <= 4)
                    || (nations && tokens.text(token).length() <= 4)
                    || isShortControl(tokens, token, sum)
                    || isShortCaption(tokens, token, sum)) {
                token++;
            } else {
                return shortForms(line);
            }
        }
        return sum.isEmpty() ? null : sum;
    }

    /** {@code TS//SI//TK}. */
    private @Nullable Sum shortForms(PlainLine line) {
        String capitals = line.capitals().strip();
        boolean shortForm = words.tables().markings().inBrackets(line.tokens().text(0)) != null;
        if (!shortForm || capitals.indexOf('/') < 0 || capitals.length() > LONGEST_SHORT_FORMS || !line.isCapitals()) {
            return null;
        }
        Portion portion = words.grammar().read(capitals);
        Sum sum = new Sum();
        sum.add(portion);
        return portion.kind() == Portion.Kind.MARKING && !sum.isEmpty() ? sum : null;
    }

    /** {@code SIPDIS TS}. */
    private boolean isShortCaption(Tokens tokens, int token, Sum sum) {
        Marking portion = token > 0 && SHORT_CAPTIONS.contains(tokens.text(token))
                ? words.tables().markings().inBrackets(tokens.text(token))
                : null;
        if (portion != null) {
            sum.add(portion);
        }
        return portion != null;
    }

    /** {@code SECRET//NF}. */
    private boolean isShortControl(Tokens tokens, int token, Sum sum) {
        Marking portion = sum.isEmpty() ? null : words.tables().markings().inBrackets(tokens.text(token));
        if (portion != null && !portion.isLevel()) {
            sum.add(portion);
        }
        return portion != null && !portion.isLevel();
    }

    /** A short form alone on a line among the captions: {@code NF}, {@code REL GBR}; only one that names no office. */
    @Nullable
    Sum shortCaption(PlainLine line) {
        Tokens tokens = line.tokens();
        boolean few = tokens.size() == 1
                || (tokens.size() <= MOST_WORDS_OF_EDGE && tokens.text(0).equals("REL"));
        if (!few || !line.isCapitals() || !SHORT_CAPTIONS.contains(tokens.text(0))) {
            return null;
        }
        Sum sum = new Sum();
        Marking marking = words.tables().markings().inBrackets(tokens.text(0));
        if (marking != null) {
            sum.add(marking);
        }
        return sum.isEmpty() ? null : sum;
    }

    /** Short forms that stand alone on a line among the captions, with other markings or without: {@code SI TK}, {@code SIPDIS SI}. */
    @Nullable
    Sum shortCaptions(PlainLine line) {
        Tokens tokens = line.tokens();
        Sum known = shortCaption(line);
        if (known != null || tokens.size() > MOST_WORDS_OF_EDGE || !line.isCapitals()) {
            return known;
        }
        Sum sum = new Sum();
        int token = 0;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            Marking form = run == null ? shortForm(tokens.text(token)) : null;
            if (run != null) {
                sum.add(run);
            } else if (form != null) {
                sum.add(form);
            } else {
                return null;
            }
            token = run == null ? token + 1 : run.end();
        }
        return sum.isEmpty() ? null : sum;
    }

    /** The marking of a short form; {@code null} if the token has one letter only, or is an office or an ordinary word. */
    private @Nullable Marking shortForm(String token) {
        boolean other = token.length() < 2
                || words.tables().bureaus().known(token)
                || words.tables().ordinaryWords().contains(token);
        return other ? null : words.tables().markings().inBrackets(token);
    }
}
