package cablestream.text;

import cablestream.cable.FaultCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes the residue of conversions out of one raw line, and keeps the raw offset of every character that stays. */
final class Cleaner {
    /** Characters of ASCII that may begin residue, or end a line. */
    private static final boolean[] SUSPECT = new boolean[0x80];

    static {
        Arrays.fill(SUSPECT, 0, ' ', true);
        for (char c : new char[] {'[', '&', '<', '\\', '*', '_', 0x7F}) {
            SUSPECT[c] = true;
        }
    }

    private final String raw;
    private final int begin;
    private final int end;
    private final int base;
    private final int number;
    private final boolean emphasized;
    private final StringBuilder clean;
    private final List<Repair> repairs = new ArrayList<>(2);
    /** Breaks as in {@link OffsetMap}. */
    private int[] breaks = new int[16];

    private int breakCount;
    /** Traits of the characters that are kept, as in {@link Line}. */
    private int holding;

    /** The last break that is not after the lines that were made already. */
    private int firstBreak;
    /** Raw index at which the next character that stays would follow on the last one. */
    private int expected = -1;
    /** Raw index of the underscore that closes italics; -1 outside. */
    private int italicsEnd = -1;

    /** A cleaner for the line {@code [begin, end)} of {@code raw}, which begins at offset {@code base} of the whole text. */
    Cleaner(String raw, int begin, int end, int base, int number) {
        this.raw = raw;
        this.begin = begin;
        this.end = end;
        this.base = base;
        this.number = number;
        this.clean = new StringBuilder(end - begin);
        this.emphasized = hasPairsOfAsterisks();
    }

