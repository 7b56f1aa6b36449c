package cablestream.console;

import cablestream.metrics.AccountBook;
import cablestream.metrics.AccountBook.Part;
import cablestream.status.ActiveTable;
import cablestream.status.Arrivals;
import cablestream.status.Circuit;
import cablestream.status.CircuitTable;
import cablestream.status.FeedReader;
import cablestream.status.FeedReaders;
import cablestream.status.FeedThroughput;
import cablestream.status.GapRequest;
import cablestream.status.HeldRecord;
import cablestream.status.HourlyCount;
import cablestream.status.IncompleteMessage;
import cablestream.status.LaneHeartbeat;
import cablestream.status.OpenGap;
import cablestream.status.OperatorAction;
import cablestream.status.PendingRequest;
import cablestream.status.ServiceSpeed;
import cablestream.status.Silence;
import cablestream.status.StatusSnapshot;
import cablestream.status.ThroughputSample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Invented pictures: one on which all is well, and one with something of everything. */
final class Pictures {
    static final String SERVICE_MESSAGE = "ZCZC\nOO RUEHLI\nDE RUEHQQ\nZDK QQA0412-0413\nNNNN\n";
    static final String SCRIPT = "<script>alert(1)</script>";

    private static final Map<String, String> RUNNING =
            Map.of("intake", "RUNNING", "urgent", "RUNNING", "routine", "RUNNING");

    private Pictures() {}

    /** Nothing is wrong. */
    static StatusSnapshot healthy(Instant now) {
        return healthy(now, "RUNNING");
    }

    /** The same with one of the roles in another state. */
    static StatusSnapshot healthy(Instant now, String intake) {
        Map<String, String> roles = new TreeMap<>(RUNNING);
        roles.put("intake", intake);
        return new StatusSnapshot(
                now,
                roles,
                List.of(
                        new LaneHeartbeat("urgent", now.minusMillis(800)),
                        new LaneHeartbeat("routine", now.minusMillis(1400))),
                page(account(10_431), now),
                List.of(
                        service("FLASH", 4, 60, null, 0.04, 0.12, 0),
                        service("IMMEDIATE", 61, 600, null, 0.05, 0.14, 0),
                        service("PRIORITY", 812, 10_800, now.minusSeconds(1), 0.06, 0.31, 0),
                        service("ROUTINE", 9_120, 21_600, now.minusSeconds(2), 0.08, 0.44, 0)),
                List.of(
                        new FeedThroughput("economics", 2_310, 3, 31.2, "09LISBON212", now.minusSeconds(2)),
                        new FeedThroughput("politics", 4_120, 12, 55.6, "09TALLINN88", now.minusSeconds(1)),
                        new FeedThroughput("unrouted", 18, 0, 0.2, "09QUITO7", now.minusSeconds(410))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new HourlyCount("DATE_TIME_GROUP_MISSING", 31, 4, 5L),
                        new HourlyCount("TAG_UNKNOWN", 12, 1, 2L)),
                List.of(
                        new ActiveTable("captions", "built-in", null, null),
                        new ActiveTable("feeds", "2-9f86d081", now.minusSeconds(7_200), "o.night")),
                List.of(),
                history(now),
                List.of(),
                new Arrivals(now.minusSeconds(2), 610, 588.5, null, Silence.USUAL),
                circuits(now),
                FeedReaders.NONE);
    }

    /** One reader keeps up, one has stopped, and a group may not be read. */
    static FeedReaders readers(Instant now) {
        return new FeedReaders(
                now,
                List.of(
                        new FeedReader(
                                "desk-2", "politics", 1_204L, now.minusSeconds(4_000), 0, now.minusSeconds(3_900), 0),
                        new FeedReader("desk-1", SCRIPT, 0L, null, 2, now.minusSeconds(3), 0),
                        new FeedReader("web-1", "web", null, null, 1, now.minusSeconds(30), 4)),
                0,
                List.of("group secret-1: the right Describe on the group is missing"));
    }

    /** Nothing is wrong, and a dozen come every second. */
    static StatusSnapshot moving(Instant start, Instant now) {
        StatusSnapshot well = healthy(now);
        long since = 12 * Duration.between(start, now).toSeconds();
        return new StatusSnapshot(
                now,
                well.roles(),
                well.heartbeats(),
                page(account(10_431 + since), now),
                well.precedences(),
                well.feeds(),
                well.gaps(),
                well.incomplete(),
                well.dead(),
                well.quarantine(),
                well.requests(),
                well.drifts(),
                well.reference(),
                well.actions(),
                well.history(),
                well.disturbances(),
                well.arrivals(),
                well.circuits(),
                well.readers());
    }

