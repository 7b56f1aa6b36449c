package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * The statements of a container beside a text: the columns of its row, or an option. They are compared with the text and
 * never replace its fields; only the year is used if the text lacks one. A higher classification raises the label.
 *
 * @param id             id of the cable, as written
 * @param date           date of the cable, as written
 * @param classification level and captions, as written; several separated by semicolons
 * @param year           four digits
 */
public record Stated(
        @Nullable String id,
        @Nullable String date,
        @Nullable String classification,
        @Nullable Integer year) {
    /** The statements beside a text that stands alone: none. */
    public static final Stated NOTHING = new Stated(null, null, null, null);

    /** The statements with a year. */
    public Stated withYear(int other) {
        return new Stated(id, date, classification, other);
    }
}
