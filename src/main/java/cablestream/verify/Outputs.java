package cablestream.verify;

import cablestream.kafka.UndecodedRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The records of a plan on the topics.
 *
 * @param received number of the transmission of each raw record, by position, in the order of the offsets of a partition
 * @param altered  positions of raw records with other bytes than planned
 * @param cables   cables in the order of the offsets of a partition
 * @param others   outcomes other than cables
 * @param undecoded records that cannot be decoded, of the plan or not
 */
public record Outputs(
        Map<String, Integer> received,
        List<String> altered,
        List<CableOutput> cables,
        List<OtherOutcome> others,
        UndecodedRecords undecoded) {
    /** The records of cables by id. */
    Map<String, List<CableOutput>> byId() {
        Map<String, List<CableOutput>> byId = new LinkedHashMap<>();
        cables.forEach(each ->
                byId.computeIfAbsent(each.id(), none -> new ArrayList<>()).add(each));
        return byId;
    }
}
