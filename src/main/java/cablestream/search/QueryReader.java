package cablestream.search;

import cablestream.words.WordEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names and values to a {@link CableQuery}. */
final class QueryReader {
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String MAX = "max";
    private static final String BEFORE = "before";
    private static final int USUAL = 50;

    /** The times that an index can compare. */
    private static final Instant FIRST = Instant.EPOCH;

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final Set<String> NAMES = Stream.concat(
                    Arrays.stream(SearchField.values()).map(SearchField::label), Stream.of(FROM, TO, MAX, BEFORE))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> given;

    QueryReader(Map<String, String> given) {
        this.given = given;
    }

    CableQuery query() {
        if (!NAMES.containsAll(given.keySet())) {
            throw new MalformedQuery("a search has these fields and no others: "
                    + NAMES.stream().sorted().collect(Collectors.joining(", ")));
        }
        return new CableQuery(
                asked(),
                value(FROM, QueryReader::time, FIRST),
                value(TO, QueryReader::time, LAST),
                value(MAX, QueryReader::number, USUAL),
                before());
    }

    private Map<SearchField, List<WordEntry>> asked() {
        Map<SearchField, List<WordEntry>> asked = new EnumMap<>(SearchField.class);
        for (SearchField field : SearchField.values()) {
            List<WordEntry> entries = Expression.read(field, given.getOrDefault(field.label(), ""));
            if (!entries.isEmpty()) {
                asked.put(field, entries);
            }
        }
        return asked;
    }

    private @Nullable ResultPosition before() {
        String text = given.getOrDefault(BEFORE, "");
        return text.isEmpty()
                ? null
                : ResultPosition.parse(text)
                        .filter(position -> comparable(position.received()))
                        .orElseThrow(() -> new MalformedQuery(
                                BEFORE + " is no position: give the one that an answer had, as it was"));
    }

    private <T> T value(String name, Function<String, @Nullable T> read, T otherwise) {
        String text = given.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        T value = read.apply(text);
        if (value == null) {
            throw new MalformedQuery(
                    name.equals(MAX)
                            ? name + " must be a whole number from 1 to " + CableQuery.MOST
                            : name + " must be a time such as 2009-03-16T16:35:00Z");
        }
        return value;
    }

    private static @Nullable Instant time(String text) {
        try {
            Instant time = Instant.parse(text);
            return comparable(time) ? time : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean comparable(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }

    private static @Nullable Integer number(String text) {
        try {
            int number = Integer.parseInt(text);
            return number < 1 || number > CableQuery.MOST ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
