package cablestream.containers;

import cablestream.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table by content: indexes from 0; -1 for none.
 *
 * @param text           columns of the text, joined in this order
 * @param id             column of the id
 * @param date           column of the date
 * @param classification columns that state level and captions
 * @param names          names of all columns; empty if the table has none
 */
record CsvColumns(List<Integer> text, int id, int date, Set<Integer> classification, List<String> names) {
    /**
     * The columns of a table.
     *
     * @param name   name of the file
     * @param header names of the columns; empty if the table has none
     */
    static CsvColumns of(String name, List<String> header, ContainerOptions options) throws BrokenContainer {
        List<Integer> text = new ArrayList<>();
        for (String column : options.text()) {
            text.add(named(name, header, column));
        }
        if (text.isEmpty()) {
            int usual = usualText(name, header);
            int heading = usual(header, FieldNames.HEADING);
            if (heading >= 0 && heading != usual) {
                text.add(heading);
            }
            text.add(usual);
        }
        return new CsvColumns(
                List.copyOf(text),
                optional(name, header, options.id(), FieldNames.ID),
                optional(name, header, options.date(), FieldNames.DATE),
                classification(name, header, options.classification()),
                List.copyOf(header));
    }

    /** Whether a column is part of the text, or its id or date. */
    boolean isTextIdOrDate(int column) {
        return column == id || column == date || text.contains(column);
    }

    /** The name of a column; empty if it has none. */
    String name(int column) {
        return column < names.size() ? names.get(column) : "";
    }

    /** The named column, and all columns with usual names: a statement can only raise a label. */
    private static Set<Integer> classification(String name, List<String> header, @Nullable String given)
            throws BrokenContainer {
        Set<Integer> columns = new TreeSet<>();
        if (given != null) {
            columns.add(named(name, header, given));
        }
        for (int i = 0; i < header.size(); i++) {
            if (FieldNames.isUsual(header.get(i), FieldNames.CLASSIFICATION)) {
                columns.add(i);
            }
        }
        return Set.copyOf(columns);
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

    /** The index of a column by its name, or by its number from 1. */
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
