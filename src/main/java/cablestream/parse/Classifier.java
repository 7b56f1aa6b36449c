package cablestream.parse;

import cablestream.cable.ClassifiedBy.Person;
import cablestream.text.Ascii;
import cablestream.text.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A classifier's name and position: {@code DCM Jane Doe}, {@code Jane Doe, Political Counselor}, {@code AMBASSADOR J DOE}. */
final class Classifier {
    private static final Set<String> POSITIONS = Set.of(
            "AMBASSADOR",
            "CHARGE",
            "D'AFFAIRES",
            "AD",
            "INTERIM",
            "CDA",
            "DCM",
            "A/DCM",
            "ADCM",
            "PO",
            "POLCOUNS",
            "ECONCOUNS",
            "POLCOUNSELOR",
            "ECONCOUNSELOR",
            "POLOFF",
            "ECONOFF",
            "POLCHIEF",
            "ECONCHIEF",
            "ACTING",
            "DEPUTY",
            "CHIEF",
            "OF",
            "MISSION",
            "CONSUL",
            "GENERAL",
            "CONGEN",
            "POLITICAL",
            "ECONOMIC",
            "POL",
            "ECON",
            "POL/ECON",
            "MILITARY",
            "AFFAIRS",
            "PUBLIC",
            "MANAGEMENT",
            "COMMERCIAL",
            "REGIONAL",
            "SECURITY",
            "OFFICER",
            "COUNSELOR",
            "MINISTER",
            "SECTION",
            "DIRECTOR",
            "ASSISTANT",
            "SECRETARY",
            "UNDER",
            "PRINCIPAL",
            "ATTACHE",
            "DEFENSE",
            "LEGAL",
            "ADVISER",
            "ADVISOR",
            "FOR",
            "US",
            "U.S.",
            "SENIOR",
            "HEAD",
            "AND",
            "UNIT",
            "BRANCH",
            "OFFICE",
            "REPRESENTATIVE",
            "PERMANENT",
            "SPECIAL",
            "ENVOY",
            "CG",
            "RSO",
            "DPO",
            "DAS",
            "A/S",
            "PDAS");

    private Classifier() {}

    /** The person that the words in front of the reason name; none if they name nobody. */
    static List<Person> read(String text) {
        String words = trimmed(text);
        if (words.isEmpty()) {
            return List.of();
        }
        int comma = words.indexOf(", ");
        return List.of(
                comma > 0 ? apart(words.substring(0, comma), trimmed(words.substring(comma + 1))) : together(words));
    }

    /** Name and position with a comma between them, in either order. */
    private static Person apart(String first, String second) {
        if (isSuffix(second)) {
            return together(first + ", " + second);
        }
        if (startsPosition(first) && !startsPosition(second)) {
            Person person = together(first);
            return person.name() == null ? new Person(emptyToNull(second), first) : person;
        }
        Person person = together(first);
        return person.position() == null ? new Person(first, emptyToNull(second)) : person;
    }

    /** The position in front of the name. */
    private static Person together(String text) {
        int end = 0;
        for (Word word : Word.in(text)) {
            if (!isPosition(word)) {
                break;
            }
            end = word.end();
        }
        String name = trimmed(text.substring(end));
        return new Person(emptyToNull(name), emptyToNull(text.substring(0, end)));
    }

    private static boolean startsPosition(String text) {
        List<Word> words = Word.in(text);
        return !words.isEmpty() && isPosition(words.get(0));
    }

    private static boolean isPosition(Word word) {
        String capitals = word.text().toUpperCase(Locale.ROOT);
        return POSITIONS.contains(capitals) || POSITIONS.contains(trimmed(capitals));
    }

    private static boolean isSuffix(String text) {
        return Ascii.startsWord(text, "JR")
                || Ascii.startsWord(text, "SR")
                || Ascii.startsWord(text, "II")
                || Ascii.startsWord(text, "III");
    }

    /** Without blanks and marks at its ends; a full stop may belong to an initial or to JR. */
    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && " ,;:.-/".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " ,;:-/(".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        boolean suffix = text.regionMatches(to - 3, "Jr.", 0, 3) || text.regionMatches(to - 3, "Sr.", 0, 3);
        boolean sentence = !suffix && to - from > 3 && text.charAt(to - 1) == '.' && Ascii.isLower(text.charAt(to - 2));
        return text.substring(from, sentence ? to - 1 : to);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
