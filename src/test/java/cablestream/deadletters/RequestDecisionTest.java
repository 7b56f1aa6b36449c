package cablestream.deadletters;

import static cablestream.deadletters.InventedServiceMessages.NOW;
import static cablestream.deadletters.InventedServiceMessages.gap;
import static cablestream.deadletters.InventedServiceMessages.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.deadletters.AuditEntry.What;
import cablestream.deadletters.RepairOutcome.Result;
import cablestream.kafka.RecordPosition;
import cablestream.record.AuditKey;
import cablestream.series.Gap;
import cablestream.series.GapName;
import cablestream.series.SeriesKind;
import cablestream.settings.OutgoingSettings;
import cablestream.status.OperatorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may ask for which numbers, and when. */
class RequestDecisionTest {
    private static final String QQA = "channel:QQA:412-415";

    private final InventedServiceMessages messages = new InventedServiceMessages();

    RequestDecisionTest() {
        messages.open(open(SeriesKind.CHANNEL, "QQA", gap(412, 415)));
    }

    @Test
    void aGapIsAskedForOnce() {
        assertThat(ask(QQA, "RUEHLI", null, "roe"))
                .isEqualTo(new RepairOutcome(
                        Result.DONE, "Asked RUEHLI for 412-415 with service message #0001.", "cables.outgoing-0@0"));

        RepairOutcome second = ask(QQA, "RUEHLI", null, "doe");

        assertThat(second.result()).isEqualTo(Result.REFUSED);
        assertThat(second.detail()).contains("roe asked RUEHLI for 412-415 at 2009-03-16T16:35:00Z", "give a reason");
        assertThat(messages.sent).hasSize(1);
    }

    @Test
    void itIsAskedForAgainForAReason() {
        ask(QQA, "RUEHLI", null, "roe");

        assertThat(ask(QQA, null, "no answer", "doe").detail())
                .isEqualTo("Asked RUEHLI for 412-415 with service message #0002. Again: no answer");
        assertThat(ask(QQA, null, " ", "doe").result()).isEqualTo(Result.REFUSED);
        assertThat(messages.sent).hasSize(2);
    }

    @Test
    void theSameReasonAMomentLaterIsAnAccident() {
        ask(QQA, "RUEHLI", null, "roe");
        ask(QQA, null, "no answer", "doe");

        assertThat(ask(QQA, null, "no answer", "doe").detail())
                .endsWith("doe asked again for this reason at 2009-03-16T16:35:00Z, a moment ago.");
        assertThat(ask(QQA, null, "still no answer", "doe").result()).isEqualTo(Result.DONE);
        assertThat(messages.sent).hasSize(3);
    }

    @Test
    void numbersThatCameSinceAreNotAskedFor() {
        messages.open(open(SeriesKind.CHANNEL, "QQA", gap(412, 412), gap(414, 415)));

        ask(QQA, "RUEHLI", null, "roe");

        assertThat(messages.sent.get(0)).contains("\nINT ZDK QQA0412 QQA0414 THRU QQA0415\n");
    }

