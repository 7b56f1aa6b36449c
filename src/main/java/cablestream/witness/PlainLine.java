package cablestream.witness;

import cablestream.marking.MarkingRuns;
import cablestream.marking.Tokens;
import cablestream.text.Ascii;
import org.jspecify.annotations.Nullable;

/** One line of a transmission without residue, with its words. Each form of the line is made on first use. */
final class PlainLine {
    private final String source;
    private final int from;
    private final int end;
    private @Nullable String text;
    private @Nullable String capitals;
    private @Nullable Tokens tokens;
    private @Nullable Boolean hasRun;

    /** The line {@code [from, end)} of a text. */
    PlainLine(String source, int from, int end) {
        this.source = source;
        this.from = from;
        this.end = LineFilter.beforeReturns(source, from, end);
    }

    /** A line that is plain. */
    PlainLine(String plain) {
        this(plain, 0, plain.length());
        this.text = withCapitalI(plain);
    }

    /** A text with a small L between capitals replaced by I, for which a scan mistakes it: {@code CONFlDENTlAL}. */
    private static String withCapitalI(String text) {
        char[] plain = null;
        for (int at = text.indexOf('l', 1); at > 0; at = text.indexOf('l', at + 1)) {
            boolean capitals = Ascii.isUpper(text.charAt(at - 1))
                    && (at + 1 == text.length() || !Ascii.isLower(text.charAt(at + 1)));
            if (capitals) {
                plain = plain == null ? text.toCharArray() : plain;
                plain[at] = 'I';
            }
        }
        return plain == null ? text : new String(plain);
    }

    /** The text in its original case. It may have several lines if residue hid their ends. */
    String text() {
        String known = text;
        if (known == null) {
            String line = source.substring(from, end);
            known = withCapitalI(CharacterKinds.arePlain(line) ? line : PlainText.of(line));
            text = known;
        }
        return known;
    }

    /** The text as written, with residue. */
    String written() {
        return source.substring(from, end);
    }

    /** The text in capitals, of the same length. */
    String capitals() {
        String known = capitals;
        if (known == null) {
            known = Ascii.capitals(text());
            capitals = known;
        }
        return known;
    }

    Tokens tokens() {
        Tokens known = tokens;
        if (known == null) {
            known = Tokens.of(capitals());
            tokens = known;
        }
        return known;
    }

    /** Whether some words in a row are a marking in full. */
    boolean hasRun(MarkingRuns runs) {
        Boolean known = hasRun;
        if (known == null) {
            known = findRun(runs);
            hasRun = known;
        }
        return known;
    }

    private boolean findRun(MarkingRuns runs) {
        for (int token = 0; token < tokens().size(); token++) {
            if (runs.at(tokens(), token) != null) {
                return true;
            }
        }
        return false;
    }

    boolean isBlank() {
        boolean begins = from < end && Ascii.isWord(source.charAt(from));
        return !begins && text().isBlank();
    }

    /** Whether some words are written without a small letter. */
    boolean isCapitals(int fromToken, int toToken) {
        for (int i = tokens().start(fromToken); i < tokens().end(toToken - 1); i++) {
            if (Character.isLowerCase(text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the whole line is written without a small letter. */
    boolean isCapitals() {
        return text().equals(capitals());
    }

    /** Whether it ends in the middle of a sentence. */
    boolean endsOpen() {
        String line = text().stripTrailing();
        char last = line.isEmpty() ? '.' : line.charAt(line.length() - 1);
        return Character.isLetterOrDigit(last) || last == ',';
    }
}