    /** A role is lost, FLASH waits, numbers and sections are missing, and something waits for a decision. */
    static StatusSnapshot troubled(Instant now) {
        StatusSnapshot well = healthy(now);
        return new StatusSnapshot(
                now,
                Map.of("intake", "RUNNING", "urgent", "ERROR", "routine", "REBALANCING"),
                List.of(
                        new LaneHeartbeat("urgent", now.minusSeconds(95)),
                        new LaneHeartbeat("routine", now.minusSeconds(21))),
                brokenPage(now),
                List.of(
                        service("FLASH", 4, 60, now.minusSeconds(94), 0.04, 71.2, 1),
                        service("IMMEDIATE", 61, 600, now.minusSeconds(81), 0.05, 0.14, 0),
                        service("PRIORITY", 812, 10_800, now.minusSeconds(1), 0.06, 0.31, 0),
                        service("ROUTINE", 9_120, 21_600, null, 0.08, 0.44, 0)),
                List.of(
                        new FeedThroughput("economics", 2_310, 3, 31.2, "09LISBON212", now.minusSeconds(2)),
                        new FeedThroughput("politics", 4_120, 12, 55.6, SCRIPT, now.minusSeconds(1)),
                        new FeedThroughput("unrouted", 18, 0, 0.2, null, null)),
                List.of(
                        new OpenGap(
                                "CHANNEL",
                                "QQA",
                                412,
                                413,
                                2,
                                now.minusSeconds(610),
                                "IMMEDIATE",
                                SERVICE_MESSAGE,
                                null),
                        new OpenGap(
                                "STATION",
                                "RUEHLI 09",
                                1_207,
                                1_207,
                                1,
                                now.minusSeconds(7_300),
                                null,
                                SERVICE_MESSAGE,
                                new GapRequest(now.minusSeconds(3_600), "roe", "RUEHLI"))),
                List.of(
                        new IncompleteMessage(
                                "09OPORTO1444", "IMMEDIATE", 4, List.of(1, 3), List.of(2, 4), now.plusSeconds(312)),
                        new IncompleteMessage("09QUITO9", "ROUTINE", 3, List.of(1, 2), List.of(3), null)),
                dead(now),
                List.of(new HeldRecord(
                        "cables.quarantine-0@3",
                        "cables.raw-0@977",
                        "09PRAGUE41",
                        List.of("LABEL_CONTRADICTORY"),
                        "the banner says less than a paragraph",
                        "PRAGUE",
                        now.minusSeconds(1_900),
                        4_211,
                        null)),
                List.of(new PendingRequest(
                        "cables.quarantine-0@3",
                        "o.night",
                        now.minusSeconds(1_200),
                        now.plusSeconds(85_200),
                        "CONFIDENTIAL//")),
                List.of(
                        new HourlyCount("TAG_UNKNOWN", 412, 380, 2L),
                        new HourlyCount("DATE_TIME_GROUP_MISSING", 31, 4, 5L),
                        new HourlyCount("ADDRESSEE_UNKNOWN", 12, 3, 0L)),
                well.reference(),
                List.of(
                        new OperatorAction(
                                now.minusSeconds(250),
                                "o.night",
                                "REPLAY",
                                "cables.dead-0@5",
                                "DONE",
                                "an edited copy went to cables.raw-1@88"),
                        new OperatorAction(
                                now.minusSeconds(1_250),
                                "o.night",
                                "RELEASE",
                                "cables.quarantine-0@2",
                                "REFUSED",
                                "a second person has to confirm a lowered label")),
                well.history(),
                well.disturbances(),
                well.arrivals(),
                new CircuitTable(
                        now.minusSeconds(500_000),
                        List.of(
                                circuit("CHANNEL", "XQA", now.minusSeconds(7_300), 0, Silence.LONG, 0),
                                circuit("CHANNEL", "QQA", now.minusSeconds(1), 310, Silence.USUAL, 1),
                                circuit("STATION", "RUEHLI", now.minusSeconds(400), 12, Silence.USUAL, 1)),
                        3),
                well.readers());
    }

    /** A channel that is silent, one that is well, and a station with a gap. */
    private static CircuitTable circuits(Instant now) {
        return new CircuitTable(
                now.minusSeconds(500_000),
                List.of(
                        circuit("CHANNEL", "QQA", now.minusSeconds(1), 310, Silence.USUAL, 0),
                        circuit("CHANNEL", "XQA", now.minusSeconds(90), 41, Silence.USUAL, 0),
                        circuit("STATION", "RUEHLI", now.minusSeconds(400), 12, Silence.USUAL, 0)),
                0);
    }

