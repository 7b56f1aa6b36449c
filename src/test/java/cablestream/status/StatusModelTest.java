package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.Cables;
import cablestream.assemble.Patience;
import cablestream.kafka.TopicNames;
import cablestream.metrics.AccountBook;
import cablestream.metrics.Meters;
import cablestream.series.SeriesKind;
import cablestream.series.ServiceRequest;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What committed records add up to. */
class StatusModelTest {
    private static final Instant NOW = Instant.parse("2026-11-25T15:00:00Z");
    private static final String OPEN_MESSAGES = "cablestream-routine-open-messages-changelog";
    private static final String OPEN_GAPS = "cablestream-intake-open-gaps-changelog";

    private static final StatusInputs AROUND = new StatusInputs(
            new AccountBook(),
            Map::of,
            () -> List.of("politics", "unrouted"),
            List::of,
            new NoActions(),
            () -> LocalWork.NONE);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final StatusModel model = model(true);

    private StatusModel model(boolean beating) {
        return new StatusModel(
                new TopicNames("cables."),
                Set.of(OPEN_MESSAGES),
                OPEN_GAPS,
                Patience.DEFAULT,
                beating,
                new NoActions(),
                new Meters(registry));
    }

    @Test
    void aCableThatHasBecomeReadableIsDeliveredWithItsLatency() {
        model.see(cable("cables.all", Cables.routine(1).flash(), NOW.minusMillis(80)), true, NOW);

        ServiceSpeed flash = snapshot().precedences().get(0);
        assertThat(flash.precedence()).isEqualTo("FLASH");
        assertThat(flash.delivered()).isEqualTo(1);
        assertThat(flash.median()).isBetween(Duration.ofMillis(79), Duration.ofMillis(81));
        assertThat(flash.late()).isZero();
        assertThat(registry.scrape())
                .contains("cable_delivery_latency_seconds_count{precedence=\"FLASH\"} 1")
                .contains("cable_handling_latency_seconds_count{precedence=\"FLASH\"} 1");
    }

    @Test
    void aWithdrawalIsNoDelivery() {
        model.see(Records.withdrawal("cables.all", Cables.routine(1), NOW.minusMillis(80)), true, NOW);

        assertThat(snapshot().precedences()).allMatch(each -> each.delivered() == 0);
    }

    @Test
    void whatLeftAFeedIsShownBesideWhatWentToIt() {
        AccountBook book = AROUND.book();
        book.count(AccountBook.Part.LANES, "ledger", 0, "WITHDRAWN cables.feed.politics NOT_CLEARED", 2);
        book.count(AccountBook.Part.LANES, "ledger", 0, "WITHDRAWN cables.feed.politics NOT_SELECTED", 1);
        book.count(AccountBook.Part.LANES, "ledger", 0, "WITHDRAWN cables.all NOT_CLEARED", 5);
        book.close(NOW);

        assertThat(feed("politics").withdrawn()).isEqualTo(3);
        assertThat(feed("unrouted").withdrawn()).isZero();
    }

    @Test
    void whatTakesLongerThanTheObjectiveIsLate() {
        model.see(cable("cables.all", Cables.routine(1).flash(), NOW.minusSeconds(11)), true, NOW);

        assertThat(snapshot().precedences().get(0).late()).isEqualTo(1);
    }

    @Test
    void whatWasThereBeforeTheWatchBeganIsMeasuredByNobody() {
        model.see(cable("cables.all", Cables.routine(1), NOW.minusSeconds(60)), false, NOW);

        assertThat(snapshot().precedences()).allMatch(each -> each.delivered() == 0);
        assertThat(snapshot().drifts()).isEmpty();
        assertThat(feed("politics").lastId()).isEqualTo("09LISBON1");
        assertThat(feed("politics").lastAt()).isEqualTo(NOW.minusSeconds(60));
    }

    @Test
    void faultsAndUnknownCodesAreCounted() {
        model.see(cable("cables.all", Cables.routine(1).tags("PREL, QQZZ"), NOW), true, NOW);

        assertThat(snapshot().drifts()).extracting(HourlyCount::code).contains("TAG_UNKNOWN");
        assertThat(registry.scrape())
                .contains("cable_faults_total{code=\"TAG_UNKNOWN\"} 1.0")
                .contains("cable_unknown_codes_total{kind=\"TAG\"} 1.0");
    }