    @Test
    void whatIsLeftOfAGapCountsAsAskedFor() {
        ask(QQA, "RUEHLI", null, "roe");
        messages.open(open(SeriesKind.CHANNEL, "QQA", gap(414, 415)));

        assertThat(ask("channel:QQA:414-415", null, null, "doe").result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void theSameNumbersOfALaterDayAreAnotherGap() {
        ask(QQA, "RUEHLI", null, "roe");
        messages.open(open(SeriesKind.CHANNEL, "QQA", new Gap(412, 415, 10_000, NOW.plusSeconds(86_400), true)));

        assertThat(ask(QQA, null, null, "doe").result()).isEqualTo(Result.DONE);
    }

    @Test
    void aGapThatIsNotOpenIsUnknown() {
        assertThat(ask("channel:QQA:416-417", "RUEHLI", null, "roe").result()).isEqualTo(Result.UNKNOWN);
        assertThat(ask("station:QQA:412-415", "RUEHLI", null, "roe").result()).isEqualTo(Result.UNKNOWN);
        assertThat(ask("channel:QQA:412-413", "RUEHLI", null, "roe").detail())
                .isEqualTo("channel:QQA:412-413: no gap is open there now: `gaps list` prints the open gaps");
    }

    @Test
    void theStationIsTheOneOfTheSeriesOrTheOneThatWasAskedLast() {
        messages.open(
                open(SeriesKind.CHANNEL, "QQA", gap(412, 412), gap(414, 414)),
                open(SeriesKind.STATION, "RUEHLI", gap(7, 7)));

        assertThat(ask("station:RUEHLI:7", null, null, "roe").detail()).startsWith("Asked RUEHLI ");
        assertThat(ask("channel:QQA:412", null, null, "roe").detail())
                .contains("the series does not name the station to ask");
        ask("channel:QQA:412", "RUEHQT", null, "roe");
        assertThat(ask("channel:QQA:414", null, null, "roe").detail()).startsWith("Asked RUEHQT ");
    }

    @Test
    void noOtherTextThanARoutingIndicatorIsAStation() {
        assertThat(ask(QQA, "RUEHLI\nBT", null, "roe").detail()).contains("no routing indicator");
        assertThat(ask(QQA, "LISBON", null, "roe").result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void aRequestWithoutAStationIsOnTheAuditAsRefused() {
        ask(QQA, null, null, "roe");
        ask(QQA, "LISBON", null, "roe");

        assertThat(messages.book().actions())
                .extracting(OperatorAction::what, OperatorAction::target, OperatorAction::outcome)
                .containsOnly(tuple("ASK_FOR_NUMBERS", QQA, "REFUSED"))
                .hasSize(2);
    }

    @Test
    void aSeriesThatNoCircuitTakesIsNotAskedFor() {
        messages.open(open(SeriesKind.CHANNEL, "Q\nNNNN", gap(7, 7)));

        assertThat(messages.ask(
                                new WantedNumbers(
                                        new GapName(
                                                SeriesKind.CHANNEL,
                                                "Q\nNNNN",
                                                gap(7, 7).numbers()),
                                        "RUEHLI",
                                        null),
                                "roe")
                        .detail())
                .contains("characters that no circuit takes")
                .doesNotContain("NNNN");
    }

    @Test
    void serialNumbersBeginAgainEveryYear() {
        ask(QQA, "RUEHLI", null, "roe");
        messages.at(Instant.parse("2010-01-01T00:00:00Z"));

        assertThat(ask(QQA, null, "next year", "roe").detail()).contains("#0001");
    }

    @Test
    void theEntryIsSignedWithTheRequest() {
        AuditKey key = AuditKey.of(null, AuditKey.random());
        RecordPosition place = new RecordPosition("cables.audit", 0, 7);
        AuditEntry signed = new RequestDecision(
                        new AuditBook(),
                        List.of(open(SeriesKind.CHANNEL, "QQA", gap(412, 415))),
                        new OutgoingSettings("cables.outgoing", "RUEHXX"),
                        new Operator("roe"),
                        NOW)
                .draft(wanted(QQA, "RUEHLI", null))
                .entry()
                .sealed(place, key);
        AuditEntry read = AuditEntry.read(signed.bytes()).orElseThrow();
        byte[] forged = new String(signed.bytes(), StandardCharsets.UTF_8)
                .replace("RUEHLI", "RUEHQT")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(read).isEqualTo(signed);
        assertThat(read.what()).isEqualTo(What.ASK_FOR_NUMBERS);
        assertThat(read.genuine(place, key)).isTrue();
        assertThat(AuditEntry.read(forged))
                .hasValueSatisfying(
                        entry -> assertThat(entry.genuine(place, key)).isFalse());
    }

    private RepairOutcome ask(String gap, @Nullable String to, @Nullable String again, String who) {
        return messages.ask(wanted(gap, to, again), who);
    }

    private static WantedNumbers wanted(String gap, @Nullable String to, @Nullable String again) {
        return new WantedNumbers(GapName.parse(gap).orElseThrow(), to, again);
    }
}
