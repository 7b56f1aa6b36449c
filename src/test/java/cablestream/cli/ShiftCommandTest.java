package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShiftCommandTest {
    private final InventedConsole console = new InventedConsole();

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void printsHandOversOpenItemsAcknowledgementsAndNotes() {
        console.answers("/api/shift", """
                {'now':'2009-03-16T16:35:00Z',
                 'open':{'findings':3,'acknowledged':1,'gaps':2,'missing':5,
                         'asked':[{'name':'channel:QQA:412-413','asked':{'at':'2009-03-16T15:00:00Z','who':'roe','to':'RUEHLI'}}],'deadLetters':{'NO_TEXT':2,'NOT_TEXT':1},'quarantined':1,
                         'requests':[{'place':'cables.quarantine-0@3','who':'roe','until':'2009-03-17T16:00:00Z','label':'CONFIDENTIAL//'}],
                         'backfills':[{'id':'late-1','feed':'late','who':'doe','remaining':7}]},
                 'acknowledged':[{'finding':'DEAD_LETTERS','who':'roe','at':'2009-03-16T16:00:00Z','note':'seen','sentence':'x'}],
                 'last':{'from':'roe','to':'doe','takenAt':'2009-03-16T08:00:00Z','note':'quiet'},
                 'pending':{'from':'doe','to':'poe','at':'2009-03-16T16:30:00Z','note':''},
                 'before':[{'at':'2009-03-16T07:00:00Z','who':'roe','text':'first'}],'beforeLeftOut':3,'notesLeftOut':0,
                 'notes':[{'at':'2009-03-16T09:00:00Z','who':'doe','text':'a\\u001bb'}]}""");

        assertThat(console.run("shift", "show")).isZero();
        assertThat(console.printed().lines())
                .containsExactly(
                        "The shift is that of doe, taken over at 2009-03-16T08:00:00Z from roe (quiet).",
                        "doe handed over to poe at 2009-03-16T16:30:00Z; poe has not taken over yet.",
                        "Open: 3 findings (1 acknowledged), 2 gaps with 5 missing numbers (1 asked for), 3 dead letters (NO_TEXT 2, NOT_TEXT 1), 1 quarantined cable, 1 request, 1 backfill",
                        "  asked for: channel:QQA:412-413 by roe at 2009-03-16T15:00:00Z to RUEHLI",
                        "  request: roe asks for CONFIDENTIAL// of cables.quarantine-0@3 until 2009-03-17T16:00:00Z",
                        "  backfill: late-1 of the feed late by doe, 7 offsets to go",
                        "  acknowledged: DEAD_LETTERS by roe at 2009-03-16T16:00:00Z: seen",
                        "Notes since the last hand-over:",
                        "  2009-03-16T09:00:00Z doe: a␛b",
                        "Notes of the shift before:",
                        "  3 older notes are on the audit topic only",
                        "  2009-03-16T07:00:00Z roe: first");
    }

    @Test
    void deadLettersWithoutAReasonAreNamedAsSuch() {
        console.answers("/api/shift", "{'open':{'deadLetters':{'':2,'UNPROCESSABLE':2}},'last':null}");

        assertThat(console.run("shift", "show")).isZero();
        assertThat(console.printed()).contains("4 dead letters (no reason stated 2, UNPROCESSABLE 2)");
    }

    @Test
    void noteWhoseHiddenCharactersWereReplacedWhenItWasWrittenIsPrintedAsItIs() {
        console.answers(
                "/api/shift",
                "{'open':{},'last':null,'notes':[{'at':'2009-03-16T09:00:00Z','who':'doe','text':'a\u241bb⟨U+202E⟩'}]}");

        assertThat(console.run("shift", "show")).isZero();
        assertThat(console.printed()).contains("doe: a\u241bb⟨U+202E⟩");
    }

    @Test
    void saysThatNobodyHasTakenOver() {
        console.answers("/api/shift", "{'open':{},'last':null,'pending':null,'notes':[],'before':[]}");

        assertThat(console.run("shift", "show")).isZero();
        assertThat(console.printed()).startsWith("Nobody has taken over a shift yet.");
    }

    @Test
    void handsOverAndTakesOver() {
        console.answers("/api/session", "{'action':'x'}")
                .answers("/api/shift/", "{'result':'DONE','detail':'Taken over from roe.','where':null}");

        assertThat(console.run("shift", "hand-over", "--to", "doe", "--note", "quiet"))
                .isZero();
        assertThat(console.run("shift", "take-over")).isZero();
        assertThat(console.run("shift", "note", "Lisbon repeats")).isZero();
        assertThat(console.printed()).contains("doe takes it over with `shift take-over`", "Taken over from roe.");
        assertThat(console.run("shift", "hand-over", "--note", "quiet")).isEqualTo(2);
    }
}
