package cablestream.parse;

import cablestream.cable.ClassifiedBy;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.format.TextLabel;
import cablestream.format.TextLabel.Labelled;
import cablestream.text.Ascii;
import cablestream.text.FirstCharClass;
import cablestream.text.Passage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who classified the telegram and why (5 FAH-1 H-240): {@code Classified By: DCM Jane Doe, reasons 1.4 (b) and (d).}
 */
final class ClassificationAuthority {
    private static final int MOST_LABELS = 2;
    private static final String[] REASON = {"REASON", "FOR REASON", "SECTION 1.", "E.O.", "EO 1", "1.4", "1.5"};
    private static final int OF_REASONS = FirstCharClass.anyOf("RFSE") | FirstCharClass.DIGIT;

    private ClassificationAuthority() {}

    /** What stands after the label. */
    static ClassifiedBy read(Passage passage, FaultCollector notes) {
        ClassifiedBy read = read(passage.text());
        if (isMended(passage.text())) {
            notes.fault(FaultCode.AUTHORITY_MENDED, passage, 0, "in the name or position");
        }
        if (!passage.text().isEmpty()) {
            notes.evidence("classifiedBy", passage, 0, passage.text().length(), "Classified By");
        }
        return read;
    }

    /** What the words after the label say. */
    static ClassifiedBy read(String text) {
        int from = behindLabels(text);
        int reason = reasonAt(text, from);
        List<ClassifiedBy.Person> people = Classifier.read(withoutZeros(text.substring(from, reason)));
        return new ClassifiedBy(people, reasons(text, reason));
    }

    private static boolean isMended(String text) {
        if (text.indexOf('0') < 0) {
            return false;
        }
        int from = behindLabels(text);
        String person = text.substring(from, reasonAt(text, from));
        return !withoutZeros(person).equals(person);
    }

    /** {@code C0NSUL}, {@code Counsel0r}: a zero beside a letter is an O. */
    private static String withoutZeros(String text) {
        if (text.indexOf('0') < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        for (int i = text.indexOf('0'); i >= 0; i = text.indexOf('0', i + 1)) {
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char behind = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            boolean figure = Ascii.isDigit(before) || Ascii.isDigit(behind);
            if (!figure && (Ascii.isLetter(before) || Ascii.isLetter(behind))) {
                mended.setCharAt(i, Ascii.isLower(before) || Ascii.isLower(behind) ? 'o' : 'O');
            }
        }
        return mended.toString();
    }

    /** The label may be doubled. */
    static int behindLabels(String text) {
        int from = 0;
        for (int labels = 0; labels < MOST_LABELS; labels++) {
            Labelled label = TextLabel.read(text.substring(from))
                    .filter(read -> read.label() == TextLabel.CLASSIFIED_BY)
                    .orElse(null);
            from += label == null ? 0 : Ascii.skipBlanks(text, from + label.end()) - from;
        }
        while (from < text.length() && ": ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return from;
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
        for (String word : REASON) {
            if (Ascii.at(text, at, word)) {
                return true;
            }
        }
        return false;
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

    private static int letters(String text, int section, Set<String> reasons) {
        String number = text.substring(section, section + 3);
        int i = section + 3;
        while (i < text.length() && isPart(text, i)) {
            int end = Ascii.skipLetters(text, i);
            if (end == i + 1) {
                reasons.add(number + "(" + Ascii.upper(text.charAt(i)) + ")");
            }
            i = Math.max(end, i + 1);
        }
        return i;
    }

    /** A letter from a to h by itself, the word AND, or what joins them. */
    private static boolean isPart(String text, int i) {
        char c = text.charAt(i);
        if (!Ascii.isLetter(c)) {
            return "(), &/;-".indexOf(c) >= 0;
        }
        int end = Ascii.skipLetters(text, i);
        return end == i + 1 ? Ascii.upper(c) <= 'H' : Ascii.wordAt(text, i, "AND");
    }
}
