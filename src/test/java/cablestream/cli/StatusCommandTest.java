package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusCommandTest {
    private final InventedConsole console = new InventedConsole();

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void aSilenceIsPrintedWithWhatIsUsualAndIsNoSuccess() {
        console.answers("/api/picture", """
                {'now':'2009-03-16T16:35:00Z',
                 'verdict':{'state':'ATTENTION','sentence':'Nothing has come in since 14:35.','findings':
                   [{'severity':'ATTENTION','sentence':'nothing has come in since 14:35','section':'state'}]},
                 'arrivals':{'last':'2009-03-16T14:35:00Z','hour':0,'usual':12.0,'silence':'FAR_LONGER'}}""");

        assertThat(console.run("status")).isEqualTo(1);
        assertThat(console.printed())
                .contains("attention: Nothing has come in since 14:35.")
                .contains("  attention: nothing has come in since 14:35")
                .contains("Last transmission 2h ago; 0 in the last hour, usual 12.0");
    }

    @Test
    void anAcknowledgedFindingIsPrintedWithItsMark() {
        console.answers("/api/picture", """
                {'now':'2009-03-16T16:35:00Z',
                 'verdict':{'state':'ATTENTION','sentence':'1 dead letter waits for a decision.','findings':
                   [{'severity':'ATTENTION','sentence':'1 dead letter waits for a decision','key':'DEAD_LETTERS',
                     'acknowledged':{'who':'o.night','at':'2009-03-16T16:00:00Z','note':'seen','sentence':'1 dead letter waits for a decision'}}]},
                 'arrivals':{'last':'2009-03-16T16:34:00Z','hour':4,'usual':null,'silence':'USUAL'}}""");

        assertThat(console.run("status")).isEqualTo(1);
        assertThat(console.printed())
                .contains("  attention: 1 dead letter waits for a decision;"
                        + " acknowledged by o.night at 2009-03-16T16:00:00Z: seen");
    }

    @Test
    void aHealthySystemWithoutHistorySaysSo() {
        console.answers("/api/picture", """
                {'now':'2009-03-16T16:35:00Z','verdict':{'state':'HEALTHY','sentence':'All is well.','findings':[]},
                 'arrivals':{'last':'2009-03-16T16:34:00Z','hour':4,'usual':null,'silence':'USUAL'}}""");

        assertThat(console.run("status")).isZero();
        assertThat(console.printed())
                .contains("Last transmission 60s ago; 4 in the last hour, too little history to say what is usual");
    }
}