    /** A circuit whose last transmissions came a minute apart. */
    static Circuit circuit(String kind, String name, Instant last, long hour, Silence silence, int gaps) {
        return new Circuit(
                kind,
                name,
                new Arrivals(last, hour, hour + 2.5, null, silence),
                gaps,
                2L * gaps,
                1,
                4,
                2,
                gaps == 0 ? List.of() : List.of(new Circuit.Hole(412, 413, last.minusSeconds(600))),
                List.of(
                        new Circuit.Passage(last, 418, "cables.raw-2@41", "09LISBON212", List.of("PUBLISHED")),
                        new Circuit.Passage(last.minusSeconds(60), 417, "cables.raw-1@7", "09QUITO9", List.of())));
    }

    private static List<HeldRecord> dead(Instant now) {
        return List.of(
                new HeldRecord(
                        "cables.dead-0@7",
                        "cables.raw-2@42",
                        null,
                        List.of("NO_TEXT"),
                        "the heading has no text",
                        "LISBON",
                        now.minusSeconds(41),
                        311,
                        null),
                new HeldRecord(
                        "cables.dead-0@6",
                        "cables.raw-2@31",
                        null,
                        List.of("NOT_A_CABLE"),
                        "",
                        null,
                        now.minusSeconds(640),
                        20_480,
                        null),
                new HeldRecord(
                        "cables.dead-0@5",
                        "cables.raw-1@12",
                        null,
                        List.of("NO_TEXT"),
                        "the heading has no text",
                        "QUITO",
                        now.minusSeconds(900),
                        288,
                        "REPLAYED"));
    }

    private static ServiceSpeed service(
            String precedence,
            long delivered,
            long objective,
            Instant oldest,
            double median,
            double slowest,
            long late) {
        return new ServiceSpeed(
                precedence, delivered, Duration.ofSeconds(objective), oldest, seconds(median), seconds(slowest), late);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }

    private static List<ThroughputSample> history(Instant now) {
        return IntStream.rangeClosed(-180, 0)
                .mapToObj(i -> {
                    double wave = Math.sin(i / 9.0) + Math.sin(i / 2.3) / 3;
                    double burst = i > -70 && i < -50 ? 30 : 0;
                    return new ThroughputSample(
                            now.plusSeconds(5L * i),
                            12 + 4 * wave + burst,
                            12 + 4 * Math.sin((i - 1) / 9.0) + (i > -68 && i < -44 ? 24 : 0),
                            0.06 + 0.01 * wave,
                            0.3 + 0.1 * wave + burst / 10);
                })
                .toList();
    }

    /** A book in which so many transmissions have come and gone, and nothing is missing. */
    static AccountBook account(long received) {
        AccountBook book = new AccountBook();
        long urgent = received / 100;
        book.count(Part.INTAKE, "intake", 0, "RECEIVED cables.raw", received - urgent);
        book.count(Part.INTAKE, "intake", 0, "RECEIVED cables.raw.urgent", urgent);
        book.count(Part.INTAKE, "intake", 0, "ADMITTED", received - 3);
        book.count(Part.INTAKE, "intake", 0, "DEAD NOT_A_CABLE", 3);
        book.count(Part.LANES, "lane", 0, "ARRIVED", received - 3);
        book.count(Part.LANES, "lane", 0, "PUBLISHED", received - 3 - 21 - 9 - 24);
        book.count(Part.LANES, "lane", 0, "DUPLICATE CIRCUIT", 21);
        book.count(Part.LANES, "lane", 0, "QUARANTINED LABEL_CONTRADICTORY", 9);
        book.count(Part.LANES, "lane", 0, "HELD", 24);
        book.count(Part.LANES, "lane", 0, "CABLES", received - 60);
        book.count(Part.LANES, "lane", 0, "FEED politics", received / 2);
        book.count(Part.LANES, "lane", 0, "FEED economics", received / 3);
        return book;
    }

    private static AccountBook.Page page(AccountBook book, Instant now) {
        book.close(now);
        return book.page(now);
    }

    /** Three have been missing for longer than anything takes. */
    private static AccountBook.Page brokenPage(Instant now) {
        AccountBook book = account(10_431);
        book.count(Part.LANES, "lane", 0, "ARRIVED", 10_431);
        book.close(now.minusSeconds(60));
        return book.page(now);
    }
}
