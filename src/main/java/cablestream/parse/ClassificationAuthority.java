package cablestream.parse;

import cablestream.cable.ClassifiedBy;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.format.TextLabel;
import cablestream.format.TextLabel.Labelled;
import cablestream.text.Ascii;
import cablestream.text.EditDistance;
import cablestream.text.FirstCharClass;
import cablestream.text.Passage;
import cablestream.text.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classification authority and its reasons (5 FAH-1 H-240): {@code Classified By: DCM Jane Doe, reasons 1.4 (b) and (d).} */
final class ClassificationAuthority {
    /** The width at which machines folded a field, in characters. */
    private static final int WIDTH = 71;

    private static final int MOST_BEFORE_ENTIRE = 30;
    private static final int MOST_LABELS = 2;
    /** A longer text names no person: the label of the next field is missing. */
    private static final int MOST_ABOUT_PEOPLE = 1_000;

    private static final Set<String> CONNECTIVES =
            Set.of("FOR", "PER", "UNDER", "BASED", "ON", "DUE", "TO", "SECTION", "SECTIONS", "THE");
    /** The last letter of the reasons of any Executive Order. */
    private static final char LAST_REASON = 'H';

    /** Characters of a section with the space after it. */
    private static final int LONGEST_SECTION = 5;

    private static final String[] REASON = {"SECTION 1.", "E.O.", "EO 1"};
    private static final int OF_REASONS = FirstCharClass.anyOf("RFSE") | FirstCharClass.DIGIT;

    private ClassificationAuthority() {}

    /** The authority in the passage after the label. */
    static ClassifiedBy read(Passage folded, FaultCollector notes) {
        Passage passage = folded.unfolded(WIDTH);
        if (passage.text().length() < folded.text().length()) {
            notes.fault(FaultCode.AUTHORITY_MENDED, passage, 0, "joined where it was folded");
        }
        People people = people(passage.text());
        ClassifiedBy read = read(passage.text(), people);
        if (read.people().stream().anyMatch(Classifier::isDoubtful)
                || !people.foreign().isEmpty()) {
            notes.fault(FaultCode.AUTHORITY_DOUBTFUL, passage, 0, "name or position");
        }
        if (hasUnknownReason(passage.text(), people.end())) {
            notes.fault(FaultCode.AUTHORITY_DOUBTFUL, passage, 0, "a reason that no order has");
        }
        if (isRepaired(passage.text())) {
            notes.fault(FaultCode.AUTHORITY_MENDED, passage, 0, "in the name or position");
        }
        if (!passage.text().isEmpty()) {
            notes.evidence("classifiedBy", passage, 0, passage.text().length(), "Classified By");
        }
        return read;
    }

    /** The authority in the text after the label. */
    static ClassifiedBy read(String text) {
        return read(text, people(text));
    }

    private static ClassifiedBy read(String text, People people) {
        return new ClassifiedBy(Classifier.read(people.words()), reasons(withoutZeros(text), people.end()));
    }

    /**
     * The text between label and reason.
     *
     * @param words   about the people
     * @param foreign text after those words that is no reason
     * @param end     index of the reason in the text
     */
    private record People(String words, String foreign, int end) {}

    private static People people(String text) {
        String repaired = withoutZeros(text);
        int from = afterLabels(repaired);
        int reason = reasonAt(repaired, from);
        String words = repaired.substring(from, reason);
        if (words.length() > MOST_ABOUT_PEOPLE) {
            return new People("", words, reason);
        }
        int end = withoutConnectives(words);
        int foreign = NameEnd.of(words, end);
        return new People(
                words.substring(0, foreign), words.substring(foreign, end).strip(), reason);
    }

    /** Length without connectives at the end: {@code for}, {@code per}, {@code based on}. */
    private static int withoutConnectives(String words) {
        int end = words.length();
        Word last = lastWord(words, end);
        while (last != null && CONNECTIVES.contains(last.text().toUpperCase(Locale.ROOT))) {
            end = last.start();
            last = lastWord(words, end);
        }
        return end;
    }

    private static @Nullable Word lastWord(String words, int end) {
        int to = end;
        while (to > 0 && " ,;:-(".indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        return Word.before(words, to);
    }

    private static boolean isRepaired(String text) {
        if (text.indexOf('0') < 0) {
            return false;
        }
        int from = afterLabels(text);
        String person = text.substring(from, reasonAt(text, from));
        return !withoutZeros(person).equals(person);
    }

    /** {@code C0NSUL}, {@code Counsel0r}: a zero beside a letter is an O. */
    private static String withoutZeros(String text) {
        if (text.indexOf('0') < 0) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text);
        for (int i = text.indexOf('0'); i >= 0; i = text.indexOf('0', i + 1)) {
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            boolean figure = Ascii.isDigit(before) || Ascii.isDigit(after);
            if (before == ' ' && after == '.' && i > 1 && Ascii.isLetter(text.charAt(i - 2))) {
                repaired.setCharAt(i, 'O');
            }
            if (!figure && (Ascii.isLetter(before) || Ascii.isLetter(after))) {
                repaired.setCharAt(i, Ascii.isLower(before) || Ascii.isLower(after) ? 'o' : 'O');
            }
        }
        return repaired.toString();
    }

