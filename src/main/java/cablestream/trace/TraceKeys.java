package cablestream.trace;

import java.util.Set;
import java.util.TreeSet;

/** The keys by which the records of a cable are found: its identities, and the positions of its raw records. */
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

    /** Number of keys. It never decreases. */
    int size() {
        return ids.size() + origins.size();
    }
}
