package cablestream.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.What;
import cablestream.kafka.RecordPosition;
import cablestream.record.AuditKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditBookTest {
    private static final String FIRST = "cables.dead-0@1";
    private static final Instant NOW = Instant.parse("2009-03-16T17:00:00Z");

    private static final @Nullable AuditKey KEY = AuditKey.of(null, AuditKey.random());

    private final AuditBook book = new AuditBook();

    @Test
    void aDeadLetterThatAReplayLeftBehindCountsForItsOriginal() {
        book.add(replay(FIRST, FIRST, 1, "cables.raw-0@9"));

        String original = book.original("cables.dead-0@2", "cables.raw-0@9");

        assertThat(original).isEqualTo(FIRST);
        assertThat(book.attempts(original)).isEqualTo(1);
    }

    @Test
    void aDeadLetterOfNoReplayIsItsOwnOriginal() {
        assertThat(book.original(FIRST, "cables.raw-0@3")).isEqualTo(FIRST);
        assertThat(book.attempts(FIRST)).isZero();
    }

    @Test
    void aRefusalIsRememberedAndChangesNothing() {
        book.add(entry(What.REPLAY, FIRST, Outcome.REFUSED));

        assertThat(book.attempts(FIRST)).isZero();
        assertThat(book.result(FIRST)).isEmpty();
        assertThat(book.history(FIRST)).hasSize(1);
        assertThat(book.actions()).extracting(action -> action.outcome()).containsExactly("REFUSED");
    }

    @Test
    void theLastThingDoneIsTheResult() {
        book.add(replay(FIRST, FIRST, 1, "cables.raw-0@9"));
        assertThat(book.result(FIRST)).contains("REPLAYED");

        book.add(entry(What.DISCARD, FIRST, Outcome.DONE));
        assertThat(book.result(FIRST)).contains("DISCARDED");
    }

    @Test
    void theNewestActionsAreFirst() {
        book.add(entry(What.DISCARD, "cables.dead-0@1", Outcome.DONE));
        book.add(entry(What.DISCARD, "cables.dead-0@2", Outcome.DONE));

        assertThat(book.actions()).extracting(action -> action.target()).containsExactly("cables.dead-0@2", FIRST);
    }

    @Test
    void anEntryIsReadAsItWasWritten() {
        AuditEntry entry = replay(FIRST, FIRST, 2, "cables.raw-0@9");

        assertThat(AuditEntry.read(entry.bytes())).contains(entry);
        assertThat(new String(entry.bytes(), StandardCharsets.UTF_8)).contains("\"at\":\"2009-03-16T17:00:00Z\"");
    }

    @Test
    void whatIsNoEntryIsPassedOver() {
        assertThat(AuditEntry.read("{\"who\":\"roe\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(AuditEntry.read("no JSON".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(AuditEntry.read(null)).isEmpty();
    }

    @Test
    void aRequestWaitsForADay() {
        AuditEntry request = entry(What.REQUEST, FIRST, Outcome.DONE);
        book.add(request);

        assertThat(book.pending(NOW.plus(AuditEntry.VALIDITY))).containsExactly(request);
        assertThat(book.pending(NOW.plus(AuditEntry.VALIDITY).plusMillis(1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = What.class,
            names = {"WITHDRAW", "CONFIRM", "RELEASE", "REPLAY", "DISCARD"})
    void aRequestEndsWithWhatIsDoneAfterIt(What what) {
        book.add(entry(What.REQUEST, FIRST, Outcome.DONE));
        book.add(entry(what, FIRST, Outcome.DONE));

        assertThat(book.pending(NOW)).isEmpty();
        assertThat(book.request(FIRST)).isEmpty();
    }

    @Test
    void aRequestOutlastsARefusal() {
        book.add(entry(What.REQUEST, FIRST, Outcome.DONE));
        book.add(entry(What.CONFIRM, FIRST, Outcome.REFUSED));

        assertThat(book.pending(NOW)).hasSize(1);
    }

    @Test
    void aWithdrawalIsNoResult() {
        book.add(entry(What.WITHDRAW, FIRST, Outcome.DONE));

        assertThat(book.result(FIRST)).isEmpty();
    }

    @Test
    void theConfirmationOfAnEditedTextIsAReplay() {
        book.add(AuditEntry.of(NOW, "doe", What.CONFIRM, FIRST, Outcome.DONE, "It.")
                .attempt(FIRST, 1)
                .put("cables.raw-0@9", NOW)
                .under("UNCLASSIFIED//"));

        assertThat(book.result(FIRST)).contains("REPLAYED");
        assertThat(book.attempts(FIRST)).isEqualTo(1);
    }

    @Test
    void aSealedEntryIsReadAsItWasWrittenAndIsGenuineAtItsPlaceOnly() {
        RecordPosition place = new RecordPosition("cables.audit", 0, 3);
        AuditEntry sealed = replay(FIRST, FIRST, 2, "cables.raw-0@9")
                .about(new AuditEntry.Subject("09LISBON212", 1, true, "00ff", "cables.audit-0@1"))
                .sealed(place, KEY);
        AuditEntry read = AuditEntry.read(sealed.bytes()).orElseThrow();

        assertThat(read).isEqualTo(sealed);
        assertThat(read.genuine(place, KEY)).isTrue();
        assertThat(read.genuine(new RecordPosition("cables.audit", 0, 4), KEY)).isFalse();
        assertThat(read.genuine(place, AuditKey.of(null, AuditKey.random()))).isFalse();
    }

    @Test
    void everyFieldOfAnEntryIsSigned() {
        RecordPosition place = new RecordPosition("cables.audit", 0, 3);
        String sealed = new String(
                replay(FIRST, FIRST, 2, "cables.raw-0@9")
                        .under("SECRET//")
                        .about(new AuditEntry.Subject("09LISBON212", 1, true, "00ff", "cables.audit-0@1"))
                        .sealed(place, KEY)
                        .bytes(),
                StandardCharsets.UTF_8);

        for (String[] change : new String[][] {
            {"2009-03-16T17:00:00Z\",\"who", "2009-03-16T17:00:01Z\",\"who"},
            {"\"roe\"", "\"doe\""},
            {"\"REPLAY\"", "\"CONFIRM\""},
            {"\"target\":\"cables.dead-0@1", "\"target\":\"cables.dead-0@2"},
            {"\"original\":\"cables.dead-0@1", "\"original\":\"cables.dead-0@2"},
            {"\"attempt\":2", "\"attempt\":1"},
            {"cables.raw-0@3", "cables.raw-0@4"},
            {"cables.raw-0@9", "cables.raw-0@8"},
            {"SECRET//", "UNCLASSIFIED//"},
            {"\"DONE\"", "\"REFUSED\""},
            {"\"It.\"", "\"Is.\""},
            {"09LISBON212", "09LISBON213"},
            {"\"revision\":1", "\"revision\":2"},
            {"\"complete\":true", "\"complete\":false"},
            {"00ff", "00fe"},
            {"cables.audit-0@1", "cables.audit-0@2"}
        }) {
            assertThat(sealed).contains(change[0]);
            AuditEntry altered = AuditEntry.read(
                            sealed.replace(change[0], change[1]).getBytes(StandardCharsets.UTF_8))
                    .orElseThrow();
            assertThat(altered.genuine(place, KEY)).as(change[0]).isFalse();
        }
    }

    @Test
    void anEntryWithoutASealCountsOnlyWithoutAKey() {
        AuditEntry entry = entry(What.DISCARD, FIRST, Outcome.DONE);

        assertThat(entry.genuine(new RecordPosition("cables.audit", 0, 3), null))
                .isTrue();
        assertThat(entry.genuine(new RecordPosition("cables.audit", 0, 3), KEY)).isFalse();
    }

    private static AuditEntry replay(String target, String original, int attempt, String became) {
        return AuditEntry.of(NOW, "roe", What.REPLAY, target, Outcome.DONE, "It.")
                .attempt(original, attempt)
                .receivedAt("cables.raw-0@3")
                .put(became, NOW);
    }

    private static AuditEntry entry(What what, String target, Outcome outcome) {
        return AuditEntry.of(NOW, "roe", what, target, outcome, "It.");
    }
}
