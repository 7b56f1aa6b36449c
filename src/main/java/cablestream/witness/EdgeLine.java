package cablestream.witness;

import cablestream.marking.Portion;
import cablestream.marking.Tokens;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines at the edge of a page, and lines that name what they say: {@code CLASSIFICATION: SECRET}. */
final class EdgeLine {
    /** Words after which, with a sign, a marking stands wherever the line is. */
    private static final Set<String> LABELS = Set.of(
            "CLASSIFICATION",
            "CLASS",
            "CLASSIFIED",
            "CAPTION",
            "CAPTIONS",
            "CAVEAT",
            "CAVEATS",
            "HANDLING",
            "MARKING",
            "MARKINGS",
            "CHANNEL",
            "DISTRIBUTION");

    private static final Set<String> NUMBERS =
            Set.of("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN");

    private static final int MOST_WORDS_OF_HEADING = 14;

    private final Vocabulary words;
    private final LineWords lines;
    private final DamagedWords damaged;

    EdgeLine(Vocabulary words, LineWords lines, DamagedWords damaged) {
        this.words = words;
        this.lines = lines;
        this.damaged = damaged;
    }

    /** A line at the edge of a page: {@code PAGE 02 RUEHLI #0212 SECRET}; {@code null} if it is none, or has no marking. */
    @Nullable
    Sum page(PlainLine line) {
        Tokens tokens = line.tokens();
        boolean page = tokens.size() > 1
                && (isPage(tokens, 0) || (tokens.size() <= MOST_WORDS_OF_HEADING && isPage(tokens, tokens.size() - 2)));
        return page ? lines.allOrDamaged(line) : null;
    }

    private static boolean isPage(Tokens tokens, int token) {
        boolean page = tokens.is(token, "PAGE") || tokens.is(token, "PG");
        String number = tokens.text(token + 1);
        return page && (Character.isDigit(number.charAt(0)) || NUMBERS.contains(number));
    }

    /** {@code CLASSIFICATION: SECRET}; {@code null} for any other line. */
    @Nullable
    Sum labelled(PlainLine line) {
        Tokens tokens = line.tokens();
        for (int token = 0; token < Math.min(3, tokens.size() - 1); token++) {
            boolean marked = tokens.isFollowedBy(token, ':')
                    || tokens.isFollowedBy(token, '=')
                    || (tokens.isFollowedBy(token, '-') && tokens.after(token).contains(" - "));
            if (marked && LABELS.contains(tokens.text(token))) {
                return isMarkingAt(tokens, token + 1) ? lines.allOrDamaged(line) : shortFormAfter(line, token);
            }
        }
        return null;
    }

    /** {@code CLASSIFICATION: C}. */
    private @Nullable Sum shortFormAfter(PlainLine line, int token) {
        Portion portion =
                words.grammar().read(line.capitals().substring(line.tokens().end(token)));
        Sum sum = new Sum();
        sum.add(portion);
        return portion.kind() == Portion.Kind.MARKING && !sum.isEmpty() ? sum : null;
    }

    private boolean isMarkingAt(Tokens tokens, int token) {
        return words.runs().at(tokens, token) != null || damaged.isAt(tokens, token, tokens.size());
    }
}
