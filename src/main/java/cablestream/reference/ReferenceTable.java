package cablestream.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The reference tables that can be changed while the application runs; each has versions of its own. */
public enum ReferenceTable {
    /** Lists of posts after one address; CSV. */
    COLLECTIVES("/cablestream/reference/collectives.csv", Collectives.COLUMNS, Collectives.KEY),
    /**
     * Markings: levels, handling captions and controls, with their effects on distribution; CSV. Named after the captions
     * in it.
     */
    CAPTIONS("/cablestream/reference/markings.csv", Markings.COLUMNS, 1),
    /** Standing requests of offices; CSV. */
    PROFILES("/cablestream/reference/profiles.csv", Profiles.COLUMNS, 1),
    /** Feeds and their selections; YAML. */
    FEEDS("/feeds.yaml", List.of(), 0);

    private final String resource;
    private final List<String> columns;
    private final int keyColumns;

    ReferenceTable(String resource, List<String> columns, int keyColumns) {
        this.resource = resource;
        this.columns = columns;
        this.keyColumns = keyColumns;
    }

    /** The name for people, in names of topics and in labels: {@code feeds}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table that a CSV file is for, by its header. */
    public static Optional<ReferenceTable> ofHeader(String header) {
        return Stream.of(values())
                .filter(table -> table.csv() && table.headers().contains(header.strip()))
                .findFirst();
    }

    /** Whether it is CSV with a header. */
    public boolean csv() {
        return !columns.isEmpty();
    }

    /** The headers that its CSV may have: the one of today, and of captions the one of earlier releases. */
    private List<String> headers() {
        String today = String.join(",", columns);
        return this == CAPTIONS ? List.of(today, String.join(",", Markings.CAPTION_COLUMNS)) : List.of(today);
    }

    /** The columns of a text of the table, by its header; those of today if it has another one, so that reading it refuses that. */
    public List<String> columnsOf(String csv) {
        String header = csv.lines().findFirst().orElse("").strip();
        return headers().contains(header) ? List.of(header.split(",")) : columns;
    }

    /** The number of leading columns that are the key of a row. */
    public int keyColumns() {
        return keyColumns;
    }

    /** The text of the table that comes with the program. */
    public String builtIn() {
        try (InputStream text = ReferenceTable.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException(resource + " is not in the jar");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource + " cannot be read from the jar", e);
        }
    }
}
