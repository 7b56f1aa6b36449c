package cablestream.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.deadletters.AuditEntry.Outcome;
import cablestream.deadletters.AuditEntry.Subject;
import cablestream.deadletters.AuditEntry.What;
import cablestream.kafka.RecordPosition;
import cablestream.record.AuditKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftBookTest {
    private static final Instant NOW = Instant.parse("2009-03-16T17:00:00Z");
    private static final SortedMap<String, Long> OPEN = new TreeMap<>(Map.of("gaps", 2L, "deadLetters", 7L));
    private static final RecordPosition PLACE = new RecordPosition("cables.audit", 0, 7);
    private static final @Nullable AuditKey KEY = AuditKey.of(null, AuditKey.random());

    private final InventedShifts shifts = new InventedShifts(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aHandOverWaitsForItsReceiver() {
        shifts.handOver("doe", "the FLASH was late", OPEN, "roe");

        assertThat(shifts.now().last()).isNull();
        assertThat(shifts.now().pending())
                .isEqualTo(new Shift.HandOver("cables.audit-0@0", NOW, "roe", "doe", "the FLASH was late", OPEN, null));
    }

    @Test
    void itsReceiverTakesItOver() {
        shifts.handOver("doe", "", OPEN, "roe");
        RepairOutcome outcome = shifts.takeOver("DOE");

        assertThat(outcome.detail()).isEqualTo("Taken over from roe.");
        assertThat(shifts.now().pending()).isNull();
        Shift.HandOver last = shifts.now().last();
        assertThat(last).isNotNull();
        assertThat(last.takenAt()).isEqualTo(NOW);
        assertThat(last.open()).containsExactly(Map.entry("deadLetters", 7L), Map.entry("gaps", 2L));
    }

    @Test
    void nobodyElseTakesItOver() {
        shifts.handOver("doe", "", OPEN, "roe");

        assertThat(shifts.takeOver("roe").detail())
                .endsWith("The shift was handed over to doe, who has to take it over.");
        assertThat(shifts.takeOver("o.night").result()).isEqualTo(RepairOutcome.Result.REFUSED);
        assertThat(shifts.now().pending()).isNotNull();
        assertThat(shifts.written).extracting(AuditEntry::outcome).contains(Outcome.REFUSED);
    }

    @Test
    void nobodyTakesOverTwiceOrWithoutAHandOver() {
        assertThat(shifts.takeOver("doe").detail()).endsWith("Nobody has handed the shift over.");
        shifts.handOver("doe", "", OPEN, "roe");
        shifts.takeOver("doe");

        assertThat(shifts.takeOver("doe").result()).isEqualTo(RepairOutcome.Result.REFUSED);
    }

    @Test
    void whoHandsOverTheShiftOfAnotherSaysWhy() {
        shifts.handOver("doe", "", OPEN, "roe");
        shifts.takeOver("doe");

        assertThat(shifts.handOver("night", "", OPEN, "roe").detail())
                .endsWith("doe has the shift: say in a note why you hand it over in their place.");
        assertThat(shifts.handOver("night", "doe fell ill", OPEN, "roe").result())
                .isEqualTo(RepairOutcome.Result.DONE);
    }

    @Test
    void theSameIsDoneOnce() {
        shifts.handOver("doe", "", OPEN, "roe");
        shifts.note("the line is down", "roe");

        assertThat(shifts.handOver("doe", "", OPEN, "roe").result()).isEqualTo(RepairOutcome.Result.REFUSED);
        assertThat(shifts.note("the line is down", "roe").result()).isEqualTo(RepairOutcome.Result.REFUSED);
        assertThat(shifts.note("the line is up", "roe").result()).isEqualTo(RepairOutcome.Result.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u00a0", "\u202e", "\u0001"})
    void aNoteHasSomethingToSee(String note) {
        assertThat(shifts.note(note, "roe").result()).isEqualTo(RepairOutcome.Result.REFUSED);
    }

    @Test
    void nobodyHandsOverToOneself() {
        assertThat(shifts.handOver("ROE", "", OPEN, "roe").detail())
                .endsWith("A shift is handed over to another person.");
        assertThat(shifts.now().pending()).isNull();
    }

    @Test
    void aLaterHandOverTakesThePlaceOfOneThatWasNotTakenOver() {
        shifts.handOver("doe", "", OPEN, "roe");
        shifts.handOver("poe", "", OPEN, "roe");

        assertThat(shifts.takeOver("doe").result()).isEqualTo(RepairOutcome.Result.REFUSED);
        assertThat(shifts.takeOver("poe").result()).isEqualTo(RepairOutcome.Result.DONE);
    }

    @Test
    void anEntryThatTakesOverAnotherHandOverDoesNotCount() {
        ShiftBook book = new ShiftBook();
        shifts.handOver("doe", "", OPEN, "roe");
        book.add(shifts.written.get(0));

        book.add(takeOver("doe", "cables.audit-0@5"));
        book.add(takeOver("roe", "cables.audit-0@0"));

        assertThat(book.now().last()).isNull();
        book.add(takeOver("doe", "cables.audit-0@0"));
        assertThat(book.now().last()).isNotNull();
    }

    @Test
    void theNotesOfAShiftStayForTheNextOne() {
        shifts.note("first", "roe");
        shifts.handOver("doe", "", OPEN, "roe");
        shifts.note("before it was taken over", "roe");
        shifts.takeOver("doe");
        shifts.note("second", "doe");

        assertThat(shifts.now().before().newest())
                .extracting(Shift.Note::text)
                .containsExactly("first", "before it was taken over");
        assertThat(shifts.now().notes().newest()).containsExactly(new Shift.Note(NOW, "doe", "second"));
    }

    @Test
    void aNoteIsBoundedAndSoIsTheirNumber() {
        assertThat(shifts.note(" ", "roe").result()).isEqualTo(RepairOutcome.Result.REFUSED);
        assertThat(shifts.handOver("doe", "x".repeat(501), OPEN, "roe").result())
                .isEqualTo(RepairOutcome.Result.REFUSED);
        for (int i = 0; i < 201; i++) {
            shifts.note("note " + i, "roe");
        }
        assertThat(shifts.now().notes().newest()).hasSize(200);
        assertThat(shifts.now().notes().newest().get(0).text()).isEqualTo("note 1");
        assertThat(shifts.now().notes().leftOut()).isEqualTo(1);
    }

    @Test
    void whoseNoteTakesThePlaceOfTheOldestIsAnsweredSo() {
        for (int i = 0; i < 200; i++) {
            assertThat(shifts.note("note " + i, "roe").detail()).isEqualTo("note " + i);
        }

        assertThat(shifts.note("one more", "roe").detail())
                .isEqualTo("one more (The oldest note of the shift is no longer shown: there are more than 200.)");
        assertThat(shifts.written.get(200).detail()).isEqualTo("one more");
    }

    @Test
    void allProcessesAgreeWhoReadTheSameEntries() {
        shifts.note("first", "roe");
        shifts.handOver("doe", "", OPEN, "roe");
        shifts.takeOver("doe");
        shifts.acknowledge("DEAD_LETTERS", "1 dead letter waits", "seen", "doe");

        AuditBook restarted = new AuditBook();
        shifts.written.forEach(
                entry -> restarted.add(AuditEntry.read(entry.bytes()).orElseThrow()));

        assertThat(restarted.shift()).isEqualTo(shifts.now());
        assertThat(restarted.acknowledged()).isEqualTo(shifts.acknowledged());
    }

    @Test
    void theNumbersOfAHandOverAreSigned() {
        AuditEntry signed = ShiftEntries.handOver(new AuditBook(), "doe", "", OPEN, new Operator("roe"), NOW)
                .sealed(PLACE, KEY);
        AuditEntry read = AuditEntry.read(signed.bytes()).orElseThrow();
        String forged =
                new String(signed.bytes(), StandardCharsets.UTF_8).replace("\"deadLetters\":7", "\"deadLetters\":0");

        assertThat(read.genuine(PLACE, KEY)).isTrue();
        assertThat(AuditEntry.read(forged.getBytes(StandardCharsets.UTF_8)))
                .hasValueSatisfying(
                        entry -> assertThat(entry.genuine(PLACE, KEY)).isFalse());
    }

    private static AuditEntry takeOver(String who, String place) {
        return AuditEntry.of(NOW, who, What.TAKE_OVER, ShiftEntries.SHIFT, Outcome.DONE, "It.")
                .about(new Subject(null, 0, false, null, place));
    }
}
