package cablestream.trace;

import java.util.Set;
import java.util.TreeSet;

/** What is known of a cable while it is followed: the names it has, and where its texts were received. */
final class TraceKeys {
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> origins = new TreeSet<>();

    Set<String> ids() {
        return ids;
    }

    Set<String> origins() {
        return origins;
    }

    boolean empty() {
        return ids.isEmpty() && origins.isEmpty();
    }

    /** How much is known; it grows only. */
    int size() {
        return ids.size() + origins.size();
    }
}
