package cablestream.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.What;
import cablestream.kafka.RecordPosition;
import cablestream.record.AuditKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {
    private static final Instant NOW = Instant.parse("2009-03-16T17:00:00Z");
    private static final String GAP = "NUMBERS_MISSING";
    private static final String SENTENCE = "5 numbers are missing in QQA";
    private static final RecordPosition PLACE = new RecordPosition("cables.audit", 0, 7);
    private static final @Nullable AuditKey KEY = AuditKey.of(null, AuditKey.random());

    private final AuditBook book = new AuditBook();

    @Test
    void anAcknowledgementNamesThePersonTheTimeTheNoteAndWhatWasFound() {
        acknowledge("roe", "asked Lisbon");

        assertThat(book.acknowledged()).containsExactly(new Acknowledgement(GAP, SENTENCE, "roe", NOW, "asked Lisbon"));
    }

    @Test
    void aLaterAcknowledgementTakesThePlaceOfTheEarlierOne() {
        acknowledge("roe", "asked Lisbon");
        acknowledge("doe", "Lisbon answers at 18:00");

        assertThat(book.acknowledged()).extracting(Acknowledgement::who).containsExactly("doe");
    }

    @Test
    void anybodyMayWithdrawIt() {
        acknowledge("roe", "asked Lisbon");
        AuditEntry entry = ShiftEntries.withdraw(book, GAP, new Operator("doe"), NOW);
        book.add(entry);

        assertThat(book.acknowledged()).isEmpty();
        assertThat(entry.detail()).isEqualTo("The acknowledgement by roe is withdrawn.");
        assertThatThrownBy(() -> ShiftEntries.withdraw(book, GAP, new Operator("doe"), NOW))
                .isInstanceOf(RepairRefused.class)
                .hasMessageContaining("`findings list` prints");
    }

    @Test
    void itEndsOnceWhicheverProcessIsFirst() {
        acknowledge("roe", "asked Lisbon");
        Acknowledgement open = book.acknowledged().get(0);
        book.add(ShiftEntries.gone(book, open, NOW));

        assertThat(book.acknowledged()).isEmpty();
        assertThatThrownBy(() -> ShiftEntries.gone(book, open, NOW)).isInstanceOf(RepairRefused.class);
    }

    @Test
    void aNewAcknowledgementDoesNotEndWithTheOneBefore() {
        acknowledge("roe", "asked Lisbon");
        Acknowledgement before = book.acknowledged().get(0);
        acknowledge("doe", "again");

        assertThatThrownBy(() -> ShiftEntries.gone(book, before, NOW)).isInstanceOf(RepairRefused.class);
    }

    @Test
    void aRefusedOneDoesNotCount() {
        book.add(AuditEntry.of(NOW, "roe", What.ACKNOWLEDGE, GAP, Outcome.REFUSED, "no"));

        assertThat(book.acknowledged()).isEmpty();
    }

    @Test
    void itIsNoActionOnARecord() {
        acknowledge("roe", "asked Lisbon");

        assertThat(book.result(GAP)).isEmpty();
        assertThat(book.pending(NOW)).isEmpty();
    }

    @Test
    void aNoteIsOneLineThatHidesNothing() {
        assertThat(NoteText.of("  left \u202Eright\n ")).isEqualTo("left ⟨U+202E⟩right");
        assertThat(NoteText.of("a\nb\u0007c")).isEqualTo("a␊b␇c");
    }

    @Test
    void aNoteHasOneToFiveHundredCharacters() {
        assertThat(NoteText.of("é".repeat(500))).hasSize(500);
        for (String wrong : List.of("", " \n", "x".repeat(501))) {
            assertThatThrownBy(() -> NoteText.of(wrong)).isInstanceOf(RepairRefused.class);
        }
    }

    @Test
    void whatWasFoundIsSignedToo() {
        AuditEntry signed = ShiftEntries.acknowledge(GAP, SENTENCE, "asked", new Operator("roe"), NOW)
                .sealed(PLACE, KEY);
        String forged =
                new String(signed.bytes(), StandardCharsets.UTF_8).replace("5 numbers are missing", "all is well");

        assertThat(signed.genuine(PLACE, KEY)).isTrue();
        assertThat(AuditEntry.read(forged.getBytes(StandardCharsets.UTF_8)).filter(entry -> entry.genuine(PLACE, KEY)))
                .isEmpty();
    }

    private void acknowledge(String who, String note) {
        book.add(ShiftEntries.acknowledge(GAP, SENTENCE, note, new Operator(who), NOW));
    }
}
