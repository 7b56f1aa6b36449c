package cablestream.cable;

import org.jspecify.annotations.Nullable;

/**
 * The relations of other messages to a message.
 *
 * @param cancelledBy  id of the message that cancels it, {@code null} if none does
 * @param supersededBy id of the corrected copy that supersedes it, {@code null} if none does
 */
public record Standing(
        @Nullable String cancelledBy, @Nullable String supersededBy) {
    /** No relations. */
    public static final Standing GOOD = new Standing(null, null);

    /** The standing after one more relation. Of several ids the lowest is kept, so that their order does not matter. */
    public Standing with(Relation relation) {
        return switch (relation.kind()) {
            case CANCELS -> new Standing(lower(cancelledBy, relation.source()), supersededBy);
            case SUPERSEDES -> new Standing(cancelledBy, lower(supersededBy, relation.source()));
        };
    }

    private static String lower(@Nullable String known, String said) {
        return known == null || said.compareTo(known) < 0 ? said : known;
    }
}