    @Test
    void aQuarantinedCableIsOnItsShelfWithItsReasonsAndIsNotDelivered() {
        Cables cable = Cables.routine(1).classified("UNCLAS");
        model.see(cable("cables.quarantine", cable, NOW.minusSeconds(1)), true, NOW);

        HeldRecord held = snapshot().quarantine().get(0);
        assertThat(held.place()).isEqualTo("cables.quarantine-0@0");
        assertThat(held.origin()).isEqualTo("cables.raw-0@1");
        assertThat(held.id()).isEqualTo("09LISBON1");
        assertThat(held.reasons()).contains("MARKS_CONTRADICT");
        assertThat(held.station()).isEqualTo("LISBON");
        assertThat(snapshot().precedences()).allMatch(each -> each.delivered() == 0);
        assertThat(registry.scrape()).contains("cable_label_conflicts_total{doubt=\"MARKS_CONTRADICT\"} 1.0");
    }

    @Test
    void aDeadLetterTellsReasonOriginAndStation() {
        byte[] raw = Cables.routine(1).text().substring(0, 120).getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "cables.reason", "NO_TEXT",
                "cables.detail", "nothing after the heading",
                "__streams.errors.topic", "cables.raw",
                "__streams.errors.partition", "2",
                "__streams.errors.offset", "42");
        model.see(Records.record("cables.dead", 7, "", raw, NOW, headers), false, NOW);

