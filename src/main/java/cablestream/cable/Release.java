package cablestream.cable;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Under which label people let a quarantined cable go, and who answers for it.
 *
 * @param classification its level
 * @param restrictions   captions that restrict it
 * @param by             who released it
 * @param confirmedBy    who else said so, {@code null} if nobody was asked
 * @param place          of the quarantined record
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
