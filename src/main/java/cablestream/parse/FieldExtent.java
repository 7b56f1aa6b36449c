package cablestream.parse;

import cablestream.format.FL12Classification;
import cablestream.format.MessageFormat;
import cablestream.format.TextLabel;
import cablestream.format.TextLabel.Labelled;
import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Pilcrow;
import cablestream.text.Word;
import java.util.List;

/**
 * The extent of a labelled field of the opening: to an empty line, another label, a rule, or the first paragraph. Some
 * fields continue over empty lines.
 */
final class FieldExtent {
    /** A post's name has four words at most; a year stands before it, or a number after. */
    private static final int MOST_CITED_WORDS = 6;

    private static final int FEWEST_SMALL_WORDS = 3;
    private static final int LONGEST_CODE = 4;

    private final List<Line> text;
    private final int limit;

    /** The extents in a text whose opening ends before index {@code limit}. */
    FieldExtent(List<Line> text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** Index after the field that {@code label} opens at {@code from}. */
    int end(Labelled label, int from) {
        int end = label.label() == TextLabel.SUBJECT ? afterSubject(from) : afterBlock(label.label(), from + 1);
        if (isEmpty(label, from) && end == from + 1) {
            // The value stands under its label.
            int next = nextText(end);
            end = next < limit && !isLabelOrRule(next) ? afterBlock(label.label(), next + 1) : end;
        }
        int next = nextText(end);
        while (next < limit && goesOn(label.label(), end, next)) {
            end = afterBlock(label.label(), next + 1);
            next = nextText(end);
        }
        return end;
    }

    /** Index after a subject: a sentence in small letters right under a subject in capitals is no part of it. */
    private int afterSubject(int from) {
        int end = afterBlock(TextLabel.SUBJECT, from + 1);
        int i = from;
        if (Ascii.starts(text.get(from).text(), "SUBJ/")) {
            return afterSet(from, end);
        }
        while (i < end && Ascii.hasNoSmall(withoutLabel(i))) {
            i++;
        }
        return i > from && i < end && isSentence(text.get(i).text()) ? i : end;
    }

    /** Index after a set of a message text format, which two slashes close. */
    private int afterSet(int from, int limit) {
        int i = from;
        while (i < limit
                && !text.get(i).text().endsWith("//")
                && (i + 1 == limit || MessageFormat.set(text.get(i + 1).text()) == null)) {
            i++;
        }
        return Math.min(i + 1, limit);
    }

    private String withoutLabel(int i) {
        String line = text.get(i).text();
        return TextLabel.read(line).map(read -> line.substring(read.end())).orElse(line);
    }

    /** Several small words, and a full stop at the end. */
    private static boolean isSentence(String line) {
        int small = 0;
        for (Word word : Word.in(line)) {
            small += isSmall(word.text()) ? 1 : 0;
        }
        return small >= FEWEST_SMALL_WORDS && Ascii.isUpper(line.charAt(0)) && line.endsWith(".");
    }

    /** Whether the last item of a list, which ends at {@code last}, lacks its number, or all but its letter or year. */
    private boolean isUnfinished(int last) {
        List<Word> words = Word.in(text.get(last).text());
        String word = words.get(words.size() - 1).text();
        char close = word.charAt(word.length() - 1);
        boolean label = word.length() <= "(A)".length() && ").:".indexOf(close) >= 0;
        boolean year = words.size() > 1
                && word.length() == 2
                && Ascii.allDigits(word)
                && ").:"
                                .indexOf(words.get(words.size() - 2)
                                        .text()
                                        .charAt(words.get(words.size() - 2).length() - 1))
                        >= 0;
        return label || year || close == ',' || close == ';' || Ascii.isLetter(close) && SourceKind.of(word) == null;
    }

    /** Whether the block at {@code next} continues the field that stood still at {@code end}. */
    private boolean goesOn(TextLabel label, int end, int next) {
        if ((label != TextLabel.REFERENCES && isBoundary(next)) || isOtherLabel(label, next)) {
            return false;
        }
        String line = text.get(next).text();
        return switch (label) {
            case REFERENCES ->
                isRepeated(label, next)
                        || (next > end || !isBoundary(next)) && isListItem(line) && !isParagraph(line)
                        || next == end + 1 && !isBoundary(next) && isUnfinished(end - 1) && isCitation(Word.in(line));
            case TAGS ->
                next == end + 1
                        && (text.get(end - 1).text().endsWith(",")
                                || (isLoneCode(text.get(end - 1).text()) && isLoneCode(line)));
            case CLASSIFIED_BY -> Ascii.startsWord(line, "REASON") || Ascii.startsWord(line, "REASONS");
            default -> false;
        };
    }

    /** {@code E.O. 12958} under a list of references is no item E. */
    private boolean isOtherLabel(TextLabel label, int next) {
        return TextLabel.read(text.get(next).text())
                .filter(read -> read.label() != label)
                .isPresent();
    }

    /** A TAG on a line of its own, as the text of a PDF has them with empty lines between. */
    private static boolean isLoneCode(String line) {
        return line.length() >= 2
                && line.length() <= LONGEST_CODE
                && Ascii.isUpper(line.charAt(0))
                && Ascii.skipLetters(line, 0) == line.length()
                && Ascii.hasNoSmall(line);
    }

    private boolean isEmpty(Labelled label, int from) {
        return Ascii.skipBlanks(text.get(from).text(), label.end())
                >= text.get(from).text().length();
    }

    private int afterBlock(TextLabel label, int from) {
        int i = from;
        while (i < limit && !text.get(i).blank() && (!isBoundary(i) || isRepeated(label, i))) {
            i++;
        }
        return i;
    }

    /** {@code REF B: TESTVILLE 88}: each item of the list may have the label. */
    private boolean isRepeated(TextLabel label, int i) {
        return label == TextLabel.REFERENCES
                && TextLabel.read(text.get(i).text())
                        .filter(read -> read.label() == label)
                        .isPresent();
    }

    private int nextText(int from) {
        int i = from;
        while (i < limit && text.get(i).blank()) {
            i++;
        }
        return i;
    }

    private boolean isBoundary(int i) {
        return isLabelOrRule(i) || isParagraph(text.get(i).text());
    }

    private boolean isLabelOrRule(int i) {
        String line = text.get(i).text();
        boolean level = FL12Classification.read(text.get(i))
                .filter(FL12Classification::numbered)
                .isPresent();
        return DashRule.isRule(line)
                || level
                || Ascii.startsWord(line, "SUMMARY")
                || Ascii.starts(line, "SENSITIVE BUT UNCLASSIFIED")
                || CorrectionLine.fits(line)
                || TextLabel.read(line).isPresent();
    }

    /**
     * A single paragraph is not numbered (5 FAH-1 H-240): {@code (U) Text}. Of all markings only C is the letter of a reference, too,
     * {@code (C) TESTVILLE 88}: that has a number near its beginning, and no small word before it.
     */
    private static boolean isParagraph(String line) {
        PortionMark mark = line.startsWith("(") ? PortionMark.read(line, 0) : null;
        return mark != null && (!mark.marking().equals("C") || !isCitation(Word.in(line, mark.end())));
    }

    /** Whether the text from {@code from} on is a reference. */
    static boolean isCitation(Line line, int from) {
        return isCitation(Word.in(line.text(), from));
    }

    private static boolean isCitation(List<Word> words) {
        for (int i = 0; i < Math.min(words.size(), MOST_CITED_WORDS); i++) {
            String word = words.get(i).text();
            boolean small = i + 1 < words.size() && isSmall(words.get(i + 1).text());
            if (isSmall(word) || (small && i == 0) || CitationWords.isNoPost(word)) {
                return false;
            }
            if (endsInDigit(word) || SourceKind.of(word) != null) {
                return true;
            }
        }
        return false;
    }

    /** The mark that closes the item set aside. */
    private static boolean endsInDigit(String word) {
        int last = word.length() - 1;
        while (last > 0 && ",;.)".indexOf(word.charAt(last)) >= 0) {
            last--;
        }
        return Ascii.isDigit(word.charAt(last));
    }

    private static boolean isSmall(String word) {
        return Character.isLowerCase(word.charAt(0));
    }

    /** {@code B. TESTVILLE 88}, {@code (B) …}, with a pilcrow or without, or dashes that keep an indent. */
    private static boolean isListItem(String written) {
        int dashes = 0;
        while (dashes < written.length() && written.charAt(dashes) == '-') {
            dashes++;
        }
        String line = written.substring(dashes == 0 ? 0 : Ascii.skipBlanks(written, dashes));
        int from = Pilcrow.skip(line);
        if (from == 0 && line.startsWith("1") && line.length() > 2 && Ascii.isUpper(line.charAt(1))) {
            from = 1;
        }
        boolean opened = from < line.length() && (line.charAt(from) == '(' || line.charAt(from) == '[');
        int letter = opened ? from + 1 : from;
        return letter + 1 < line.length()
                && Ascii.isLetter(line.charAt(letter))
                && ".):]".indexOf(line.charAt(letter + 1)) >= 0;
    }
}
