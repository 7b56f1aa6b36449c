package cablestream.report;

import static cablestream.report.InventedDay.DAY;
import static cablestream.report.InventedDay.NOON;
import static cablestream.report.InventedDay.RAWS;
import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.EventKind;
import cablestream.deadletters.AuditEntry;
import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.Subject;
import cablestream.deadletters.AuditEntry.What;
import cablestream.deadletters.InventedBook;
import cablestream.deadletters.InventedServiceMessages;
import cablestream.intake.Heartbeat;
import cablestream.intake.Intake;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.kafka.UndecodedRecords;
import cablestream.report.DailyReport.Account;
import cablestream.report.DailyReport.Gaps;
import cablestream.report.DailyReport.Loss;
import cablestream.report.DailyReport.Rest;
import cablestream.series.SeriesKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DailyReportTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Instant NEXT_DAY = Instant.parse("2009-03-17T00:30:00Z");
    private static final Instant NOW = Instant.parse("2009-03-17T08:00:00Z");
    private static final Path GOLDEN = Path.of("src/test/resources/reports/2009-03-16.md");

    private final InventedDay invented = new InventedDay();
    private final List<AuditEntry> audit = new ArrayList<>();
    private Signatures signatures = Signatures.CHECKED;
    private final UndecodedRecords entries = new UndecodedRecords(DAY::has);

    @Test
    void isTheGoldenOne() throws IOException {
        DailyReport report = wholeDay();
        String text = String.join("\n", ReportMarkdown.of(report)) + "\n";

        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN, text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void isWithoutAnyWordOfATextOrSubject() {
        String json = ReportJson.of(wholeDay());
        String markdown = String.join("\n", ReportMarkdown.of(wholeDay()));

        assertThat(json + markdown).doesNotContainIgnoringCase("harbour").doesNotContainIgnoringCase("dredged");
    }

    @Test
    void isOneObjectOfJsonWithTheSameNumbers() throws IOException {
        JsonNode json = json(wholeDay());

        assertThat(json.path("day").asText()).isEqualTo("2009-03-16");
        assertThat(json.at("/account/received").asLong()).isEqualTo(9);
        assertThat(json.at("/deadLetters/0/reason").asText()).isEqualTo("NOT_A_CABLE");
    }

    @Test
    void itsOutcomesAddUpToWhatWasReceived() {
        Account account = wholeDay().account();

        assertThat(account).isEqualTo(new Account(true, 9, 3, 1, 2, 1, 0, 1, 1));
    }

    @Test
    void aTransmissionOfALaterRevisionKeepsItsFirstOutcome() {
        Cables cable = Cables.routine(1);
        DailyReport report = report(
                RAWS,
                invented.raw(cable.bytes()),
                invented.cable("cables.all", cable, NOON, SECOND, "cables.raw-0@0"),
                invented.cable("cables.quarantine", cable, NOON, Duration.ofSeconds(9), "cables.raw-0@0"),
                invented.dead("UNDELIVERABLE", 0, NOON));

        assertThat(report.account()).isEqualTo(new Account(true, 1, 1, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void theSectionsOfOneRawRecordCountEach() {
        Cables first = Cables.routine(1).section(1, 2);
        byte[] both = (first.text() + Cables.routine(1).section(2, 2).text()).getBytes(StandardCharsets.UTF_8);
        DailyReport report =
                report(RAWS, invented.raw(both), invented.cable("cables.all", first, NOON, SECOND, "cables.raw-0@0"));

        assertThat(report.account()).isEqualTo(new Account(true, 2, 2, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void aSectionOfTheEveningIsOfTheDayThoughItsCableIsOfTheNext() {
        Cables cable = Cables.routine(1);
        DailyReport report = report(
                RAWS,
                invented.raw(cable.bytes()),
                invented.cable("cables.all", cable, NEXT_DAY, SECOND, "cables.raw-0@0,cables.raw-0@100"));

        assertThat(report.account()).isEqualTo(new Account(true, 1, 1, 0, 0, 0, 0, 0, 0));
        assertThat(report.speeds()).isEmpty();
    }

    @Test
    void heartbeatsAreNoTraffic() {
        DailyReport report = report(RAWS, invented.raw(new Heartbeat(cablestream.cable.Lane.URGENT, NOON).bytes()));

        assertThat(report.account().received()).isZero();
        assertThat(report.volumes()).isEmpty();
    }

    @Test
    void countsOutcomesWhereTheRawRecordsAreDeleted() {
        DailyReport report = report(
                new RawDay.Deleted(DAY),
                invented.cable("cables.all", Cables.routine(1), NOON, SECOND, "cables.raw-0@7"),
                invented.cable("cables.all", Cables.routine(2), NEXT_DAY, SECOND, "cables.raw-0@8"),
                invented.event(EventKind.DUPLICATE, "09LISBON1", "cables.raw-0@9", NOON));

        assertThat(report.account()).isEqualTo(new Account(false, 2, 1, 0, 0, 1, 0, 0, 0));
        assertThat(report.circuits()).isNull();
        assertThat(ReportMarkdown.of(report)).contains("Not known: the raw records of the day are deleted.");
    }

    @Test
    void saysWhichTopicsDoNotHoldTheDayAnyMore() {
        DailyReport report = new DayRecords(DAY, RAWS, new TopicNames("cables."), new Intake(1 << 20))
                .report(
                        InventedBook.of(List.of()),
                        Signatures.CHECKED,
                        new UndecodedRecords(),
                        List.of(new Rest("cables.events", NOON), new Rest("cables.dead", null)),
                        NOW);

        assertThat(ReportMarkdown.of(report))
                .contains(
                        "**Not whole:** `cables.events` has records from 2009-03-16T12:00:00Z on only. What it held before is missing here.",
                        "**Not whole:** `cables.dead` has no records any more. What it held before is missing here.");
    }

    @Test
    void namesRecordsThatCannotBeDecodedAndCountsAllOthers() {
        Cables cable = Cables.routine(1);
        entries.add(invented.garbage("cables.audit", 3, NOON), "it is no genuine entry");
        DailyReport report = report(
                RAWS,
                invented.raw(cable.bytes()),
                invented.garbage("cables.all", 8, NOON),
                invented.garbage("cables.events", 9, NOON),
                invented.cable("cables.all", cable, NOON, SECOND, "cables.raw-0@0"));

        assertThat(report.account()).isEqualTo(new Account(true, 1, 1, 0, 0, 0, 0, 0, 0));
        assertThat(report.undecoded().first())
                .extracting(UndecodedRecords.Undecoded::place)
                .containsExactly("cables.all-0@8", "cables.events-0@9", "cables.audit-0@3");
        assertThat(ReportMarkdown.of(report))
                .contains(
                        "**Not whole:** 3 records cannot be decoded. They are in no count here; among them are:",
                        "| cables.audit-0@3 | it is no genuine entry |");
    }

    @Test
    void recordsOfOtherDaysThatCannotBeDecodedAreNotOfTheDay() {
        entries.add(invented.garbage("cables.audit", 3, NEXT_DAY), "it is no genuine entry");
        entries.add(invented.garbage("cables.audit", 4, DAY.begin().minusMillis(1)), "it is no genuine entry");
        DailyReport report = report(
                RAWS, invented.garbage("cables.all", 8, NEXT_DAY), invented.garbage("cables.events", 9, DAY.end()));

        assertThat(report.undecoded().records()).isZero();
        assertThat(ReportMarkdown.of(report)).noneMatch(line -> line.startsWith("**Not whole:**"));
    }

    @Test
    void numbersThatComeOnALaterDayAreMissingNoMore() {
        DailyReport report = report(
                RAWS,
                invented.gap(EventKind.GAP_OPENED, 5, 9, NOON.minusSeconds(60), NOON),
                invented.gap(EventKind.GAP_FILLED, 6, 6, NOON.minusSeconds(60), NEXT_DAY),
                invented.gap(EventKind.GAP_ABANDONED, 7, 8, NOON.minusSeconds(60), NEXT_DAY),
                invented.gap(EventKind.GAP_FILLED, 6, 6, NOON.minusSeconds(7_000), NEXT_DAY));

        assertThat(report.gaps()).containsExactly(new Gaps("CHANNEL", 1, 0, 5, 0, 0, 2));
    }

    @Test
    void distinguishesRecordsThatWereNeverReadFromThoseThatCouldNotBeReadAgain() {
        DailyReport report = report(
                RAWS,
                invented.lost("cables.raw-0", 5, 9, NOON),
                invented.lost("09LISBON1", 3, 3, NOON),
                invented.lost("cables.raw-0", 10, 99, NEXT_DAY));

        assertThat(report.losses()).containsExactly(new Loss("cables.raw", 5, 1));
    }

    @Test
    void namesThePeopleOfARelease() {
        String place = "cables.quarantine-0@0";
        AuditEntry request = entry(What.REQUEST, "roe", place)
                .under("CONFIDENTIAL//")
                .sealed(new RecordPosition("cables.audit", 0, 0), null);
        audit.add(request);
        audit.add(entry(What.CONFIRM, "doe", place)
                .under("CONFIDENTIAL//")
                .about(new Subject("09LISBON1", 1, true, null, "cables.audit-0@0")));

        assertThat(report(RAWS).decisions())
                .containsExactly(new DailyReport.Decision(NOON, "CONFIRM", "doe", "roe", "CONFIDENTIAL//", place));
    }

    @Test
    void noteWhoseHiddenCharactersWereReplacedWhenItWasWrittenIsPrintedAsItIs() {
        audit.add(note("a\u241bb"));

        assertThat(ReportMarkdown.of(report(RAWS))).contains("| 2009-03-16T12:00:00Z | NOTE | doe |  | a\u241bb |");
    }

    @Test
    void whatPeopleWroteIsNeitherMarkdownNorHtml() {
        audit.add(note("<script> [x](javascript:alert(1)) `*_# ~ a|b &lt; \\\nnext"));

        assertThat(ReportMarkdown.of(report(RAWS)))
                .contains(
                        "| 2009-03-16T12:00:00Z | NOTE | doe |  | &lt;script&gt; \\[x\\]\\(javascript:alert\\(1\\)\\) \\`\\*\\_\\# \\~ a\\|b &amp;lt; \\\\\u240anext |");
    }

    @Test
    void deadLettersWithoutAReasonAreNamedAsSuch() {
        assertThat(ReportMarkdown.of(report(RAWS, invented.dead("", 0, NOON))))
                .contains("| no reason stated | 1 | 0 | 0 | 1 |");
    }

    @Test
    void saysAtTheTopThatSignaturesWereNotChecked() throws IOException {
        signatures = Signatures.UNCHECKED;
        DailyReport report = report(RAWS);

        assertThat(ReportMarkdown.of(report).get(4))
                .startsWith("**Not checked:** Signatures of audit entries were not checked: give audit.key.file");
        assertThat(json(report).path("signatures").asText()).isEqualTo("UNCHECKED");
    }

    @Test
    void saysNothingAboutSignaturesThatWereCheckedButInJson() throws IOException {
        DailyReport report = report(RAWS);

        assertThat(ReportMarkdown.of(report)).noneMatch(line -> line.contains("ignatures"));
        assertThat(json(report).path("signatures").asText()).isEqualTo("CHECKED");
    }

    private static AuditEntry note(String text) {
        return AuditEntry.of(NOON, "doe", What.NOTE, "shift", Outcome.DONE, text);
    }

    private DailyReport wholeDay() {
        Cables flash = Cables.routine(3).flash();
        byte[] merged =
                (Cables.routine(5).text() + Cables.routine(6).over("XQA0418").text()).getBytes(StandardCharsets.UTF_8);
        audit.clear();
        audit.add(entry(What.REPLAY, "o.night", "cables.dead-0@0"));
        audit.add(AuditEntry.of(NOON, "o.night", What.RELEASE, "cables.quarantine-0@7", Outcome.REFUSED, "No."));
        audit.add(entry(What.RELEASE, "o.day", "cables.quarantine-0@0").under("SECRET//NOFORN"));
        audit.add(AuditEntry.of(NOON, "o.day", What.ACKNOWLEDGE, "NUMBERS_MISSING", Outcome.DONE, "asked | Lisbon"));
        audit.add(AuditEntry.of(
                NOON.plusSeconds(60), "o.day", What.NOTE, "shift", Outcome.DONE, "Lisbon repeats at 18:00"));
        audit.add(InventedServiceMessages.asked(
                AuditEntry.of(
                        NOON.plusSeconds(90),
                        "o.day",
                        What.ASK_FOR_NUMBERS,
                        "channel:QQA:5-7",
                        Outcome.DONE,
                        "Asked RUEHLI."),
                InventedServiceMessages.request(SeriesKind.CHANNEL, "QQA", 5, 7)));
        audit.add(AuditEntry.of(NOON, "o.night", What.TAKE_OVER, "shift", Outcome.REFUSED, "no"));
        return new InventedTraffic(flash, merged).report();
    }

    /** A day with traffic of all kinds. */
    private final class InventedTraffic {
        private final InventedDay day = new InventedDay();
        private final Cables flash;
        private final byte[] merged;

        InventedTraffic(Cables flash, byte[] merged) {
            this.flash = flash;
            this.merged = merged;
        }

        DailyReport report() {
            Instant noticed = NOON.minusSeconds(60);
            return DailyReportTest.this.report(
                    RAWS,
                    day.raw(Cables.routine(1).bytes()),
                    day.raw(Cables.routine(1).bytes()),
                    day.raw(Cables.routine(2).over("XQB0001").bytes()),
                    day.raw(flash.bytes()),
                    day.raw(Cables.routine(4).bytes()),
                    day.raw(merged),
                    day.raw(new byte[] {0, 1, 2, 3, 4, 5, 6, 7}),
                    day.raw("No telegram".getBytes(StandardCharsets.UTF_8)),
                    day.cable("cables.all", Cables.routine(1), NOON, Duration.ofMillis(420), "cables.raw-0@0"),
                    day.cable("cables.quarantine", Cables.routine(2), NOON, SECOND, "cables.raw-0@2"),
                    day.cable("cables.all", flash, NOON, Duration.ofSeconds(30), "cables.raw-0@3"),
                    day.cable("cables.all", Cables.routine(5), NOON, SECOND, "cables.raw-0@5"),
                    day.dead("NOT_TEXT", 6, NOON),
                    day.dead("NOT_A_CABLE", 7, NOON),
                    day.event(EventKind.DUPLICATE, "09LISBON1", "cables.raw-0@1", NOON),
                    day.event(EventKind.SERVICE_MESSAGE, "09LISBON4", "cables.raw-0@4", NOON),
                    day.gap(EventKind.GAP_OPENED, 5, 7, noticed, NOON),
                    day.gap(EventKind.GAP_FILLED, 6, 6, noticed, NOON.plusSeconds(60)),
                    day.lost("cables.raw-0", 50, 59, NOON));
        }
    }

    private AuditEntry entry(What what, String who, String place) {
        return AuditEntry.of(NOON, who, what, place, Outcome.DONE, "It.");
    }

    private static JsonNode json(DailyReport report) throws IOException {
        return JsonMapper.builder().build().readTree(ReportJson.of(report));
    }

    @SafeVarargs
    private DailyReport report(RawDay raws, ConsumerRecord<byte[], byte[]>... records) {
        DayRecords day = new DayRecords(DAY, raws, new TopicNames("cables."), new Intake(1 << 20));
        for (ConsumerRecord<byte[], byte[]> record : records) {
            day.see(record);
        }
        return day.report(InventedBook.of(audit), signatures, entries, List.of(), NOW);
    }
}
