package cablestream.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the actions that are new since the last call; the first call returns none. */
final class NewActions {
    private @Nullable List<OperatorAction> known;

    /** @param latest the newest first */
    List<OperatorAction> among(List<OperatorAction> latest) {
        List<OperatorAction> before = known;
        known = List.copyOf(latest);
        if (before == null) {
            return List.of();
        }
        int end = before.isEmpty() ? latest.size() : latest.indexOf(before.get(0));
        return latest.subList(0, end < 0 ? latest.size() : end);
    }
}
