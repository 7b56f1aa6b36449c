package cablestream.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table, its values checked on access.
 *
 * @param file   name of the table's file
 * @param line   line in the file, from 1; the header is line 1
 * @param values cells by column; an empty cell is an empty text
 */
public record Row(String file, int line, Map<String, String> values) {
    /** A first year before every cable. */
    static final int SINCE_EVER = 0;

    /** A last year after every cable. */
    static final int STILL = 9999;

    /** A cell that must not be empty. */
    String text(String column) {
        String value = values.get(column);
        if (value == null || value.isBlank()) {
            throw wrong(column + " is blank");
        }
        return value;
    }

    /** A cell that may be empty. */
    @Nullable
    String textOrNull(String column) {
        String value = values.get(column);
        return value == null || value.isBlank() ? null : value;
    }

    /** A year of four digits, or {@code ifEmpty} for an empty cell. */
    int year(String column, int ifEmpty) {
        String value = textOrNull(column);
        if (value == null) {
            return ifEmpty;
        }
        if (value.length() != 4 || !value.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw wrong(column + " is no year of four digits");
        }
        return Integer.parseInt(value);
    }

    /** The first or last day that a cell gives, as a year or as an ISO date; {@code null} if it is empty. */
    @Nullable
    LocalDate day(String column, boolean last) {
        String value = textOrNull(column);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value.length() == 4 ? value + (last ? "-12-31" : "-01-01") : value);
        } catch (DateTimeParseException e) {
            throw wrong(column + " is neither a year nor a date: 2004 or 2004-05-01");
        }
    }

    /** The words of a cell; none if it is empty. */
    List<String> words(String column) {
        String value = textOrNull(column);
        return value == null ? List.of() : List.of(value.strip().split(" +"));
    }

    /** A constant of a closed list. */
    <E extends Enum<E>> E oneOf(Class<E> list, String column) {
        String value = text(column);
        for (E constant : list.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw wrong(column + " is no " + list.getSimpleName());
    }

    /** A code or name that is looked up in capitals, and therefore must stand in capitals. */
    String capitals(String column) {
        String value = text(column);
        if (!value.equals(value.toUpperCase(Locale.ROOT))) {
            throw wrong(column + " is not in capitals");
        }
        return value;
    }

    BadTableException wrong(String what) {
        return new BadTableException(file, line, what);
    }
}
