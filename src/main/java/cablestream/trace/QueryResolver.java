package cablestream.trace;

import cablestream.avro.Cable;
import cablestream.kafka.CableHeaders;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Resolves a query to ids of cables, or to positions of raw records. */
final class QueryResolver {
    private static final JsonMapper JSON = new JsonMapper();

    private final RecordSearch evidence;

    QueryResolver(RecordSearch evidence) {
        this.evidence = evidence;
    }

    /** The keys of each cable or text that the query names; two of them may be of the same cable. */
    List<TraceKeys> find(TraceQuery query) {
        if (query instanceof TraceQuery.At at) {
            return at(at);
        }
        if (query instanceof TraceQuery.Channel channel) {
            List<TraceKeys> seen = seen("CHANNEL " + channel.channel(), channel.serial());
            return seen.isEmpty() ? published(cable -> sentOver(cable, channel)) : seen;
        }
        if (query instanceof TraceQuery.Station station) {
            List<TraceKeys> trails = new ArrayList<>(seen("STATION " + station.station(), station.serial()));
            trails.addAll(numbered(station.endOfId()));
            return trails.isEmpty() ? published(cable -> sentBy(cable, station)) : trails;
        }
        return List.of(named(query.text()));
    }

    private List<TraceKeys> at(TraceQuery.At at) {
        String topic = at.place().topic();
        String place = at.place().toString();
        boolean raw = topic.equals(evidence.topics().raw())
                || topic.equals(evidence.topics().rawUrgent());
        if (raw) {
            return List.of(received(place));
        }
        return evidence.at(at.place()).map(this::at).orElse(List.of());
    }

    /** The keys of an output: the positions of its raw records. */
    private List<TraceKeys> at(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(evidence.topics().dead())) {
            return List.of(received(CableHeaders.deadOrigin(record.headers())));
        }
        TraceKeys keys = new TraceKeys();
        keys.origins().addAll(CableHeaders.origins(record.headers()));
        if (!keys.empty()) {
            keys.ids().add(RecordContent.key(record));
        }
        return keys.empty() ? List.of() : List.of(keys);
    }

    /** The keys by the numbers that intake saw. */
    private List<TraceKeys> seen(String series, int number) {
        Set<String> origins = new TreeSet<>();
        evidence.sightings(
                series,
                record -> sightings(record).forEach(sighting -> {
                    if (sighting.path("number").asInt(-1) == number) {
                        origins.add(sighting.path("origin").asText());
                    }
                }));
        return origins.stream().map(QueryResolver::received).toList();
    }

    private static Iterable<JsonNode> sightings(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null ? List.of() : JSON.readTree(record.value());
        } catch (IOException e) {
            // Written by another version: it says nothing.
            return List.of();
        }
    }

    /** Cables of any year with this reference number. */
    private List<TraceKeys> numbered(String endOfId) {
        Set<String> ids = new TreeSet<>();
        evidence.anyCables(record -> {
            String id = RecordContent.key(record);
            if (id.endsWith(endOfId) && id.length() == endOfId.length() + 2) {
                ids.add(id);
            }
            return false;
        });
        return ids.stream().map(QueryResolver::named).toList();
    }

    /** The published cables that fit: for numbers that are older than the retention of sightings. */
    private List<TraceKeys> published(Predicate<Cable> fits) {
        Set<String> ids = new TreeSet<>();
        evidence.anyCables(record -> {
            RecordContent.cable(record).filter(fits).ifPresent(cable -> ids.add(cable.getId()));
            return false;
        });
        return ids.stream().map(QueryResolver::named).toList();
    }

    private static boolean sentOver(Cable cable, TraceQuery.Channel channel) {
        return cable.getTransmissions().stream()
                .anyMatch(sent -> channel.channel().equals(sent.getChannel())
                        && Integer.valueOf(channel.serial()).equals(sent.getChannelSerial()));
    }

    private static boolean sentBy(Cable cable, TraceQuery.Station station) {
        return cable.getTransmissions().stream()
                .anyMatch(sent -> station.station().equals(sent.getOriginRoutingIndicator())
                        && Integer.valueOf(station.serial()).equals(sent.getStationSerial()));
    }

    private static TraceKeys received(String origin) {
        TraceKeys keys = new TraceKeys();
        keys.origins().add(origin);
        return keys;
    }

    private static TraceKeys named(String id) {
        TraceKeys keys = new TraceKeys();
        keys.ids().add(id);
        return keys;
    }
}
