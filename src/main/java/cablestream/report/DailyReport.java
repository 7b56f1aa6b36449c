package cablestream.report;

import cablestream.kafka.UndecodedRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The report of a day in UTC. Of transmissions and cables it is the day on which they were received, of actions and events the day on which
 * they happened.
 *
 * @param day         the day
 * @param at          time of the report: what became of the traffic is as of then
 * @param incomplete  topics that do not hold the whole day any more
 * @param signatures  whether the signatures of audit entries were checked
 * @param account     transmissions and their outcomes
 * @param volumes     traffic by precedence, the most urgent first
 * @param circuits    transmissions by channel, the busiest first; {@code null} if the raw topics do not hold the whole day
 * @param speeds      speed of service by precedence, the most urgent first
 * @param gaps        missing numbers by kind of series
 * @param deadLetters dead letters by reason
 * @param quarantined quarantined cables by their first reason
 * @param decisions   releases and discards of quarantined cables, in order
 * @param faults      tolerated faults of cables by code
 * @param losses      raw records that were deleted before they were read, by topic
 * @param actions     actions of operators by kind and person
 * @param shift       acknowledgements, notes, hand-overs and requests for missing numbers, in order
 * @param undecoded   records of the day that could not be decoded, and are in no other count
 */
public record DailyReport(
        LocalDate day,
        Instant at,
        List<Rest> incomplete,
        Signatures signatures,
        Account account,
        List<Volume> volumes,
        @Nullable List<Circuit> circuits,
        List<Speed> speeds,
        List<Gaps> gaps,
        List<DeadLetters> deadLetters,
        List<Quarantined> quarantined,
        List<Decision> decisions,
        SortedMap<String, Long> faults,
        List<Loss> losses,
        List<Actions> actions,
        List<ShiftEntry> shift,
        Undecoded undecoded) {
    /**
     * Records that could not be decoded.
     *
     * @param records number of records whose timestamps are of the day
     * @param first   the first of each kind of topic, with their positions and reasons
     */
    public record Undecoded(long records, List<UndecodedRecords.Undecoded> first) {
        static Undecoded of(UndecodedRecords outcomes, UndecodedRecords entries) {
            List<UndecodedRecords.Undecoded> first = new ArrayList<>(outcomes.first());
            first.addAll(entries.first());
            return new Undecoded(outcomes.count() + entries.count(), List.copyOf(first));
        }
    }

    /**
     * A topic that does not hold the whole day any more.
     *
     * @param from time of its first record, {@code null} if it has none
     */
    public record Rest(String topic, @Nullable Instant from) {}

    /**
     * The transmissions and their outcomes: {@code received} is the sum of all others.
     *
     * @param counted   whether the raw records were counted; otherwise {@code received} is the number of known outcomes
     * @param undecided transmissions without an outcome on the topics: held for sections, or in the lanes
     */
    public record Account(
            boolean counted,
            long received,
            long published,
            long quarantined,
            long dead,
            long duplicates,
            long superseded,
            long serviceMessages,
            long undecided) {}

    /**
     * The traffic of one precedence.
     *
     * @param transmissions admitted transmissions; 0 if the raw records are not counted
     * @param cables        cables, each id once
     * @param revisions     records of cables and their revisions on the topic of all cables
     * @param quarantined   records on the quarantine topic
     */
    public record Volume(
            String precedence, String lane, long transmissions, long cables, long revisions, long quarantined) {}

    /** The transmissions of one channel of FL1; {@code channel} is {@code null} for those without. */
    public record Circuit(@Nullable String channel, long transmissions) {}

    /**
     * The time from receipt to writing of the cables of one precedence.
     *
     * @param cables number of records
     * @param within number of records within the objective
     */
    public record Speed(
            String precedence,
            long objectiveMillis,
            long cables,
            long within,
            long p50Millis,
            long p99Millis,
            long maximumMillis) {}

    /**
     * The gaps of one kind of series.
     *
     * @param opened  gaps that were reported on the day
     * @param asked   gaps for whose numbers operators asked on the day, of whatever day
     * @param missing numbers in the reported gaps
     * @param filled  numbers that came on the day, of whatever gap
     * @param dropped numbers that are no longer expected since the day, of whatever gap
     * @param open    numbers of the reported gaps that are still missing
     */
    public record Gaps(String kind, long opened, long asked, long missing, long filled, long dropped, long open) {}

    /** The dead letters of one reason; {@code replayed}, {@code discarded} and {@code open} add up to {@code all}. */
    public record DeadLetters(String reason, long all, long replayed, long discarded, long open) {}

    /** The quarantined cables of one reason; {@code released}, {@code discarded} and {@code waiting} add up to {@code all}. */
    public record Quarantined(String reason, long all, long released, long discarded, long waiting) {}

    /**
     * A decision on a quarantined cable.
     *
     * @param askedBy person who asked for the label, {@code null} if one person decided
     * @param label   given label, {@code null} for a discard
     */
    public record Decision(
            Instant at,
            String what,
            String who,
            @Nullable String askedBy,
            @Nullable String label,
            String place) {}

    /**
     * Raw records that were deleted too early.
     *
     * @param unread    offsets that were deleted before they were read
     * @param unrecalled raw records that were to be read again
     */
    public record Loss(String topic, long unread, long unrecalled) {}

    /**
     * An acknowledgement, a note, a hand-over, or a request for missing numbers.
     *
     * @param about key of the finding, name of the person to whom the shift was handed over, name of the gap, or {@code null}
     * @param text  note, or what was done in one sentence
     */
    public record ShiftEntry(
            Instant at, String what, String who, @Nullable String about, String text) {}

    /** The actions of one kind and person. */
    public record Actions(String what, String who, long done, long refused) {}
}
