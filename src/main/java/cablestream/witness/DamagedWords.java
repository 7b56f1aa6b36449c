package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Tokens;
import cablestream.reference.Marking;
import java.util.Set;

/** Words that differ from a marking by one error, and are no other known word. */
final class DamagedWords {
    private static final int MOST_WORDS_OF_CAPTION = 9;

    private static final int MOST_WORDS_OF_NAME = 3;

    private static final int MOST_WORDS_OF_EDGE = 4;

    /** The maximum number of spaced letters, some of which have run together: {@code N OXD I S}. */
    private static final int MOST_PIECES = 10;

    private static final int LONGEST_PIECE = 3;

    private static final int LONGEST_PIECES = 24;

    private static final int SHORTEST_WORD = 5;

    private static final Set<String> COMMON = Set.of("FOR", "TO", "FROM", "AND", "OF", "THE", "VIA");

    private final Vocabulary words;

    DamagedWords(Vocabulary words) {
        this.words = words;
    }

    boolean isAt(Tokens tokens, int from, int most) {
        if (tokens.isNumber(from) && tokens.length(from) > 1) {
            return false;
        }
        boolean pieces = true;
        for (int to = from + 1; to <= Math.min(most, from + MOST_PIECES); to++) {
            pieces &= tokens.text(to - 1).length() <= LONGEST_PIECE;
            if (to - from > MOST_WORDS_OF_NAME && !pieces) {
                return false;
            }
            String joined = tokens.joined(from, to);
            if (words.near().of(joined) != null) {
                if (hasCommon(tokens, from, to)) {
                    return false;
                }
                if (!words.tables().isOrdinary(joined)
                        && !words.tables().stations().has(tokens.spaced(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one of several words is no piece of another one. */
    private boolean hasCommon(Tokens tokens, int from, int to) {
        for (int token = from; to - from > 1 && token < to; token++) {
            if (isCommon(tokens.text(token))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCommon(String word) {
        return COMMON.contains(word) || (word.length() > 1 && words.tables().isOrdinary(word));
    }

    /** Whether some words in a row differ from a marking by one error, and are no other known words. */
    boolean isAmong(Tokens tokens, int from) {
        int token = from;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            if (run == null && isAt(tokens, token, tokens.size())) {
                return true;
            }
            token = run == null ? token + 1 : run.end();
        }
        return false;
    }

    /**
     * Whether the first word of a line, or one of the last two, is a level but for one error, or a longer caption; posts
     * and ordinary words are none.
     */
    boolean isAtEdge(PlainLine line) {
        int last = line.tokens().size() - 1;
        return isWord(line, last) || (last > 0 && isWord(line, 0)) || (last > 1 && isWord(line, last - 1));
    }

    /**
     * Whether the last word differs from a level or caption by one error, on a line that can end in a marking only:
     * {@code NODS}.
     */
    boolean isLast(PlainLine line) {
        return isWord(line, line.tokens().size() - 1, SHORTEST_WORD - 1);
    }

    /** Whether a damaged caption follows the level with which a short line begins: {@code CONFIDENTIAL NODS}. */
    boolean isAfterLevel(PlainLine line) {
        Tokens tokens = line.tokens();
        Run level = tokens.size() > MOST_WORDS_OF_EDGE || tokens.size() < 2
                ? null
                : words.runs().at(tokens, 0);
        return level != null
                && level.marking().isLevel()
                && level.end() < tokens.size()
                && line.isCapitals()
                && isWord(line, level.end(), SHORTEST_WORD - 1);
    }

    /** Whether a line is only a level in the plural. */
    boolean isPlural(PlainLine line) {
        Tokens tokens = line.tokens();
        String joined = tokens.size() > 0 && tokens.size() <= MOST_WORDS_OF_NAME && line.isCapitals()
                ? tokens.joined(0, tokens.size())
                : "";
        Marking level = joined.endsWith("S")
                ? words.tables().markings().spelled(joined.substring(0, joined.length() - 1))
                : null;
        return level != null && level.isLevel();
    }

    private boolean isWord(PlainLine line, int token) {
        return isWord(line, token, SHORTEST_WORD);
    }

    private boolean isWord(PlainLine line, int token, int shortest) {
        Tokens tokens = line.tokens();
        int length = tokens.length(token);
        boolean fits = length >= shortest && length <= LONGEST_PIECES && line.isCapitals(token, token + 1);
        if (!fits || words.runs().at(tokens, token) != null) {
            return false;
        }
        String word = tokens.text(token);
        Marking near = words.near().of(word);
        boolean damaged = near != null && (near.isLevel() || length > SHORTEST_WORD || shortest < SHORTEST_WORD);
        return damaged
                && !words.tables().isOrdinary(word)
                && !words.tables().stations().has(word);
    }

    /** Whether a line of one or two words in capitals is only a damaged marking. */
    boolean isLine(PlainLine line) {
        Tokens tokens = line.tokens();
        int size = tokens.size();
        if (size == 0 || size > MOST_PIECES || !line.isCapitals()) {
            return false;
        }
        String joined = tokens.joined(0, size);
        return joined.length() <= LONGEST_PIECES && words.near().of(joined) != null && isAmong(tokens, 0);
    }

    /** Whether an unexplained line has a damaged or unknown caption: {@code XYDIS FOR AMBASSADOR}, {@code FROG CHANNEL}. */
    boolean isInCaption(PlainLine line) {
        Tokens tokens = line.tokens();
        if (tokens.size() == 0 || tokens.size() > MOST_WORDS_OF_CAPTION) {
            return false;
        }
        if (isPlural(line)) {
            return true;
        }
        int token = 0;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            if (run != null) {
                token = run.end();
            } else if (isUnknownCaption(line, token)) {
                return true;
            } else {
                token++;
            }
        }
        return false;
    }

    private boolean isUnknownCaption(PlainLine line, int token) {
        Tokens tokens = line.tokens();
        String text = tokens.text(token);
        if (!line.isCapitals(token, token + 1) && tokens.size() > MOST_WORDS_OF_NAME) {
            return false;
        }
        boolean channel = token > 0
                && tokens.size() <= 5
                && (text.equals("CHANNEL") || text.equals("CHAN") || text.equals("CHNL"));
        boolean distribution = text.length() >= 5
                && text.length() <= 7
                && text.endsWith("DIS")
                && !words.tables().isOrdinary(text);
        return channel || distribution || isAt(tokens, token, tokens.size());
    }
}
