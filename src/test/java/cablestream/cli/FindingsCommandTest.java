package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FindingsCommandTest {
    private final InventedConsole console = new InventedConsole();

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void theTableHasKeysMarksAndWhatIsGone() {
        console.answers("/api/findings", """
                {'findings':[
                  {'key':'NUMBERS_MISSING','severity':'ATTENTION','sentence':'7 numbers are missing in QQA',
                   'acknowledged':{'who':'o.night','at':'2009-03-16T16:35:00Z','note':'asked\\u001b Lisbon',
                                   'sentence':'5 numbers are missing in QQA'}},
                  {'key':'DEAD_LETTERS','severity':'ATTENTION','sentence':'1 dead letter waits for a decision','acknowledged':null}],
                 'gone':[{'finding':'HEARTBEAT_LOST:urgent','sentence':'nothing comes','who':'doe','at':'2009-03-16T16:00:00Z','note':'restarted'}]}""");

        assertThat(console.run("findings", "list")).isZero();
        assertThat(console.printed())
                .containsPattern(
                        "NUMBERS_MISSING +attention +7 numbers are missing in QQA +by o.night at 2009-03-16T16:35:00Z: asked␛ Lisbon \\(then: 5 numbers are missing in QQA\\)")
                .containsPattern("DEAD_LETTERS +attention +1 dead letter waits for a decision")
                .containsPattern(
                        "HEARTBEAT_LOST:urgent +gone +nothing comes +by doe at 2009-03-16T16:00:00Z: restarted");
    }

    @Test
    void noteWhoseHiddenCharactersWereReplacedWhenItWasWrittenIsPrintedAsItIs() {
        console.answers("/api/findings", """
                {'findings':[],
                 'gone':[{'finding':'DEAD_LETTERS','sentence':'x','who':'doe','at':'2009-03-16T16:00:00Z','note':'a\u241bb'}]}""");

        assertThat(console.run("findings", "list")).isZero();
        assertThat(console.printed()).contains(": a\u241bb");
    }

    @Test
    void withoutFindingsItSaysSo() {
        console.answers("/api/findings", "{'findings':[],'gone':[]}");

        assertThat(console.run("findings", "list")).isZero();
        assertThat(console.printed()).isEqualToIgnoringNewLines("There is no finding.");
    }

    @Test
    void acknowledgesByKeyWithANote() {
        console.answers("/api/session", "{'action':'x'}")
                .answers("/api/findings/HEARTBEAT_LOST", "{'result':'DONE','detail':'restarted','where':null}");

        assertThat(console.run("findings", "acknowledge", "HEARTBEAT_LOST:urgent", "--note", "restarted"))
                .isZero();
        assertThat(console.printed()).contains("HEARTBEAT_LOST:urgent is acknowledged: restarted");
        assertThat(console.run("findings", "acknowledge", "HEARTBEAT_LOST:urgent"))
                .isEqualTo(2);
    }
}