        assertThat(snapshot().dead())
                .containsExactly(new HeldRecord(
                        "cables.dead-0@7",
                        "cables.raw-2@42",
                        null,
                        List.of("NO_TEXT"),
                        "nothing after the heading",
                        "RUEHLI",
                        NOW,
                        120,
                        null));
        model.measure();
        assertThat(registry.scrape())
                .contains("cable_dead_open{reason=\"NO_TEXT\"} 1.0")
                .contains("cable_dead_open{reason=\"EMPTY\"} 0.0");
    }

    @Test
    void aMessageIsIncompleteUntilItsStoreHoldsItNoLonger() {
        model.see(Records.text(OPEN_MESSAGES, "09LISBON1", open(false), NOW), false, NOW);

        assertThat(snapshot().incomplete())
                .containsExactly(new IncompleteMessage(
                        "09LISBON1", "ROUTINE", 3, List.of(1, 3), List.of(2), NOW.plus(Duration.ofHours(2))));

        model.see(Records.text(OPEN_MESSAGES, "09LISBON1", null, NOW), true, NOW);
        assertThat(snapshot().incomplete()).isEmpty();
    }

    @Test
    void aMessageThatWasPublishedAsItIsHasNoDeadlineAndWaitsForNothing() {
        model.see(Records.text(OPEN_MESSAGES, "09LISBON1", open(true), NOW), false, NOW);

        assertThat(snapshot().incomplete())
                .extracting(IncompleteMessage::deadline)
                .containsOnlyNulls();
        model.measure();
        assertThat(registry.scrape()).contains("cable_messages_incomplete 0.0");
    }

    @Test
    void aGapIsOpenUntilItsStoreHoldsItNoLonger() {
        String gaps = "{\"kind\":\"CHANNEL\",\"name\":\"XQA\",\"gaps\":[{\"first\":418,\"last\":419,\"cycle\":10000,"
                + "\"noticedAt\":%d,\"opened\":true}]}".formatted(NOW.getEpochSecond());
        model.see(Records.text(OPEN_GAPS, "CHANNEL XQA", gaps, NOW), false, NOW);

        assertThat(snapshot().gaps())
                .containsExactly(new OpenGap(
                        "CHANNEL",
                        "XQA",
                        418,
                        419,
                        2,
                        NOW,
                        null,
                        ServiceRequest.of(SeriesKind.CHANNEL, "XQA", 418, 419, NOW),
                        null));

        model.see(Records.text(OPEN_GAPS, "CHANNEL XQA", null, NOW), true, NOW);
        assertThat(snapshot().gaps()).isEmpty();
    }

    @Test
    void aSightingIsATransmissionOfItsCircuit() {
        model.see(sighting("CHANNEL", "XQA", 7, "cables.raw-0@1"), true, NOW);
        model.see(sighting("STATION", "RUEHLI", 3, "cables.raw-0@1"), true, NOW);

        assertThat(snapshot().arrivals()).isEqualTo(new Arrivals(NOW, 1, null, null, Silence.USUAL));
        assertThat(snapshot().circuits().rows())
                .extracting(
                        Circuit::kind,
                        Circuit::name,
                        circuit -> circuit.arrivals().hour())
                .containsExactly(tuple("CHANNEL", "XQA", 1L), tuple("STATION", "RUEHLI", 1L));
        assertThat(snapshot().circuits().rows().get(0).latest())
                .containsExactly(new Circuit.Passage(NOW, 7, "cables.raw-0@1", "09LISBON1", List.of()));
    }

    @Test
    void aTransmissionCountsOnceWhateverItsNumbers() {
        model.see(sighting("CHANNEL", "XQA", 7, "cables.raw-0@1"), true, NOW);
        model.see(sighting("STATION", "RUEHLI", 3, "cables.raw-0@1"), true, NOW);
        model.see(sighting("STATION", "NAVADMIN", 71, "cables.raw-0@1"), true, NOW);
        for (int i = 0; i < 5; i++) {
            model.see(sighting("ADDRESSEE", "LISBON > POST " + i, 4, "cables.raw-0@1"), true, NOW);
        }
        model.see(cable("cables.all", Cables.routine(1), NOW), true, NOW);
        model.see(sighting("STATION", "RUEHQT", 9, "cables.raw-1@1"), true, NOW);

        assertThat(snapshot().arrivals().hour()).isEqualTo(2);
    }

    @Test
    void aCircuitThatStoppedIsFirstInTheTable() {
        for (int i = 0; i < 15; i++) {
            Instant at = NOW.minusSeconds(600 + 8 * i);
            model.see(sighting("CHANNEL", "XQB", 20 - i, "cables.raw-0@" + i, at), true, NOW);
        }
        model.see(sighting("CHANNEL", "XQA", 7, "cables.raw-1@1"), true, NOW);

        assertThat(snapshot().circuits().rows())
                .extracting(Circuit::name, circuit -> circuit.arrivals().silence())
                .containsExactly(tuple("XQB", Silence.FAR_LONGER), tuple("XQA", Silence.USUAL));
    }

    @Test
    void faultsAreComparedWithTheHourBeforeAfterTwoHours() {
        unknownTag(NOW.minus(Duration.ofMinutes(119)));
        assertThat(snapshot().drifts()).extracting(HourlyCount::before).containsOnlyNulls();

        assertThat(model.snapshot(AROUND, FeedReaders.NONE, NOW.plus(Duration.ofMinutes(1)))
                        .drifts())
                .extracting(HourlyCount::before)
                .doesNotContainNull();
    }

    private void unknownTag(Instant at) {
        model.see(cable("cables.all", Cables.routine(1).tags("PREL, QQZZ"), at), true, at);
    }

    @Test
    void aFaultThatBecameFrequentAfterAVersionOfItsTableIsBesideTheTable() {
        for (int minute = 20; minute > 10; minute--) {
            model.see(cable("cables.all", Cables.routine(1), NOW), true, NOW.minus(Duration.ofMinutes(minute)));
        }
        for (int i = 0; i < 6; i++) {
            model.see(
                    cable("cables.all", Cables.routine(1).captioned("XQZDIS"), NOW),
                    true,
                    NOW.minus(Duration.ofMinutes(5)));
        }

        assertThat(riseAfter(Duration.ofMinutes(10))).isEqualTo(new FaultRise("CAPTION_UNKNOWN", 6));
        assertThat(riseAfter(Duration.ofMinutes(2))).as("none since").isNull();
        assertThat(riseAfter(Duration.ofMinutes(30)))
                .as("applied before anything was counted")
                .isNull();
    }

    private @Nullable FaultRise riseAfter(Duration age) {
        ActiveTable applied = new ActiveTable("captions", "1-90dcb57e", NOW.minus(age), "roe");
        StatusInputs around = new StatusInputs(
                AROUND.book(),
                AROUND.states(),
                AROUND.feeds(),
                () -> List.of(applied),
                AROUND.actions(),
                AROUND.work());
        return model.snapshot(around, FeedReaders.NONE, NOW).reference().get(0).rise();
    }

    @Test
    void aTransmissionOfACircuitHasAllThatBecameOfIt() {
        model.see(sighting("CHANNEL", "XQA", 7, "cables.raw-0@1"), true, NOW);
        model.see(sighting("CHANNEL", "XQA", 8, "cables.raw-0@2"), true, NOW);
        model.see(cable("cables.quarantine", Cables.routine(1), NOW), true, NOW);
        model.see(cable("cables.all", Cables.routine(1), NOW), true, NOW);
        model.see(letter("cables.raw", 2), true, NOW);

        assertThat(model.latest(SeriesKind.CHANNEL, "XQA").orElseThrow())
                .extracting(Circuit.Passage::number, Circuit.Passage::outcomes)
                .containsExactly(tuple(8, List.of("DEAD")), tuple(7, List.of("PUBLISHED", "QUARANTINED")));
    }

    @Test
    void aCircuitThatWasNotHeardHasNoList() {
        assertThat(model.latest(SeriesKind.CHANNEL, "XQA")).isEmpty();
    }

    @Test
    void theTableOfCircuitsHasOnlyTheLastTenTransmissions() {
        for (int i = 1; i <= 12; i++) {
            model.see(sighting("CHANNEL", "XQA", i, "cables.raw-0@" + i), true, NOW);
        }

        assertThat(snapshot().circuits().rows().get(0).latest()).hasSize(10);
        assertThat(model.latest(SeriesKind.CHANNEL, "XQA").orElseThrow()).hasSize(12);
    }

    @Test
    void aLateCableIsListedUnderItsPrecedence() {
        model.see(cable("cables.all", Cables.routine(1).flash(), NOW.minusSeconds(11)), true, NOW);
        model.see(cable("cables.all", Cables.routine(2), NOW.minusSeconds(11)), true, NOW);

        assertThat(model.late(NOW).newest())
                .containsExactly(new LateCable(
                        Cables.routine(1).id(),
                        "FLASH",
                        NOW.minusSeconds(11),
                        NOW,
                        Duration.ofSeconds(11),
                        Duration.ofSeconds(10)));
    }

    @Test
    void whatWasThereBeforeTheWatchIsNotLate() {
        model.see(cable("cables.all", Cables.routine(1).flash(), NOW.minusSeconds(11)), false, NOW);

        assertThat(model.late(NOW).newest()).isEmpty();
    }

    @Test
    void aDeadLetterIsCountedOnItsCircuitWhicheverIsReadFirst() {
        model.see(letter("cables.raw", 1), false, NOW);
        model.see(sighting("CHANNEL", "XQA", 7, "cables.raw-0@1"), true, NOW);
        model.see(sighting("CHANNEL", "XQA", 8, "cables.raw-0@2"), true, NOW);
        model.see(letter("cables.raw", 2), true, NOW);

        assertThat(snapshot().circuits().rows()).extracting(Circuit::dead).containsExactly(2L);
    }

    @Test
    void gapsAreInTheOrderOfKindPrecedenceAndAge() {
        gap("ADDRESSEE", "ONE > TWO", 900, 5_000);
        gap("STATION", "RUEHLI", 2, 60);
        gap("CHANNEL", "XQB", 3, 600);
        gap("CHANNEL", "XQC", 1, 60);
        gap("CHANNEL", "XQA", 1, 90);
        model.see(sighting("CHANNEL", "XQA", 7, "cables.raw-0@1"), true, NOW);
        model.see(cable("cables.all", Cables.routine(1).flash(), NOW), true, NOW);

        assertThat(snapshot().gaps())
                .extracting(OpenGap::series)
                .containsExactly("XQA", "XQB", "XQC", "RUEHLI", "ONE > TWO");
    }

    private void gap(String kind, String name, int count, int age) {
        String gaps = "{\"kind\":\"%s\",\"name\":\"%s\",\"gaps\":[{\"first\":1,\"last\":%d,\"cycle\":10000,"
                .formatted(kind, name, count);
        String rest = "\"noticedAt\":%d,\"opened\":true}]}".formatted(NOW.getEpochSecond() - age);
        model.see(Records.text(OPEN_GAPS, kind + " " + name, gaps + rest, NOW), false, NOW);
    }

    private static ConsumerRecord<byte[], byte[]> letter(String topic, long offset) {
        Map<String, String> headers = Map.of(
                "cables.reason",
                "NO_TEXT",
                "__streams.errors.topic",
                topic,
                "__streams.errors.partition",
                "0",
                "__streams.errors.offset",
                Long.toString(offset));
        return Records.record("cables.dead", offset, "", new byte[] {'X'}, NOW, headers);
    }

    private static ConsumerRecord<byte[], byte[]> sighting(String kind, String series, int number, String origin) {
        return sighting(kind, series, number, origin, NOW);
    }

    private static ConsumerRecord<byte[], byte[]> sighting(
            String kind, String series, int number, String origin, Instant at) {
        String json =
                "[{'kind':'%s','series':'%s','epoch':'2026','number':%d,'digits':4,'mark':'09LISBON1','origin':'%s'}]"
                        .formatted(kind, series, number, origin)
                        .replace('\'', '"');
        return Records.text("cables.sightings", kind + " " + series, json, at);
    }

    @Test
    void theLastHeartbeatOfEachLaneIsKnown() {
        model.see(Records.text("cables.heartbeats", "urgent", "", NOW.minusSeconds(5)), false, NOW);
        model.see(Records.text("cables.heartbeats", "urgent", "", NOW), true, NOW);

        assertThat(snapshot().heartbeats())
                .containsExactly(new LaneHeartbeat("urgent", NOW), new LaneHeartbeat("routine", null));
    }

    @Test
    void aHeartbeatIsAsOldAsItIsByTheClockOfThisProcess() {
        Instant wrong = NOW.plusSeconds(600);
        model.see(Records.text("cables.heartbeats", "urgent", "", NOW), true, wrong);
        model.measure();

        assertThat(snapshot().heartbeats()).contains(new LaneHeartbeat("urgent", wrong));
        assertThat(registry.scrape())
                .contains("cable_heartbeat_delivered_timestamp_seconds{lane=\"urgent\"} %s"
                        .formatted((double) NOW.getEpochSecond()));
    }

    @Test
    void theLeadOfTheClockIsThatAtTheLastHeartbeatThatWasJustWritten() {
        model.see(Records.text("cables.heartbeats", "urgent", "", NOW.minusSeconds(900)), false, NOW);
        assertThat(model.clockLead()).isZero();

        model.see(Records.text("cables.heartbeats", "urgent", "", NOW), true, NOW.minusSeconds(70));
        assertThat(model.clockLead()).isEqualTo(Duration.ofSeconds(-70));

        // What comes late comes all at once: the last one is not late.
        model.see(Records.text("cables.heartbeats", "routine", "", NOW.plusSeconds(10)), true, NOW.plusSeconds(70));
        model.see(Records.text("cables.heartbeats", "routine", "", NOW.plusSeconds(69)), true, NOW.plusSeconds(70));
        assertThat(model.clockLead()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void heartbeatsThatAreOffAreNeitherShownNorTooOld() {
        StatusModel off = model(false);
        off.see(Records.text("cables.heartbeats", "urgent", "", NOW.minusSeconds(500)), false, NOW);
        off.measure();

        assertThat(off.snapshot(AROUND, FeedReaders.NONE, NOW).heartbeats()).isEmpty();
        assertThat(registry.scrape()).contains("cable_heartbeat_delivered_timestamp_seconds{lane=\"urgent\"} NaN");
    }

    private static ConsumerRecord<byte[], byte[]> cable(String topic, Cables cable, Instant receivedAt) {
        return Records.cable(topic, cable, receivedAt);
    }

    private static String open(boolean published) {
        return """
                {"identity":"09LISBON1","group":"FIRST_TEXT","expected":3,"precedence":"ROUTINE",
                 "arrivals":[{"present":[1],"raw":"VFdP"},{"present":[3],"raw":"VFdP"}],
                 "rivals":[],"openedAt":%d.000000000,"published":%b}
                """.formatted(NOW.getEpochSecond(), published);
    }

    private FeedThroughput feed(String name) {
        return snapshot().feeds().stream()
                .filter(feed -> feed.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private StatusSnapshot snapshot() {
        return model.snapshot(AROUND, FeedReaders.NONE, NOW);
    }
}
