package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * What a container says about a text beside it: the columns of its row, or an option. It is compared with what is read, and never takes its
 * place; only the year stands for one that the text lacks. A higher classification raises the label.
 *
 * @param id             of the cable, as written
 * @param date           of the cable, as written
 * @param classification level and captions, as written; semicolons between several
 * @param year           four digits
 */
public record Stated(
        @Nullable String id,
        @Nullable String date,
        @Nullable String classification,
        @Nullable Integer year) {
    /** Of a text that stands alone. */
    public static final Stated NOTHING = new Stated(null, null, null, null);

    /** The same with a year. */
    public Stated withYear(int other) {
        return new Stated(id, date, classification, other);
    }
}
