package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GapsListCommandTest {
    private final InventedConsole console = new InventedConsole();

    @BeforeEach
    void gaps() {
        console.answers("/api/picture", """
                {'now':'2009-03-16T16:35:00Z','gapsTotal':7,'gaps':[
                  {'name':'channel:XQA:418-419','kind':'CHANNEL','series':'XQA','first':418,'last':419,'count':2,'precedence':'FLASH',
                   'since':'2009-03-16T16:25:00Z','serviceMessage':'RR <RI>\\nBT\\nUNCLAS SVC\\n'},
                  {'name':'station:R\\u001b[2J:7','kind':'STATION','series':'R\\u001b[2J','first':7,'last':7,'count':1,'precedence':null,
                   'since':'2009-03-16T16:30:00Z','serviceMessage':'RR RUEHLI\\n','asked':{'at':'2009-03-16T16:31:00Z','who':'roe','to':'RUEHLI'}}]}""");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void theTableHasTheOrderOfTheConsoleAndCountsTheRest() {
        assertThat(console.run("gaps", "list")).isZero();
        assertThat(console.printed())
                .containsPattern("channel:XQA:418-419 +2 +FLASH +10m")
                .containsPattern("station:R.*:7 +1 +unknown +5m +by roe at 2009-03-16T16:31:00Z to RUEHLI")
                .contains("5 more gaps are not shown.")
                .doesNotContain("\u001b", "UNCLAS SVC");
    }

    @Test
    void theServiceMessagesAreThoseOfTheConsole() {
        assertThat(console.run("gaps", "list", "--messages")).isZero();
        assertThat(console.printed().replace(System.lineSeparator(), "\n"))
                .contains("\nRR <RI>\nBT\nUNCLAS SVC\n", "\nRR RUEHLI\n");
    }

    @Test
    void jsonHasOneGapALine() {
        assertThat(console.run("gaps", "list", "--json")).isZero();
        assertThat(console.printed().lines().filter(line -> line.startsWith("{")))
                .hasSize(2);
    }
}
