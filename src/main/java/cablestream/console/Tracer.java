package cablestream.console;

import java.time.Instant;
import java.util.List;

/** Finds what became of a cable. */
public interface Tracer {
    /**
     * The life of one cable.
     *
     * @param id    of the cable, or whatever else names it
     * @param steps in the order in which they happened
     */
    record Life(String id, List<Step> steps) {}

    /**
     * Something that happened to it.
     *
     * @param what   in a few words: {@code received}, {@code written to feed politics}
     * @param where  {@code cables.raw-2@42}; empty if nowhere in particular
     * @param detail more about it, never message text; empty if there is none
     */
    record Step(Instant at, String what, String where, String detail) {}

    /**
     * Lives of all that a query names, empty if nothing is known.
     *
     * @param query a cable id, a station serial, a channel serial or an origin, {@code cables.raw-2@42}
     */
    List<Life> trace(String query);
}
