package cablestream.containers;

import cablestream.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table hold what, by index from 0; -1 for none.
 *
 * @param text           to be joined in this order
 * @param id             of the id
 * @param date           of the date
 * @param classification of the classification
 */
record CsvColumns(List<Integer> text, int id, int date, int classification) {
    /**
     * The columns of a table.
     *
     * @param name   of the file
     * @param header names of the columns; empty if the table has none
     */
    static CsvColumns of(String name, List<String> header, ContainerOptions options) throws BrokenContainer {
        List<Integer> text = new ArrayList<>();
        for (String column : options.text()) {
            text.add(named(name, header, column));
        }
        if (text.isEmpty()) {
            text.add(usualText(name, header));
        }
        return new CsvColumns(
                List.copyOf(text),
                optional(name, header, options.id(), FieldNames.ID),
                optional(name, header, options.date(), FieldNames.DATE),
                optional(name, header, options.classification(), FieldNames.CLASSIFICATION));
    }

    /** Whether a column is needed at all. */
    boolean needs(int column) {
        return column == id || column == date || column == classification || text.contains(column);
    }

    private static int usualText(String name, List<String> header) throws BrokenContainer {
        int usual = usual(header, FieldNames.TEXT);
        if (usual < 0 && header.size() != 1) {
            throw new BrokenContainer(name + ": " + FieldNames.missing("column", header));
        }
        return Math.max(0, usual);
    }

    private static int optional(String name, List<String> header, @Nullable String given, Set<String> names)
            throws BrokenContainer {
        return given == null ? usual(header, names) : named(name, header, given);
    }

    private static int usual(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (FieldNames.isUsual(header.get(i), names)) {
                return i;
            }
        }
        return -1;
    }

    /** By its name, or by its number from 1. */
    private static int named(String name, List<String> header, String column) throws BrokenContainer {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(column)) {
                return i;
            }
        }
        int number = Ascii.number(column);
        if (number < 1) {
            throw new BrokenContainer("%s: no column named %s (there is: %s)"
                    .formatted(name, column, String.join(", ", header.subList(0, Math.min(header.size(), 20)))));
        }
        return number - 1;
    }
}
