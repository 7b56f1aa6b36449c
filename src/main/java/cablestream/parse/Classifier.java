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
    private static final Set<String> ADJECTIVES = Set.of(
            "WESTERN",
            "EASTERN",
            "NORTHERN",
            "SOUTHERN",
            "CENTRAL",
            "NEAR",
            "NORTH",
            "SOUTH",
            "EAST",
            "WEST",
            "NEW",
            "SAUDI",
            "UNITED",
            "SRI",
            "COSTA",
            "HONG",
            "SIERRA");
    private static final int MOST_GIVEN_NAMES = 3;
    /** A text with more of them does not name two people. */
    private static final int MOST_ANDS = 8;

    private static final List<String> SUFFIXES = List.of("JR", "SR", "II", "III", "IV");

    private Classifier() {}

    /** The persons that the words before the reason name; empty if they name none. */
    static List<Person> read(String text) {
        String words = trimmed(text);
        if (words.isEmpty()) {
            return List.of();
        }
        int and = Ascii.indexOf(words, " AND ", 0);
        for (int ands = 0; and >= 0 && ands < MOST_ANDS; ands++, and = Ascii.indexOf(words, " AND ", and + 1)) {
            String after = words.substring(and + " AND ".length()).strip();
            String before = trimmed(words.substring(0, and));
            Person first = one(before);
            Person second = one(trimmed(after));
            if (isBoth(first) && isBoth(second) && isSeveral(before, first) && isOfficeFirst(after)) {
                return List.of(first, second);
            }
        }
        return List.of(one(words));
    }

    private static boolean isBoth(Person person) {
        return person.name() != null && person.position() != null && PersonName.isOne(person.name());
    }

    /** A single word before a comma may be one of a list of subjects. */
    private static boolean isSeveral(String before, Person person) {
        return before.indexOf(',') < 0
                || (person.name() != null && person.name().indexOf(' ') > 0);
    }

    private static boolean isOfficeFirst(String text) {
        List<Word> first = Word.first(text, 1);
        return !first.isEmpty()
                && (isOffice(first.get(0)) || OfficeWords.isBureau(first.get(0).text()));
    }

    private static Person one(String words) {
        List<String> parts = parts(words);
        return parts.size() == 1 ? together(words) : apart(parts);
    }

    /** The parts between commas, semicolons, colons and dashes; a comma before {@code Jr.} is part of the name. */
    private static List<String> parts(String words) {
        List<String> parts = new ArrayList<>(2);
        int from = 0;
        for (int i = 0; i < words.length(); i++) {
            int next = afterSeparator(words, i);
            if (next > i && !isSuffixAt(words, Ascii.skipBlanks(words, next))) {
                add(parts, words.substring(from, i));
                from = next;
            }
        }
        add(parts, words.substring(from));
        return parts;
    }

    private static int afterSeparator(String words, int i) {
        char c = words.charAt(i);
        if (c == ':' || c == ';') {
            return i + 1;
        }
        if (c == ',') {
            return words.startsWith(" ", i + 1) ? i + 1 : i;
        }
        return words.startsWith(" - ", i) ? i + 3 : i;
    }

    private static void add(List<String> parts, String part) {
        String words = trimmed(part);
        if (!words.isEmpty()) {
            parts.add(words);
        }
    }

    /** Name and position with a mark between them, in either order; or a surname, a comma and the given names. */
    private static Person apart(List<String> parts) {
        Person first = together(parts.get(0));
        List<String> others = parts.subList(1, parts.size());
        if (first.name() != null && !isOfFollowing(first, others)) {
            return named(first.name(), first.position(), others);
        }
        int at = 1;
        while (at < parts.size() - 1 && together(parts.get(at)).name() == null) {
            at++;
        }
        Person found = together(parts.get(at));
        String before = String.join(", ", parts.subList(0, at));
        String position = found.position() == null ? before : before + ", " + found.position();
        if (found.name() == null) {
            return new Person(null, position);
        }
        return named(found.name(), position, parts.subList(at + 1, parts.size()));
    }

    private static Person named(String name, @Nullable String position, List<String> others) {
        boolean inverted = !others.isEmpty() && isInverted(name, others.get(0));
        List<String> after = inverted ? others.subList(1, others.size()) : others;
        List<String> all = new ArrayList<>(after.size() + 1);
        if (position != null) {
            all.add(position);
        }
        after.stream().filter(part -> position == null || isPositionOnly(part)).forEach(all::add);
        return new Person(
                inverted ? others.get(0) + " " + name : name, emptyToNull(withoutStop(String.join(", ", all))));
    }

    private static boolean isPositionOnly(String part) {
        return together(part).name() == null;
    }

    /** {@code Environment, Science and Technology Officer Jane Doe}: one word, and after it an office with a whole name. */
    private static boolean isOfFollowing(Person first, List<String> others) {
        Person next = together(others.get(0));
        return first.position() == null
                && first.name() != null
                && first.name().indexOf(' ') < 0
                && next.position() != null
                && next.name() != null
                && next.name().indexOf(' ') > 0;
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
                && words.stream().noneMatch(Classifier::isOffice);
    }

    /** The position before the name: it ends at the last word of office that a name follows; or the one after the name. */
    private static Person together(String text) {
        List<Word> words = Word.in(text);
        int after = trailing(words);
        if (after == 0) {
            return new Person(null, emptyToNull(text));
        }
        if (after < words.size() && isNameFirst(words, after)) {
            String name = trimmed(text.substring(0, words.get(after).start()));
            return new Person(emptyToNull(name), text.substring(words.get(after).start()));
        }
        int cut = cut(words);
        int end = cut == 0 ? 0 : words.get(cut - 1).end();
        return new Person(emptyToNull(trimmed(text.substring(end))), emptyToNull(trimmedEnd(text.substring(0, end))));
    }

    /** Whether no word before index {@code end} is of an office, or the first one of a position. */
    private static boolean isNameFirst(List<Word> words, int end) {
        for (int i = 0; i < end; i++) {
            if (isOfficeAt(words, i) || (i == 0 && isOfPosition(words, i))) {
                return false;
            }
        }
        return true;
    }

    /** Index of the first of the words of office at the end; 0 if there are no others. One after one name may be the surname. */
    private static int trailing(List<Word> words) {
        int from = words.size();
        while (from > 0 && isOfPosition(words, from - 1)) {
            from--;
        }
        boolean surname = from == words.size() - 1 && from < 2;
        return from > 0 && surname ? words.size() : from;
    }

    private static boolean isOfPosition(List<Word> words, int i) {
        String word = words.get(i).text();
        return isOfficeAt(words, i) || OfficeWords.isJoint(word) || OfficeWords.isBureau(word);
    }

    /** Number of the words before the name. */
    private static int cut(List<Word> words) {
        int cut = 0;
        for (int i = 0; i < words.size() - 1; i++) {
            boolean bureau = i == 0 && OfficeWords.isBureau(words.get(0).text());
            if (bureau || isOfficeAt(words, i)) {
                cut = i + 1;
            }
        }
        return cut == 0 ? 0 : afterComplement(words, cut);
    }

    /** {@code to Norway}, {@code for Western Europe}. */
    private static int afterComplement(List<Word> words, int cut) {
        if (!OfficeWords.isJoint(words.get(cut).text())) {
            return cut;
        }
        int place = cut + 1;
        boolean two = place < words.size()
                && ADJECTIVES.contains(words.get(place).text().toUpperCase(Locale.ROOT));
        return Math.min(words.size() - 1, place + (two ? 2 : 1));
    }

    private static boolean isOfficeAt(List<Word> words, int i) {
        boolean apostrophe = words.get(i).is("D") && i + 1 < words.size() && isOffice(words.get(i + 1));
        return apostrophe || isOffice(words.get(i));
    }

    private static boolean isOffice(Word word) {
        return OfficeWords.isOffice(word.text());
    }

    /** Whether a position was read with an error or ends in a complement of unknown length, or a name has not the form of one. */
    static boolean isDoubtful(Person person) {
        boolean misspelt = person.position() != null
                && Word.in(person.position()).stream().anyMatch(word -> OfficeWords.isMisspelt(word.text()));
        return misspelt || isComplemented(person) || (person.name() != null && !PersonName.isOne(person.name()));
    }

    private static boolean isComplemented(Person person) {
        List<Word> words = person.position() == null ? List.of() : Word.in(person.position());
        return words.stream().anyMatch(word -> OfficeWords.isJoint(word.text()) && !word.is("AND"))
                && !isOffice(words.get(words.size() - 1));
    }

    private static boolean isSuffixAt(String text, int at) {
        return SUFFIXES.stream().anyMatch(suffix -> Ascii.wordAt(text, at, suffix));
    }

    /** A text without spaces and marks at its ends; a full stop may belong to an initial or to JR. */
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
        boolean sentence = !suffix && to - from > 3 && text.charAt(to - 1) == '.' && isSentenceEnd(text, to - 1);
        return text.substring(from, sentence ? to - 1 : to);
    }

    /** Whether a full stop ends a sentence: after a word in small letters, or one of at least two capitals that is no suffix. */
    private static boolean isSentenceEnd(String text, int stop) {
        int from = stop;
        while (from > 0 && Ascii.isLetter(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, stop);
        boolean abbreviated = from > 0 && text.charAt(from - 1) == '.';
        return word.length() >= 2 && !abbreviated && !word.equals("JR") && !word.equals("SR");
    }

    private static String trimmedEnd(String position) {
        int to = position.length();
        while (to > 0 && " ,;:-".indexOf(position.charAt(to - 1)) >= 0) {
            to--;
        }
        return position.substring(0, to);
    }

    /** A position without the full stop of its sentence; one after an abbreviation stays. */
    private static String withoutStop(String position) {
        int word = position.lastIndexOf(' ') + 1;
        boolean stopped = position.length() > word + 2 && position.indexOf('.', word) == position.length() - 1;
        return stopped ? position.substring(0, position.length() - 1) : position;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
