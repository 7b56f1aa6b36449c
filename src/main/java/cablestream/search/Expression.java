package cablestream.search;

import cablestream.words.MalformedEntry;
import cablestream.words.WordEntry;
import java.util.ArrayList;
import java.util.List;

/** Reads an expression: entries as in {@code words} of a feed, separated by spaces, those of codes also by commas. A field must have all of them. */
final class Expression {
    private static final int LONGEST = 1_000;
    private static final int MOST_ENTRIES = 20;
    private static final char QUOTE = '"';

    private final String field;
    private final boolean codes;
    private final String text;

    private Expression(SearchField field, String text) {
        this.field = field.label();
        this.codes = field.ofCodes();
        this.text = text;
    }

    /** @throws MalformedQuery naming the field and the first character of the wrong entry */
    static List<WordEntry> read(SearchField field, String text) {
        return new Expression(field, text).entries();
    }

    private List<WordEntry> entries() {
        if (text.length() > LONGEST) {
            throw new MalformedQuery(field + " has more than " + LONGEST + " characters");
        }
        List<WordEntry> entries = new ArrayList<>();
        int begin = skipSeparators(0);
        while (begin < text.length()) {
            int end = end(begin);
            entries.add(entry(begin, end));
            begin = skipSeparators(end);
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new MalformedQuery(field + " has more than " + MOST_ENTRIES + " words and phrases");
        }
        return entries;
    }

    private WordEntry entry(int begin, int end) {
        try {
            return WordEntry.of(text.substring(begin, end));
        } catch (MalformedEntry e) {
            throw new MalformedQuery(
                    "%s: what begins at character %d %s".formatted(field, begin + 1, String.valueOf(e.getMessage())));
        }
    }

    /** The end of an entry: the first separator outside of quotes. */
    private int end(int begin) {
        boolean quoted = false;
        int end = begin;
        while (end < text.length() && (quoted || !separates(text.charAt(end)))) {
            quoted ^= text.charAt(end) == QUOTE;
            end++;
        }
        return end;
    }

    private int skipSeparators(int from) {
        int begin = from;
        while (begin < text.length() && separates(text.charAt(begin))) {
            begin++;
        }
        return begin;
    }

    private boolean separates(char c) {
        return Character.isWhitespace(c) || codes && c == ',';
    }
}
