package cablestream.normalize;

import cablestream.cable.FaultCode;
import cablestream.cable.Tag;
import cablestream.reference.Names;
import cablestream.reference.Tags;
import cablestream.reference.Tags.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The entries of the TAGS line as canonical codes, each once, by the tables in force at the date of the cable. An entry
 * that is no code is a person if it stands in parentheses, contains a comma or follows OVIP; every other entry stays, as
 * unknown.
 */
final class TagNormalizer {
    private static final int LONGEST_CODE = 24;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int MOST_PARTS = 20;

    private final Tags table;
    private final FusedTags fused;

    TagNormalizer(Tags table) {
        this.table = table;
        this.fused = new FusedTags(table);
    }

    List<Tag> of(List<Tag> written, int year, NormalizationFaults faults) {
        TagList list = new TagList();
        for (int i = 0; i < written.size(); i++) {
            read(written.get(i), new At(year, i, faults), list);
        }
        return list.tags();
    }

    /** The position of an entry, and its year. */
    private record At(int year, int index, NormalizationFaults faults) {
        void fault(FaultCode code, String detail) {
            faults.add(code, "tags[" + index + "]", "entry " + (index + 1) + detail);
        }
    }

    private void read(Tag written, At at, TagList list) {
        String raw = written.raw();
        String plain = stripped(raw);
        if (plain.isEmpty()) {
            return;
        }
        if (written.kind() == Tag.Kind.PERSON || isPerson(raw)) {
            list.add(person(raw, plain));
            return;
        }
        List<Tag> codes = codes(plain, raw, at);
        if (!codes.isEmpty()) {
            codes.forEach(list::add);
        } else if (list.endsInVisitor() && lettersAndBlanks(plain)) {
            list.addToVisitor(person(raw, plain));
        } else if (plain.indexOf(' ') < 0 || !readWords(plain, at, list)) {
            unknown(plain, raw, at, list);
        }
    }

    /** Adds words that no table has and that each are one code misspelt, or several without a separator; false if not all are. */
    private boolean readWords(String plain, At at, TagList list) {
        List<String> words = List.of(plain.split(" "));
        boolean all = words.size() <= MOST_PARTS
                && words.stream()
                        .allMatch(word -> !fused.split(word, at.year()).isEmpty()
                                || (word.length() >= SHORTEST_MISSPELT
                                        && table.nearest(word, at.year()).isPresent()));
        if (all) {
            words.forEach(word -> read(Tag.unread(word), at, list));
        }
        return all;
    }

    /** The codes that an entry surely is: one, or several without a separator that the reader knows. */
    private List<Tag> codes(String plain, String raw, At at) {
        if (plain.length() <= LONGEST_CODE) {
            Optional<Entry> entry = table.find(plain, at.year());
            if (entry.isPresent()) {
                return List.of(tag(entry.get(), raw));
            }
            Optional<Entry> other = ofAnotherTime(plain, at.year());
            if (other.isPresent()) {
                at.fault(FaultCode.TAG_ERA, " read as " + other.get().code());
                return List.of(tag(other.get(), raw));
            }
        }
        List<Entry> split = plain.indexOf('/') < 0 ? fused.split(plain, at.year()) : parts(plain, at.year());
        if (!split.isEmpty()) {
            at.fault(FaultCode.TAGS_FUSED, " split into " + split.size());
        }
        return split.stream().map(entry -> tag(entry, raw)).toList();
    }

    /** Codes with slashes between them, if all are codes. */
    private List<Entry> parts(String plain, int year) {
        String[] parts = plain.split("/");
        List<Entry> entries = Arrays.stream(parts)
                .limit(MOST_PARTS)
                .flatMap(part -> table.find(part, year).stream())
                .toList();
        return entries.size() == parts.length ? entries : List.of();
    }

    private void unknown(String plain, String raw, At at, TagList list) {
        Optional<Entry> nearest =
                plain.length() < SHORTEST_MISSPELT ? Optional.empty() : table.nearest(plain, at.year());
        if (nearest.isPresent()) {
            at.fault(FaultCode.TAG_MISSPELT, " read as " + nearest.get().code());
            list.add(tag(nearest.get(), raw));
        } else {
            at.fault(FaultCode.TAG_UNKNOWN, "");
            list.add(new Tag(plain, Tag.Kind.UNKNOWN, null, raw));
        }
    }

    /**
     * A code of another time: of a country the code that its place has at the date of the cable (RU of 2020 is RS in 2009, and so is RUS),
     * of anything else the same code.
     */
    private Optional<Entry> ofAnotherTime(String code, int year) {
        Optional<Entry> country = countryOf(table.ever(code), year);
        return country.or(() -> table.ever(code).stream().findFirst())
                .or(() -> countryOf(table.ofThreeLetters(code), year));
    }

    private Optional<Entry> countryOf(List<Entry> entries, int year) {
        for (Entry entry : entries) {
            if (entry.place() != null) {
                Optional<Entry> meant =
                        table.country(entry.place(), year).flatMap(inForce -> table.find(inForce, year));
                if (meant.isPresent()) {
                    return meant;
                }
            }
        }
        return Optional.empty();
    }

    private static Tag tag(Entry entry, String raw) {
        return new Tag(entry.code(), entry.kind(), entry.name(), raw);
    }

    private static Tag person(String raw, String plain) {
        return new Tag(VisitorName.of(plain), Tag.Kind.PERSON, null, raw);
    }

    private static boolean isPerson(String raw) {
        String inner = raw.strip();
        int comma = inner.indexOf(',');
        return inner.indexOf('(') >= 0 || (comma > 0 && comma < inner.length() - 1);
    }

    private static boolean lettersAndBlanks(String text) {
        return text.chars().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '.' || c == '-' || c == '\'');
    }

    /** The text in capitals, with single spaces, without surrounding characters. */
    private static String stripped(String raw) {
        String words = Names.spaced(raw);
        int start = 0;
        int end = words.length();
        while (start < end && surrounds(words.charAt(start))) {
            start++;
        }
        while (end > start && surrounds(words.charAt(end - 1)) && !isInitial(words, end)) {
            end--;
        }
        return words.substring(start, end);
    }

    /** {@code DOE, JANE B.}: the full stop belongs to the letter. */
    private static boolean isInitial(String words, int end) {
        return end > 3
                && words.charAt(end - 1) == '.'
                && Character.isLetter(words.charAt(end - 2))
                && words.charAt(end - 3) == ' ';
    }

    private static boolean surrounds(char c) {
        return " ()[],;:.".indexOf(c) >= 0;
    }
}
