package cablestream.repair;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.repair.AuditEntry.Outcome;
import cablestream.repair.AuditEntry.What;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditBookTest {
    private static final String FIRST = "cables.dead-0@1";
    private static final Instant NOW = Instant.parse("2009-03-16T17:00:00Z");

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

    private static AuditEntry replay(String target, String original, int attempt, String became) {
        return new AuditEntry(
                NOW,
                "roe",
                What.REPLAY,
                target,
                original,
                attempt,
                "cables.raw-0@3",
                became,
                NOW,
                null,
                Outcome.DONE,
                "It.");
    }

    private static AuditEntry entry(What what, String target, Outcome outcome) {
        return new AuditEntry(NOW, "roe", what, target, target, 0, null, null, null, null, outcome, "It.");
    }
}
