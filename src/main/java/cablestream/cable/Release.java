package cablestream.cable;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The release of a quarantined cable: its label, and the persons who answer for it.
 *
 * @param classification level of the label
 * @param restrictions   captions of the label that restrict
 * @param by             person who released it
 * @param confirmedBy    person who confirmed it, {@code null} if no confirmation was needed
 * @param place          position of the quarantined record
 */
public record Release(
        Classification classification,
        Set<String> restrictions,
        String by,
        @Nullable String confirmedBy,
        String place) {
    public Release {
        restrictions = Collections.unmodifiableSet(new TreeSet<>(restrictions));
    }

    /** Whether two people say so. */
    public boolean confirmed() {
        return confirmedBy != null && !SamePerson.same(confirmedBy, by);
    }
}
