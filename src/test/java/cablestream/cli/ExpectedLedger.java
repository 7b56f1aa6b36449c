package cablestream.cli;

import cablestream.avro.Cable;
import cablestream.traffic.Sent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must become of some traffic, told from what the generator knows, whatever the order in which it arrives.
 *
 * @param duplicates        transmissions whose text was sent before
 * @param missingOnChannels numbers between the first and the last of each channel that were not sent
 * @param cables            the last revision of each cable by id
 */
record ExpectedLedger(long duplicates, long missingOnChannels, Map<String, Last> cables) {
    /**
     * What the last revision of a cable must be.
     *
     * @param corrected whether it is the corrected copy
     * @param present   its sections
     * @param expected  how many there are
     */
    record Last(boolean corrected, List<Integer> present, int expected) {
        static Last of(Cable cable) {
            return new Last(
                    cable.getCorrection() != null,
                    cable.getSections().getPresent(),
                    cable.getSections().getExpected());
        }
    }

    /** One text: a section of the first text of a cable, or of its correction. */
    private record Text(String id, boolean corrected, int section) {}

    static ExpectedLedger of(List<Sent> traffic) {
        Set<Text> texts = new HashSet<>();
        Map<String, TreeSet<Integer>> serials = new HashMap<>();
        Map<String, Last> cables = new TreeMap<>();
        for (Sent sent : traffic) {
            texts.add(new Text(id(sent), corrected(sent), sent.section()));
            serials.computeIfAbsent(sent.circuit().channel(), none -> new TreeSet<>())
                    .add(sent.circuit().serial());
            cables.merge(id(sent), last(sent), ExpectedLedger::together);
        }
        return new ExpectedLedger(traffic.size() - texts.size(), missing(serials), cables);
    }

    private static Last last(Sent sent) {
        return new Last(corrected(sent), List.of(Math.max(1, sent.section())), sent.sections());
    }

    /** A correction takes the place of the first text; sections of one text go together. */
    private static Last together(Last one, Last other) {
        if (one.corrected() != other.corrected()) {
            return one.corrected() ? one : other;
        }
        TreeSet<Integer> present = new TreeSet<>(one.present());
        present.addAll(other.present());
        return new Last(one.corrected(), List.copyOf(present), one.expected());
    }

    private static long missing(Map<String, TreeSet<Integer>> serials) {
        return serials.values().stream()
                .mapToLong(seen -> seen.last() - seen.first() + 1L - seen.size())
                .sum();
    }

    private static String id(Sent sent) {
        return sent.draft().id().toString();
    }

    private static boolean corrected(Sent sent) {
        return sent.kind() == Sent.Kind.CORRECTION;
    }
}
