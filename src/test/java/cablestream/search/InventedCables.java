package cablestream.search;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.kafka.RecordPosition;
import cablestream.pipeline.OfflinePipeline;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cables of an index, received a minute apart, and queries for them. */
final class InventedCables {
    static final Instant FIRST = Instant.parse("2009-03-16T16:35:00Z");

    private static final OfflinePipeline PIPELINE = OfflinePipeline.builtIn();

    private InventedCables() {}

    /** The record of a text. */
    static Cable read(Cables text) {
        return PIPELINE.read(text.bytes(), "cables.raw-0@1").cables().get(0).cable();
    }

    /** Puts a cable into an index as the record at an offset of partition 0, received so many minutes after the first. */
    static void put(CableIndex index, Cable cable, int offset) throws IOException {
        RecordPosition place = new RecordPosition("cables.all", 0, offset);
        index.put(cable.getId(), CableDocument.of(cable.getId(), cable, place, FIRST.plusSeconds(60L * offset)));
        index.reached(0, offset + 1);
    }

    /** The ids that an index finds for names and values. */
    static List<String> ids(CableIndex index, String... given) throws IOException {
        return index.find(query(given)).cables().stream().map(FoundCable::id).toList();
    }

    /** The query of names and values in turn. */
    static CableQuery query(String... given) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            values.put(given[i], given[i + 1]);
        }
        return CableQuery.of(values);
    }
}
