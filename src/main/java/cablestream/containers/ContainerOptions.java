package cablestream.containers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options for reading containers.
 *
 * @param kind           kind of the given files, {@code null} to detect it
 * @param text           columns or fields with the text, joined in this order; none to look for the usual names
 * @param id             column or field of the id, {@code null} to look for the usual names
 * @param date           column or field of the date, {@code null} to look for the usual names
 * @param classification column or field of the classification, {@code null} to look for the usual names
 * @param separator      separator of the columns, {@code null} to detect it
 * @param escape         character that escapes a quotation mark in a column, {@code null} for none
 * @param header         whether the first row of a table has the names of its columns
 * @param year           year for a text without one, {@code null} for none
 * @param yearOfName     whether the year may be taken from the name of the file
 * @param largest        size limit of a text, in bytes
 */
public record ContainerOptions(
        @Nullable ContainerKind kind,
        List<String> text,
        @Nullable String id,
        @Nullable String date,
        @Nullable String classification,
        @Nullable Character separator,
        @Nullable Character escape,
        boolean header,
        @Nullable Integer year,
        boolean yearOfName,
        int largest) {
    public ContainerOptions {
        text = List.copyOf(text);
    }

    /** All as detected, no year. */
    public static ContainerOptions detecting(int largest) {
        return new ContainerOptions(null, List.of(), null, null, null, null, null, true, null, false, largest);
    }

    /** The options for the entries of a container: their kinds are detected. */
    ContainerOptions ofEntries() {
        return new ContainerOptions(
                null, text, id, date, classification, separator, escape, header, year, yearOfName, largest);
    }
}
