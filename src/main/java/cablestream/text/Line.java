package cablestream.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a raw text, cleaned of residue, without the spaces at its ends; every character still knows its raw offset.
 * It is a view of its source text, and is copied only on a call of {@link #text()}: for most lines never.
 */
public final class Line implements CharSequence {
    /** A separator of columns; it also stands in text by mistake. */
    public static final String GAP = "  ";

    static final String SLASH = "/";

    /** {@link #GAP} may stand in it. */
    static final int GAPPED = 1 << 10;

    /** {@link #SLASH} may stand in it. */
    static final int SLASHED = GAPPED << 1;

    private static final int SEAM = SLASHED << 1;
    private static final int ENDS_IN_DIGIT = SEAM << 1;

    /** The {@link FirstCharClass} indexes of the first two characters, in the lowest bits. */
    private static final int INITIAL = 31;

    private static final int BITS_OF_INITIAL = 5;
    private static final int KEPT = GAPPED | SLASHED | SEAM;

    private final int number;
    private final int begin;
    private final int start;
    /** The text with this line: the raw text, or the rest of a line without its residue. */
    private final String source;

    private final int from;
    private final int length;
    /** Cached properties of the line, as bits. */
    private final int traits;

    private final @Nullable OffsetMap offsets;
    /** The text, cached on first use; two callers at the same time make equal ones. */
    private @Nullable String text;

    /**
     * The line {@code [from, to)} of a source, with no space at {@code from} and {@code to - 1}.
     *
     * @param number  line number in the raw text, from 1
     * @param begin   raw offset at which the line begins, spaces included
     * @param start   raw offset of its first character
     * @param traits  {@link #GAPPED}, {@link #SLASHED}
     * @param offsets offsets of the characters taken out of it; {@code null} if there are none: then all its characters follow
     *                on {@code start}
     */
    Line(int number, int begin, int start, String source, int from, int to, int traits, @Nullable OffsetMap offsets) {
        this.number = number;
        this.begin = begin;
        this.start = start;
        this.source = source;
        this.from = from;
        this.length = to - from;
        this.traits = traits & KEPT | traits(source, from, to);
        this.offsets = offsets;
    }

    private static int traits(String source, int from, int to) {
        int first = from < to ? FirstCharClass.index(source.charAt(from)) : FirstCharClass.BLANK;
        int second = from + 1 < to ? FirstCharClass.index(source.charAt(from + 1)) : FirstCharClass.BLANK;
        boolean digit = from < to && Ascii.isDigit(source.charAt(to - 1));
        return first | second << BITS_OF_INITIAL | (digit ? ENDS_IN_DIGIT : 0);
    }

    /** The line without its first characters; only the whole line reports its residue. */
    public Line from(int index) {
        OffsetMap rest = offsets == null ? null : offsets.from(index);
        return new Line(number, begin, rawStart(index), source, from + index, from + length, traits, rest);
    }

    /**
     * The characters {@code [start, end)}, with no space at either end; the part with the first character reports the
     * residue.
     */
    public Line part(int start, int end) {
        Line rest = start == 0 ? this : from(start);
        return new Line(number, begin, rest.start, source, rest.from, rest.from + end - start, traits, rest.offsets);
    }

    /**
     * The line with other words for its first {@code length} characters.
     *
     * @param words new first characters, with the offsets of the replaced ones
     */
    public Line reworded(int length, String words) {
        OffsetMap rest = offsets().from(length);
        String changed = words + text().substring(length);
        return new Line(number, begin, start, changed, 0, changed.length(), traits, rest.after(words.length(), start));
    }

    /** This line and another one as one, with a space between. */
    public Line followedBy(Line other) {
        String both = text() + " " + other.text();
        OffsetMap map = offsets().with(length, other.offsets());
        return new Line(number, begin, start, both, 0, both.length(), traits | other.traits, map);
    }

    /** The line with one more repair. */
    public Line noting(Repair repair) {
        List<Repair> all = new ArrayList<>(repairs());
        all.add(repair);
        OffsetMap map = new OffsetMap(offsets().breaks(), List.copyOf(all));
        return new Line(number, begin, start, source, from, from + length, traits, map);
    }

    private OffsetMap offsets() {
        return offsets == null ? new OffsetMap(new int[] {0, start}, List.of()) : offsets;
    }

    /** The line after a seam. */
    public Line afterSeam() {
        return new Line(number, begin, start, source, from, from + length, traits | SEAM, offsets);
    }

    /** Whether text was removed before it, a page line or the end of a section: a sentence may continue over it. */
    public boolean seam() {
        return (traits & SEAM) != 0;
    }

    /** The number in the raw text, from 1. */
    public int number() {
        return number;
    }

    /** Cleaned, without spaces at its ends. */
    public String text() {
        String known = text;
        if (known == null) {
            known = source.substring(from, from + length);
            text = known;
        }
        return known;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return source.charAt(from + index);
    }

    public boolean blank() {
        return length == 0;
    }

    /** The {@link FirstCharClass} index of its first character. */
    int initial() {
        return traits & INITIAL;
    }

    /** The {@link FirstCharClass} index of its second character. */
    int second() {
        return traits >>> BITS_OF_INITIAL & INITIAL;
    }

    /** Whether its first character has one of these {@link FirstCharClass} bits. */
    public boolean begins(int initials) {
        return (1 << initial() & initials) != 0;
    }

    /** Whether it may contain {@link #GAP}: certainly false for most lines, which saves a search. */
    public boolean mayHaveGap() {
        return (traits & GAPPED) != 0;
    }

    /** Whether {@code /} may stand in it. */
    public boolean mayHaveSlash() {
        return (traits & SLASHED) != 0;
    }

    /** Whether it begins with {@code word}, which is in capitals, in either case. */
    public boolean starts(String word) {
        return length >= word.length() && Ascii.at(source, from, word);
    }

    /** Whether its last character is a digit. */
    public boolean endsInDigit() {
        return (traits & ENDS_IN_DIGIT) != 0;
    }

    /** Puts its characters from {@code index} on after others. */
    public void appendTo(StringBuilder out, int index) {
        out.append(source, from + index, from + length);
    }

    /** Whether residue was taken out of it. */
    public boolean repaired() {
        return offsets != null;
    }

    /** Residue that was taken out of it. */
    public List<Repair> repairs() {
        return offsets == null ? List.of() : offsets.repairs();
    }

    /** Raw offset of the character at {@code index}; of the end of the line for the length of the text. */
    public int rawStart(int index) {
        return index < length ? origin(index) : rawEnd(length);
    }

    /** Raw offset after the last character of the {@code end} first ones. */
    public int rawEnd(int end) {
        return end <= 0 || length == 0 ? start : origin(Math.min(end, length) - 1) + 1;
    }

    /** Raw offset of its first character. */
    public int rawStart() {
        return start;
    }

    /** Raw offset after its last character. */
    public int rawEnd() {
        return rawEnd(length);
    }

    private int origin(int index) {
        return offsets == null ? start + index : offsets.origin(index);
    }

    /** Column of the character at {@code index} in the raw line, from 1. */
    public int column(int index) {
        return columnOf(rawStart(index));
    }

    /** Column of a raw offset in this line, from 1. */
    public int columnOf(int rawOffset) {
        return rawOffset - begin + 1;
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text().substring(start, end);
    }

    /** The text of the line. */
    @Override
    public String toString() {
        return text();
    }
}
