package cablestream.assemble;

import cablestream.cable.Version;
import java.util.Comparator;
import java.util.List;

/**
 * The last published text of a message.
 *
 * @param version  version of the text
 * @param order    rank among texts of the same version: the greater one holds
 * @param complete whether all of its sections were there
 * @param parts    transmissions of the text, in order of their sections
 */
public record PublishedText(Version version, String order, boolean complete, List<Copy> parts) {
    public PublishedText {
        parts = List.copyOf(parts);
    }

    static PublishedText of(List<Arrival> arrivals, boolean complete) {
        return new PublishedText(
                arrivals.stream()
                        .map(Arrival::version)
                        .reduce(PublishedText::higher)
                        .orElseThrow(),
                arrivals.stream()
                        .map(Arrival::order)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                complete,
                arrivals.stream().map(Copy::of).toList());
    }

    /** Whether another text of the same message has no place beside this one. */
    boolean outranks(Arrival arrival) {
        if (arrival.group() == Group.READDRESSAL) {
            return false;
        }
        if (version.supersedes(arrival.version())) {
            // A repetition is of one section: others of the first text may still complete it.
            return version == Version.CORRECTION || complete;
        }
        boolean instead = version == arrival.version() && version.supersedes(Version.ORIGINAL);
        return instead && !arrival.inSections() && order.compareTo(arrival.order()) > 0;
    }

    private static Version higher(Version one, Version other) {
        return other.supersedes(one) ? other : one;
    }
}
