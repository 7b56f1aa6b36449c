package cablestream.marking;

import cablestream.marking.MarkingRuns.Run;
import cablestream.text.Ascii;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The marking with which a heading or subject begins or ends, in the form of one: {@code SECRET//NODIS port}, {@code (S) Re: port},
 * {@code Port [SECRET]}. {@code Secret talks} and {@code SECRET TALKS} are words of it.
 */
final class HeadingMarking {
    private static final Set<String> BEFORE = Set.of("RE", "FW", "FWD", "AW", "WG");
    private static final String SEPARATORS = "-:|,;/\u2013\u2014";
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final MarkingText markings;
    private final MarkingRuns runs;

    HeadingMarking(MarkingText markings, MarkingRuns runs) {
        this.markings = markings;
        this.runs = runs;
    }

    /** {@code null} if there is none. */
    @Nullable
    String of(String heading) {
        String text = withoutReply(heading.strip());
        String bracket = bracket(text);
        String words = bracket == null ? words(text) : bracket;
        return words == null && markings.isMarkingInFull(text) ? text : words;
    }

    private static String withoutReply(String heading) {
        String text = heading;
        for (int colon = text.indexOf(':'); colon > 0; colon = text.indexOf(':')) {
            if (!BEFORE.contains(Ascii.capitals(text.substring(0, colon).strip()))) {
                break;
            }
            text = text.substring(colon + 1).strip();
        }
        return text;
    }

    private @Nullable String bracket(String text) {
        if (text.isEmpty()) {
            return null;
        }
        int close = OPENING.indexOf(text.charAt(0)) < 0
                ? -1
                : text.indexOf(CLOSING.charAt(OPENING.indexOf(text.charAt(0))));
        if (close > 0 && isForm(text.substring(1, close))) {
            return text.substring(1, close);
        }
        int kind = CLOSING.indexOf(text.charAt(text.length() - 1));
        int open = kind < 0 ? -1 : text.lastIndexOf(OPENING.charAt(kind));
        boolean apart = open > 0 && text.charAt(open - 1) == ' ';
        return apart && isForm(text.substring(open + 1, text.length() - 1))
                ? text.substring(open + 1, text.length() - 1)
                : null;
    }

    private boolean isForm(String content) {
        return Ascii.hasNoSmall(content) && markings.isMarking(content);
    }

    private @Nullable String words(String text) {
        Tokens tokens = Tokens.of(Ascii.capitals(text));
        Run first = runs.at(tokens, 0);
        int end = first == null ? 0 : endOfFirst(tokens, first);
        boolean several = first != null && end > first.end();
        if (end > 0 && counts(text, tokens, 0, end) && (several || isApartAfter(text, tokens, end))) {
            return text.substring(tokens.start(0), tokens.end(end - 1));
        }
        int start = startOfLast(tokens);
        return start > 0 && counts(text, tokens, start, tokens.size()) && isApartBefore(text, tokens, start)
                ? text.substring(tokens.start(start))
                : null;
    }

    /** Index after the markings with which the words begin. */
    private int endOfFirst(Tokens tokens, Run first) {
        int end = first.end();
        for (Run next = runs.at(tokens, end); next != null; next = runs.at(tokens, end)) {
            end = next.end();
        }
        return end;
    }

    /** Index of the first of the markings with which the words end; the number of words if they end with another. */
    private int startOfLast(Tokens tokens) {
        int start = tokens.size();
        int token = 0;
        while (token < tokens.size()) {
            Run run = runs.at(tokens, token);
            start = run == null ? tokens.size() : Math.min(start, token);
            token = run == null ? token + 1 : run.end();
        }
        return start;
    }

    private boolean counts(String text, Tokens tokens, int from, int to) {
        String written = text.substring(tokens.start(from), tokens.end(to - 1));
        return Ascii.hasNoSmall(written) && markings.isMarking(written);
    }

    private static boolean isApartAfter(String text, Tokens tokens, int end) {
        return end == tokens.size()
                || hasSeparator(tokens.after(end - 1))
                || tokens.isNumber(end)
                || !Ascii.hasNoSmall(text.substring(tokens.end(end - 1)));
    }

    private static boolean isApartBefore(String text, Tokens tokens, int start) {
        return hasSeparator(tokens.after(start - 1))
                || tokens.isNumber(start - 1)
                || !Ascii.hasNoSmall(text.substring(0, tokens.start(start)));
    }

    private static boolean hasSeparator(String between) {
        return between.chars().anyMatch(c -> SEPARATORS.indexOf(c) >= 0);
    }
}
