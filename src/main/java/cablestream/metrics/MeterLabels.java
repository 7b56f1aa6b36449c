package cablestream.metrics;

import cablestream.assemble.DuplicateKind;
import cablestream.avro.EventKind;
import cablestream.avro.Precedence;
import cablestream.cable.FaultCode;
import cablestream.cable.Lane;
import cablestream.intake.DeadReason;
import cablestream.kafka.TopicGroup;
import cablestream.label.Doubt;
import cablestream.reference.ReferenceTable;
import cablestream.route.Refusal;
import cablestream.route.Withdrawals;
import cablestream.series.SeriesKind;
import cablestream.settings.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The values that labels of meters may have: closed sets, so that each meter exists with 0 from the start. */
public final class MeterLabels {
    private static final List<String> STATES = List.of(
            "CREATED",
            "REBALANCING",
            "RUNNING",
            "REBUILDING",
            "PENDING_SHUTDOWN",
            "NOT_RUNNING",
            "PENDING_ERROR",
            "ERROR");
    private static final List<String> STAGES = List.of("parse", "normalize", "enrich", "label", "route", "encode");
    private static final List<String> ACTIONS = List.of(
            "REPLAY",
            "REPLAY_ALL",
            "FEED_AGAIN",
            "DISCARD",
            "REQUEST",
            "CONFIRM",
            "WITHDRAW",
            "RELEASE",
            "BACKFILL",
            "ACKNOWLEDGE",
            "END_ACKNOWLEDGEMENT",
            "NOTE",
            "HAND_OVER",
            "TAKE_OVER",
            "ASK_FOR_NUMBERS");
    private static final List<String> OUTCOMES = List.of("DONE", "REFUSED");

    private MeterLabels() {}

    /** All values of a label; none where they are open: names of feeds and topics, and versions. */
    public static List<String> of(MeterCatalogue meter, String label) {
        return switch (label) {
            case "reason" -> reasons(meter);
            case "decision" -> names(GuardVerdict.values());
            case "doubt" -> names(Doubt.values());
            case "code" -> names(FaultCode.values());
            case "kind" -> kinds(meter);
            case "series" -> names(SeriesKind.values());
            case "precedence" -> names(Precedence.values());
            case "lane" -> Stream.of(Lane.values()).map(Lane::label).toList();
            case "topics" -> topics(meter).map(TopicGroup::label).toList();
            case "table" ->
                Stream.of(ReferenceTable.values()).map(ReferenceTable::label).toList();
            case "role" ->
                Stream.of(Role.values())
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .toList();
            case "state" -> STATES;
            case "stage" -> STAGES;
            case "action" -> ACTIONS;
            case "outcome" -> OUTCOMES;
            case "result" ->
                meter == MeterCatalogue.FEED_WRITES ? names(FeedWriteResult.values()) : names(SpanResult.values());
            default -> List.of();
        };
    }

    /** The counts of an entry of the ledger that are to be shown before they are counted. */
    static List<String> expected(LedgerEntry entry) {
        return switch (entry) {
            case GUARD -> verdicts();
            case QUARANTINED -> reasons(MeterCatalogue.QUARANTINED);
            case DEAD -> reasons(MeterCatalogue.DEAD);
            case DUPLICATE -> kinds(MeterCatalogue.DUPLICATES);
            case HEARTBEAT -> of(MeterCatalogue.HEARTBEATS, "lane");
            case MISSING -> names(SeriesKind.values());
            default -> List.of();
        };
    }

    private static Stream<TopicGroup> topics(MeterCatalogue meter) {
        return meter == MeterCatalogue.PARTITION_STALL
                ? Stream.of(TopicGroup.RAW, TopicGroup.LANES, TopicGroup.SIGHTINGS, TopicGroup.LEVELS)
                : Stream.of(TopicGroup.values());
    }

    private static List<String> verdicts() {
        List<String> verdicts = new ArrayList<>(List.of(GuardVerdict.ALLOWED.because(GuardVerdict.CLEARED)));
        for (String refusal : refusals()) {
            verdicts.add(GuardVerdict.DENIED.because(refusal));
            verdicts.add(GuardVerdict.QUARANTINED.because(refusal));
            verdicts.add(GuardVerdict.BLOCKED.because(refusal));
        }
        return verdicts;
    }

    private static List<String> reasons(MeterCatalogue meter) {
        return switch (meter) {
            case DEAD, DEAD_OPEN -> names(DeadReason.values());
            case WITHDRAWN -> names(Withdrawals.Reason.values());
            case RELEASE_ORDERS_REFUSED -> names(OrderRefusal.values());
            case GUARD ->
                Stream.concat(Stream.of(GuardVerdict.CLEARED), refusals().stream())
                        .toList();
            default -> refusals();
        };
    }

    private static List<String> refusals() {
        return Stream.concat(names(Refusal.values()).stream(), names(Doubt.values()).stream())
                .toList();
    }

    private static List<String> kinds(MeterCatalogue meter) {
        return switch (meter) {
            case DUPLICATES -> names(DuplicateKind.values());
            case EVENTS -> names(EventKind.values());
            default -> names(UnknownCode.values());
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
