package cablestream.bench.peers;

import cablestream.series.NumberSeries;
import cablestream.series.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.rocksdb.RocksDBException;

/** The series of the loop, and the times of their next checks. */
final class SeriesBook {
    private final SeriesSteps steps;
    private final LoggedState<NumberSeries> series;
    private final Map<String, Instant> due = new HashMap<>();

    SeriesBook(SeriesSteps steps, LoggedState<NumberSeries> series) {
        this.steps = steps;
        this.series = series;
    }

    /** The series were restored. */
    void restored() {
        series.forEach(this::schedule);
    }

    /** Takes a number, and returns the records to write. */
    List<ProducerRecord<byte[], byte[]>> see(Sighting sighting, Instant now) throws RocksDBException {
        NumberSeries before = series.get(sighting.key());
        SeriesSteps.Seen seen = steps.see(sighting, before, now);
        return seen.state() == before ? List.of() : keep(sighting.key(), seen);
    }

    /** Checks the series that are due, and returns the records to write. */
    List<ProducerRecord<byte[], byte[]>> ripen(Instant now) throws RocksDBException {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (String key : List.copyOf(due.keySet())) {
            NumberSeries before = due.get(key).isAfter(now) ? null : series.get(key);
            if (before != null) {
                records.addAll(keep(key, steps.ripen(before, now)));
            }
        }
        return records;
    }

    private List<ProducerRecord<byte[], byte[]>> keep(String key, SeriesSteps.Seen seen) {
        series.put(key, seen.state());
        schedule(key, seen.state());
        return seen.records();
    }

    private void schedule(String key, NumberSeries state) {
        steps.due(state).ifPresentOrElse(time -> due.put(key, time), () -> due.remove(key));
    }
}
