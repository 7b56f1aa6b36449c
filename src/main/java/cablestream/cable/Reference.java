package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * One item of the REF line.
 *
 * @param label letter or number of a list item, {@code null} if there is only one
 * @param kind  what is referred to
 * @param id    of a cable or airgram its canonical id: {@code 09TESTVILLE88}; else {@code null}
 * @param text  the item as it stands, line breaks as spaces
 */
public record Reference(
        @Nullable String label, Kind kind, @Nullable String id, String text) {
    /** What a reference points to. */
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
