package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * One item of the REF line.
 *
 * @param label letter or number of a list item, {@code null} if there is only one
 * @param kind  kind of the document
 * @param id    canonical id of a cable or airgram: {@code 09TESTVILLE88}; {@code null} for others
 * @param text  the item as written, line breaks as spaces
 */
public record Reference(
        @Nullable String label, Kind kind, @Nullable String id, String text) {
    /** The kinds of documents that references cite. */
    public enum Kind {
        CABLE,
        EMAIL,
        TELEPHONE,
        MEETING,
        REPORT,
        BOOK,
        MEMO,
        MILITARY,
        AIRGRAM,
        OTHER
    }
}
