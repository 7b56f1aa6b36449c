package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The commands that print the records that a count stands for. */
class ListCommandsTest {
    private final InventedConsole console = new InventedConsole();

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void lateCablesAreChosenByPrecedenceAndTheOthersCounted() {
        console.answers("/api/late", """
                {'leftOut':3,'late':[
                  {'id':'09LISBON1','precedence':'FLASH','deliveredAt':'2009-03-16T16:35:00Z','delay':75.0,'objective':10.0},
                  {'id':'09QUITO2','precedence':'ROUTINE','deliveredAt':'2009-03-16T16:34:00Z','delay':61.5,'objective':60.0}]}""");

        assertThat(console.run("late", "--precedence", "FLASH")).isZero();
        assertThat(console.printed())
                .containsPattern("09LISBON1 +FLASH +2009-03-16T16:35:00Z +75.0s +10.0s")
                .contains("3 earlier ones of all precedences are not listed.")
                .doesNotContain("QUITO");
    }

    @Test
    void theTransmissionsThatWaitHaveTheirAge() {
        console.answers("/api/waiting", """
                {'now':'2009-03-16T16:35:00Z','more':true,'waiting':[
                  {'place':'cables.raw-0@42','origin':'cables.raw-0@42','lane':null,'precedence':'UNKNOWN','identity':null,
                   'receivedAt':'2009-03-16T14:35:00Z'}]}""");

        assertThat(console.run("waiting")).isZero();
        assertThat(console.printed())
                .containsPattern("2h +UNKNOWN +intake +cables.raw-0@42")
                .contains("others wait, too");
    }

    @Test
    void theRecordsOfAFeedAreRevisionsAndWithdrawals() {
        console.answers("/api/feeds/politics/latest", """
                {'latest':[
                  {'id':'09LISBON1\\u001b','place':'p@8','at':'2009-03-16T16:35:00Z','withdrawal':true,'revision':null,'precedence':null},
                  {'id':'09LISBON1','place':'p@6','at':'2009-03-16T16:34:00Z','withdrawal':false,'revision':2,'precedence':'ROUTINE'}]}""");

        assertThat(console.run("feeds", "latest", "politics")).isZero();
        assertThat(console.printed())
                .containsPattern("09LISBON1\\S* +2009-03-16T16:35:00Z +withdrawn +p@8")
                .containsPattern("09LISBON1 +2009-03-16T16:34:00Z +revision 2 +ROUTINE +p@6")
                .doesNotContain("\u001b");
    }

    @Test
    void aCircuitHasItsLastTransmissions() {
        console.answers("/api/circuits/latest", """
                {'latest':[{'at':'2009-03-16T16:35:00Z','number':7,'identity':'09LISBON1','origin':'cables.raw-0@1',
                            'outcomes':['PUBLISHED','DUPLICATE']}]}""");

        assertThat(console.run("circuits", "QQA")).isZero();
        assertThat(console.printed()).containsPattern("16:35:00Z +7 +09LISBON1 +cables.raw-0@1 +published, duplicate");
    }
}
