package cablestream.parse;

import cablestream.cable.ClassifiedBy.Person;
import cablestream.text.Ascii;
import cablestream.text.Word;
import java.util.ArrayList;
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

    private static final int MOST_GIVEN_NAMES = 3;

    private Classifier() {}

    /** The person that the words before the reason name; none if they name nobody. */
    static List<Person> read(String text) {
        String words = trimmed(text);
        if (words.isEmpty()) {
            return List.of();
        }
        List<String> parts = parts(words);
        return List.of(parts.size() == 1 ? together(words) : apart(parts.get(0), parts.subList(1, parts.size())));
    }

    /** What commas separate; one before {@code Jr.} is part of the name. */
    private static List<String> parts(String words) {
        List<String> parts = new ArrayList<>(2);
        int from = 0;
        for (int comma = words.indexOf(", "); comma >= 0; comma = words.indexOf(", ", comma + 1)) {
            String next = words.substring(comma + 2).strip();
            if (!isSuffix(next)) {
                parts.add(trimmed(words.substring(from, comma)));
                from = comma + 1;
            }
        }
        parts.add(trimmed(words.substring(from)));
        return parts;
    }

    /** Name and position with a comma between them, in either order; or a surname, a comma and the given names. */
    private static Person apart(String first, List<String> others) {
        Person person = together(first);
        String second = others.get(0);
        if (person.name() == null) {
            List<String> behind = others.subList(1, others.size());
            String name =
                    behind.isEmpty() || !isInverted(second, behind.get(0)) ? second : behind.get(0) + " " + second;
            return new Person(emptyToNull(name), first);
        }
        boolean inverted = isInverted(person.name(), second);
        String name = inverted ? second + " " + person.name() : person.name();
        if (person.position() != null) {
            return new Person(name, person.position());
        }
        String position = String.join(", ", inverted ? others.subList(1, others.size()) : others);
        return new Person(name, emptyToNull(withoutStop(position)));
    }

    /** {@code Doe, Jane Q.}: one word, and after it names with an initial. */
    private static boolean isInverted(String surname, String given) {
        List<Word> words = Word.in(given);
        boolean initial = words.stream()
                .map(Word::text)
                .anyMatch(word -> word.length() <= 2
                        && Ascii.isUpper(word.charAt(0))
                        && (word.endsWith(".") || word.length() == 1));
        return initial
                && surname.indexOf(' ') < 0
                && words.size() <= MOST_GIVEN_NAMES
                && words.stream().noneMatch(Classifier::isPosition);
    }

    /** The position before the name. */
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

    /** Without spaces and marks at its ends; a full stop may belong to an initial or to JR. */
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

    /** Without the full stop of its sentence; one after an abbreviation stays. */
    private static String withoutStop(String position) {
        int word = position.lastIndexOf(' ') + 1;
        boolean stopped = position.length() > word + 2 && position.indexOf('.', word) == position.length() - 1;
        return stopped ? position.substring(0, position.length() - 1) : position;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