    /** Index of the label that follows {@code SECRET - ENTIRE TEXT.} at the start of a paragraph; -1 without one. */
    static int afterEntireText(String text) {
        int entire = Ascii.indexOf(text, "ENTIRE TEXT", 0);
        if (entire < 0 || entire > MOST_BEFORE_ENTIRE) {
            return -1;
        }
        int after = entire + "ENTIRE TEXT".length();
        while (after < text.length() && " .)-".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return Ascii.at(text, after, "CLASSIFIED BY") ? after : -1;
    }

    /** The label may be doubled. */
    static int afterLabels(String text) {
        int from = 0;
        for (int labels = 0; labels < MOST_LABELS; labels++) {
            from = afterMark(text, from);
            Labelled label = TextLabel.read(text.substring(from))
                    .filter(read -> read.label() == TextLabel.CLASSIFIED_BY)
                    .orElse(null);
            from += label == null ? 0 : Ascii.skipBlanks(text, from + label.end()) - from;
        }
        from = afterMark(text, from);
        while (from < text.length() && ": ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return from;
    }

    /** The index after a portion mark or the number of a paragraph. */
    private static int afterMark(String text, int from) {
        int at = Ascii.skipBlanks(text, from);
        PortionMark mark = text.startsWith("(", at) ? PortionMark.read(text, at) : null;
        if (mark != null) {
            return Ascii.skipBlanks(text, mark.end());
        }
        return text.startsWith("1. ", at) ? Ascii.skipBlanks(text, at + 2) : at;
    }

    private static int reasonAt(String text, int from) {
        int at = from;
        while (at < text.length() && !isReasonAt(text, at)) {
            at++;
        }
        return at;
    }

    private static boolean isReasonAt(String text, int at) {
        if ((FirstCharClass.of(text.charAt(at)) & OF_REASONS) == 0) {
            return false;
        }
        if (at > 0 && Ascii.isWord(text.charAt(at - 1))) {
            return false;
        }
        if (text.charAt(at) == '1') {
            return text.startsWith(".", at + 1) && at + 2 < text.length() && Ascii.isDigit(text.charAt(at + 2));
        }
        if (isReasonWord(text.substring(at, Ascii.skipLetters(text, at)))) {
            return true;
        }
        for (String word : REASON) {
            if (Ascii.at(text, at, word)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Reasons}, with one error; but a surname like Reasoner is none. */
    private static boolean isReasonWord(String word) {
        String capitals = word.length() < 5 || word.length() > 8 ? "" : word.toUpperCase(Locale.ROOT);
        return capitals.startsWith("R")
                && (EditDistance.atMostOneError(capitals, "REASONS")
                        || EditDistance.atMostOneError(capitals, "REASON"));
    }

    /** Each letter after each section: {@code 1.4 (b) and (d)}, {@code 1.4(B/D)}, {@code 1.5 b, d}. */
    private static List<String> reasons(String text, int from) {
        Set<String> reasons = new LinkedHashSet<>();
        int i = from;
        while (i + 2 < text.length()) {
            boolean section = text.charAt(i) == '1' && text.charAt(i + 1) == '.' && Ascii.isDigit(text.charAt(i + 2));
            boolean alone = section && (i == 0 || !Ascii.isWord(text.charAt(i - 1)));
            i = alone ? letters(text, i, reasons) : i + 1;
        }
        return List.copyOf(reasons);
    }

    /** Whether a letter that is no reason stands in brackets after a section: {@code 1.4 (z)}. */
    private static boolean hasUnknownReason(String text, int from) {
        for (int section = text.indexOf("1.", from); section >= 0; section = text.indexOf("1.", section + 2)) {
            int open = text.indexOf('(', section);
            boolean near = open > 0 && open - section <= LONGEST_SECTION && open + 2 < text.length();
            if (near && text.charAt(open + 2) == ')' && Ascii.upper(text.charAt(open + 1)) > LAST_REASON) {
                return true;
            }
        }
        return false;
    }

    private static int letters(String text, int section, Set<String> reasons) {
        String number = text.substring(section, section + 3);
        int i = section + 3;
        while (i < text.length() && (isPart(text, i) || i == section + 3 && text.charAt(i) == '.')) {
            int end = Ascii.skipLetters(text, i);
            if (end == i + 1) {
                reasons.add(number + "(" + Ascii.upper(text.charAt(i)) + ")");
            }
            i = Math.max(end, i + 1);
        }
        return i;
    }

    /** Whether a character belongs to the reasons: a single letter from a to h, the word AND, or a separator. */
    private static boolean isPart(String text, int i) {
        char c = text.charAt(i);
        if (!Ascii.isLetter(c)) {
            return "(), &/;-+".indexOf(c) >= 0;
        }
        int end = Ascii.skipLetters(text, i);
        return end == i + 1 ? Ascii.upper(c) <= LAST_REASON : Ascii.wordAt(text, i, "AND");
    }
}
