package cablestream.console;

import cablestream.backfill.BackfillStatus;
import cablestream.backfill.Backfills;
import cablestream.deadletters.Acknowledgement;
import cablestream.deadletters.Repairs;
import cablestream.deadletters.ServiceMessages;
import cablestream.deadletters.Shifts;
import cablestream.metrics.AccountBook;
import cablestream.search.CableQuery;
import cablestream.search.SearchAnswer;
import cablestream.status.FeedReaders;
import cablestream.status.HistorySource;
import cablestream.status.RecordLists;
import cablestream.status.StatusSnapshot;
import cablestream.status.Stoppage;
import cablestream.trace.CableHistory;
import cablestream.trace.ComparedCable;
import cablestream.trace.PublishedText;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sources of the values that the console shows.
 *
 * @param registry  meters
 * @param book      balance of the transmissions
 * @param states    state of each role, asked at each request
 * @param snapshot  status of the cluster, asked at most once a second
 * @param explainer explains texts that are sent to the console
 * @param repairs   null if this process repairs nothing
 * @param tracer    finds the histories of all cables that a query names, from a time on; null if this process traces nothing
 * @param stoppage  stopped parts of this process, asked at each request
 * @param readers   consumer groups that read feeds, asked at each request
 * @param backfills null if this process fills no feeds
 * @param shifts    null if nothing can be acknowledged here
 * @param search    searches published cables; null if this process searches nothing
 * @param reread    compares a published cable, by the position of its record, with what this program reads now; empty if there is none
 * @param texts     published cable with its text, by the position of its record; empty if there is none
 * @param lists     records that the counts stand for
 * @param history   throughput and latency over time
 * @param messages  service messages that ask for missing numbers; null if this process sends none
 */
public record ConsoleSources(
        PrometheusMeterRegistry registry,
        AccountBook book,
        Supplier<Map<String, String>> states,
        Supplier<StatusSnapshot> snapshot,
        Explainer explainer,
        @Nullable Repairs repairs,
        @Nullable BiFunction<String, Instant, List<CableHistory>> tracer,
        Supplier<Stoppage> stoppage,
        Supplier<FeedReaders> readers,
        @Nullable Backfills backfills,
        @Nullable Shifts shifts,
        @Nullable Function<CableQuery, SearchAnswer> search,
        Function<String, Optional<ComparedCable>> reread,
        Function<String, Optional<PublishedText>> texts,
        RecordLists lists,
        HistorySource history,
        @Nullable ServiceMessages messages) {
    /** The latest backfill of each feed. */
    List<BackfillStatus> latestBackfills() {
        return backfills == null ? List.of() : backfills.latest();
    }

    /** The acknowledgements that have not ended. */
    List<Acknowledgement> acknowledged() {
        return shifts == null ? List.of() : shifts.acknowledged();
    }
}
