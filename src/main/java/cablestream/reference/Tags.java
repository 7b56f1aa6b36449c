package cablestream.reference;

import cablestream.cable.Tag;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * TAGS by the date of the cable (5 FAH-3 H-110 and its forerunners). A two-letter code has the meaning in the list of its
 * time: of 1974, FIPS 10-4/GEC until 2014, GENC since 2015. In 2009 {@code RS} is Russia, in 2020 it is Serbia.
 */
public final class Tags {
    private static final String FILE = "tags.csv";
    private static final List<String> COLUMNS = List.of("code", "kind", "name", "place", "from", "to", "source");
    private static final int KEY = 6;

    /** Two letters of ISO 3166-1, as of GENC, by the three letters of the same country. */
    private static final Map<String, String> TWO_LETTERS = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(code -> new Locale("", code).getISO3Country(), code -> code));

    /**
     * Three letters of a country that are a word, or the section of a post that drafts or reads the cable: {@code POL} is
     * hardly Poland.
     */
    private static final Set<String> WORDS = Set.of(
            "AND", "POL", "COM", "PER", "MAR", "ARM", "CAN", "PAN", "NAM", "SEN", "DOM", "ECU", "LAO", "MAC", "NOR");

    private final Map<String, List<Entry>> byCode = new HashMap<>();
    private final Map<String, List<Entry>> byPlace = new HashMap<>();
    private final Set<String> countryNames = new HashSet<>();
    private final Spelling spelling;

    /**
     * The meaning of a code while it is in force.
     *
     * @param code   code in capitals: {@code PGOV}
     * @param kind   kind of the code
     * @param name   meaning, {@code null} if the code is known and its meaning is not
     * @param place  code of the same place in the FIPS 10-4/GEC list, for a country; {@code null} if that list has none
     * @param from   first year, 0 if unknown
     * @param to     last year, 9999 if it is still in force
     * @param source kind of document that is the source, and how sure it is
     */
    public record Entry(
            String code,
            Tag.Kind kind,
            @Nullable String name,
            @Nullable String place,
            int from,
            int to,
            String source) {
        /** Whether it is in force. */
        public boolean in(int year) {
            return from <= year && year <= to;
        }
    }

    Tags(Table table) {
        for (Row row : table.rows()) {
            add(row, entry(row));
        }
        // A country before an organization: AL is Albania, and the Arab League only where no country has the code.
        byCode.values().forEach(entries -> entries.sort(Comparator.comparing(Entry::kind)));
        spelling = new Spelling(
                byCode.keySet().stream().filter(code -> code.length() >= 4).toList(), 1);
    }

    static Tags load() {
        return new Tags(Table.resource(FILE, COLUMNS, KEY));
    }

    static Tags read(Reader text) {
        return new Tags(Table.read(FILE, text, COLUMNS, KEY));
    }

    /** Whether some table, of whatever time, has the code; in either case. */
    public boolean known(String code) {
        return byCode.containsKey(code.toUpperCase(Locale.ROOT));
    }

    /**
     * The meaning of a code in a year; empty if it has none. A four-letter code that begins with K and is in no table is a
     * program without a name: that set changes too often for any table.
     *
     * @param code code in either case
     */
    public Optional<Entry> find(String code, int year) {
        String capitals = code.toUpperCase(Locale.ROOT);
        List<Entry> entries = byCode.get(capitals);
        if (entries == null) {
            return program(capitals);
        }
        for (Entry entry : entries) {
            if (entry.in(year)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** The meanings of a code at all times, countries first; empty if no table has it. */
    public List<Entry> ever(String code) {
        return byCode.getOrDefault(code.toUpperCase(Locale.ROOT), List.of());
    }

    /** Whether a name, in capitals, is of a country that has, or had, a code. */
    public boolean isCountryName(String name) {
        return countryNames.contains(name);
    }

    /** The country of a three-letter code, which was never a code of TAGS: {@code SYR}; empty if it stands for none. */
    public List<Entry> ofThreeLetters(String code) {
        String two =
                WORDS.contains(code.toUpperCase(Locale.ROOT)) ? null : TWO_LETTERS.get(code.toUpperCase(Locale.ROOT));
        // The letters are of ISO, as today's codes are: in another list two of them may be another country's.
        return two == null ? List.of() : find(two, Row.STILL).stream().toList();
    }

    /**
     * The country code of a place in a year.
     *
     * @param place its code in the FIPS 10-4/GEC list, as {@link Station#country()} has it
     */
    public Optional<String> country(String place, int year) {
        String first = null;
        for (Entry entry : byPlace.getOrDefault(place, List.of())) {
            if (entry.in(year) && (first == null || entry.code().equals(place))) {
                first = entry.code();
            }
        }
        return Optional.ofNullable(first);
    }

    /** The one code of four letters or more, in force in the year, that a misspelt one is nearest to: one error is forgiven. */
    public Optional<Entry> nearest(String misspelt, int year) {
        Set<String> codes = spelling.nearest(misspelt.toUpperCase(Locale.ROOT));
        List<Entry> entries =
                codes.stream().flatMap(code -> find(code, year).stream()).toList();
        return entries.size() == 1 ? Optional.of(entries.get(0)) : Optional.empty();
    }

    private static Optional<Entry> program(String code) {
        boolean program =
                code.length() == 4 && code.charAt(0) == 'K' && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        return program
                ? Optional.of(new Entry(code, Tag.Kind.PROGRAM, null, null, Row.SINCE_EVER, Row.STILL, "inferred"))
                : Optional.empty();
    }

    private static Entry entry(Row row) {
        Entry entry = new Entry(
                row.capitals("code"),
                row.oneOf(Tag.Kind.class, "kind"),
                row.textOrNull("name"),
                row.textOrNull("place"),
                row.year("from", Row.SINCE_EVER),
                row.year("to", Row.STILL),
                row.text("source"));
        if (entry.from() > entry.to()) {
            throw row.wrong("from is after to");
        }
        return entry;
    }

    private void add(Row row, Entry entry) {
        List<Entry> others = byCode.computeIfAbsent(entry.code(), none -> new ArrayList<>(2));
        for (Entry other : others) {
            if (other.kind() == entry.kind() && other.from() <= entry.to() && entry.from() <= other.to()) {
                throw row.wrong("an earlier row gives " + entry.code() + " another meaning in the same years");
            }
        }
        others.add(entry);
        if (entry.kind() == Tag.Kind.COUNTRY && entry.name() != null) {
            countryNames.add(entry.name().toUpperCase(Locale.ROOT));
        }
        if (entry.place() != null) {
            byPlace.computeIfAbsent(entry.place(), none -> new ArrayList<>(2)).add(entry);
        }
    }
}
