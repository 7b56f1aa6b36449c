package cablestream.status;

import cablestream.metrics.AccountBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The status of the cluster at one moment, without message text.
 *
 * @param at           time of the snapshot
 * @param roles        the state of each role of this process, in Kafka Streams' words
 * @param heartbeats   one for each lane
 * @param account      receipts and outcomes, over the whole cluster
 * @param precedences  the most urgent first
 * @param feeds        feeds in the order of their names, the catch-all last
 * @param gaps         missing numbers by kind of series, precedence and age
 * @param incomplete   messages that wait for sections, the nearest deadline first
 * @param dead         the latest dead letters, the newest first
 * @param quarantine   the latest quarantined cables, the newest first
 * @param requests     requests for a lower label that wait for a second person, the oldest first
 * @param drifts       faults and unknown codes, most frequent first
 * @param reference    the tables in force in this process
 * @param actions      actions of operators, the newest first
 * @param history      throughput and latency, the oldest first
 * @param disturbances conditions that stop the traffic or its observation
 * @param arrivals     all transmissions, against what is usual
 * @param circuits     channels and stations
 * @param readers      readers of the feeds, as last observed
 */
public record StatusSnapshot(
        Instant at,
        Map<String, String> roles,
        List<LaneHeartbeat> heartbeats,
        AccountBook.Page account,
        List<ServiceSpeed> precedences,
        List<FeedThroughput> feeds,
        List<OpenGap> gaps,
        List<IncompleteMessage> incomplete,
        List<HeldRecord> dead,
        List<HeldRecord> quarantine,
        List<PendingRequest> requests,
        List<HourlyCount> drifts,
        List<ActiveTable> reference,
        List<OperatorAction> actions,
        List<ThroughputSample> history,
        List<Disturbance> disturbances,
        Arrivals arrivals,
        CircuitTable circuits,
        FeedReaders readers) {}