    /** Index of the first character in {@code [from, end)} that may begin residue or ends a line; {@code end} if there is none. */
    static int firstSuspect(String raw, int from, int end) {
        int i = from;
        while (i < end && !suspects(raw.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean suspects(char c) {
        return c >= SUSPECT.length || SUSPECT[c];
    }

    /** Adds the cleaned line: more than one if a line end was hidden in an entity or a tag. */
    void addTo(List<Line> lines) {
        int i = begin;
        while (i < end) {
            int suspect = firstSuspect(raw, i, end);
            copy(i, suspect);
            i = suspect < end ? consume(suspect) : end;
        }
        String text = clean.toString();
        holding = (text.contains(Line.GAP) ? Line.GAPPED : 0) | (text.contains(Line.SLASH) ? Line.SLASHED : 0);
        int from = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
            lines.add(line(text, from, at, List.of()));
            from = at + 1;
        }
        lines.add(line(text, from, text.length(), List.copyOf(repairs)));
    }

    private int consume(int i) {
        return switch (raw.charAt(i)) {
            case '[' -> link(i);
            case '&' -> entity(i);
            case '<' -> tag(i);
            case '\\' -> Pilcrow.isEscaped(raw, i, end) ? escapedPilcrow(i) : drop(i, 1, FaultCode.MARKDOWN_RESIDUE);
            case '*' -> asterisk(i);
            case '_' -> underscore(i);
            default -> character(i);
        };
    }

    private int link(int i) {
        int close = MarkdownLink.endOfLabel(raw, i, end);
        int after = close < 0 ? -1 : MarkdownLink.endOfTarget(raw, close, end);
        if (after < 0) {
            return keep(i, '[');
        }
        if (Pilcrow.isLabel(raw, i + 1, close)) {
            keep(i, Pilcrow.SIGN);
            note(FaultCode.PILCROW_LINK, i);
            return after;
        }
        note(FaultCode.MARKDOWN_LINK, i);
        int k = i + 1;
        while (k < close) {
            k = character(k);
        }
        return after;
    }

    private int entity(int i) {
        int semicolon = HtmlEntity.end(raw, i, end);
        int character = semicolon < 0 ? -1 : HtmlEntity.character(raw, i, semicolon);
        if (character < 0) {
            return keep(i, '&');
        }
        note(FaultCode.HTML_RESIDUE, i);
        keep(i, character == '\r' ? ' ' : (char) character);
        return semicolon + 1;
    }

    private int tag(int i) {
        int after = HtmlTag.end(raw, i, end);
        if (after < 0) {
            return keep(i, '<');
        }
        // At the end of a line it is one line break with that.
        if (HtmlTag.breaksLine(raw, i, after) && Ascii.skipBlanks(raw, after) < end) {
            keep(i, '\n');
        }
        return drop(i, after - i, FaultCode.HTML_RESIDUE);
    }

    private int asterisk(int i) {
        boolean pair = emphasized && i + 1 < end && raw.charAt(i + 1) == '*';
        return pair ? drop(i, 2, FaultCode.MARKDOWN_RESIDUE) : keep(i, '*');
    }

    /** {@code _word_}; one by itself, and a row of them, are text. */
    private int underscore(int i) {
        boolean closes = i == italicsEnd;
        if (!closes && Emphasis.opensAt(raw, begin, i, end)) {
            int close = Emphasis.closing(raw, i, end);
            italicsEnd = close;
            closes = close > i;
        }
        return closes ? drop(i, 1, FaultCode.MARKDOWN_RESIDUE) : keep(i, '_');
    }

    private int character(int i) {
        char c = raw.charAt(i);
        if (Pilcrow.begins(raw, i, end)) {
            return pilcrow(i);
        }
        int damaged = Mojibake.length(raw, i, end);
        if (damaged > 0) {
            note(FaultCode.ENCODING_DAMAGE, i);
            keep(i, Mojibake.meant(raw, i));
            return i + damaged;
        }
        if (c == '\t' || Character.isSpaceChar(c)) {
            return keep(i, ' ');
        }
        if (c < ' ' || c == 0x7F || Character.getType(c) == Character.FORMAT) {
            return drop(i, 1, FaultCode.CONTROL_CHARACTER);
        }
        return keep(i, c);
    }

    private int escapedPilcrow(int i) {
        note(FaultCode.ENCODING_DAMAGE, i);
        keep(i, Pilcrow.SIGN);
        return i + Pilcrow.ESCAPED.length();
    }

    private int pilcrow(int i) {
        int after = Pilcrow.end(raw, i, end);
        if (after - i > 1 || raw.charAt(i) != Pilcrow.SIGN) {
            note(FaultCode.ENCODING_DAMAGE, i);
        }
        keep(i, Pilcrow.SIGN);
        return after;
    }

    private void copy(int from, int to) {
        if (from < to) {
            breakAt(from);
            clean.append(raw, from, to);
            expected = to;
        }
    }

    private int keep(int i, char c) {
        breakAt(i);
        clean.append(c);
        expected = i + 1;
        return i + 1;
    }

    /** Notes where the next character comes from, unless it follows on the one before it. */
    private void breakAt(int i) {
        if (i != expected) {
            if (breakCount == breaks.length) {
                breaks = Arrays.copyOf(breaks, 2 * breakCount);
            }
            breaks[breakCount++] = clean.length();
            breaks[breakCount++] = base + i;
        }
    }

    private int drop(int i, int length, FaultCode code) {
        note(code, i);
        return i + length;
    }

    /** One repair for each kind in a line, with its count. */
    private void note(FaultCode code, int i) {
        for (int k = 0; k < repairs.size(); k++) {
            Repair known = repairs.get(k);
            if (known.code() == code) {
                repairs.set(k, new Repair(code, known.offset(), known.count() + 1));
                return;
            }
        }
        repairs.add(new Repair(code, base + i, 1));
    }

    /** Whether asterisks come in pairs, as emphasis does; {@code ***} is a ruler. */
    private boolean hasPairsOfAsterisks() {
        int pairs = 0;
        int run = 0;
        for (int i = begin; i < end; i++) {
            run = raw.charAt(i) == '*' ? run + 1 : 0;
            if (run == 3) {
                return false;
            }
            pairs += run == 2 ? 1 : 0;
        }
        return pairs > 0 && pairs % 2 == 0;
    }

    private Line line(String text, int begin, int end, List<Repair> repairs) {
        int from = begin;
        int to = end;
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        int[] kept = breaksIn(from, to);
        int start = from < to ? kept[1] : base + this.begin;
        OffsetMap offsets = kept.length <= 2 && repairs.isEmpty() ? null : new OffsetMap(kept, repairs);
        return new Line(number, base + this.begin, start, text, from, to, holding, offsets);
    }

    /**
     * The breaks of the clean characters {@code [from, to)}, counted from the first of these. Calls must go from left to
     * right.
     */
    private int[] breaksIn(int from, int to) {
        while (firstBreak + 2 < breakCount && breaks[firstBreak + 2] <= from) {
            firstBreak += 2;
        }
        int last = firstBreak;
        while (last < breakCount && breaks[last] < to) {
            last += 2;
        }
        int[] kept = Arrays.copyOfRange(breaks, firstBreak, last);
        for (int k = 0; k < kept.length; k += 2) {
            int skipped = Math.max(0, from - kept[k]);
            kept[k] += skipped - from;
            kept[k + 1] += skipped;
        }
        return kept;
    }
}
