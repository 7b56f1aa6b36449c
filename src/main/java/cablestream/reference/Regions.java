package cablestream.reference;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The regional bureau of a country, or of a mission to an organization, in a year. */
public final class Regions {
    private static final String FILE = "regions.csv";
    private static final List<String> COLUMNS = List.of("place", "bureau", "from", "to", "source");
    private static final int KEY = 3;

    private final Map<String, List<Span>> byPlace = new HashMap<>();

    private record Span(String bureau, int from, int to) {}

    Regions(Table table) {
        for (Row row : table.rows()) {
            byPlace.computeIfAbsent(row.capitals("place"), none -> new ArrayList<>(2))
                    .add(new Span(row.capitals("bureau"), row.year("from", Row.SINCE_EVER), row.year("to", Row.STILL)));
        }
    }

    static Regions load() {
        return new Regions(Table.resource(FILE, COLUMNS, KEY));
    }

    static Regions read(Reader text) {
        return new Regions(Table.read(FILE, text, COLUMNS, KEY));
    }

    /**
     * The symbol of the bureau.
     *
     * @param place code in the FIPS 10-4/GEC list, or a mission as message reference numbers name it
     */
    public Optional<String> bureau(String place, int year) {
        for (Span span : byPlace.getOrDefault(place, List.of())) {
            if (span.from() <= year && year <= span.to()) {
                return Optional.of(span.bureau());
            }
        }
        return Optional.empty();
    }
}
