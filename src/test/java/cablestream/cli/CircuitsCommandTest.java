package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CircuitsCommandTest {
    private final InventedConsole console = new InventedConsole();

    @BeforeEach
    void circuits() {
        console.answers("/api/circuits", """
                {'now':'2009-03-16T16:35:00Z','leftOut':3,'circuits':[
                  {'kind':'CHANNEL','name':'XQA\\u001b','gaps':2,'missing':5,'corrections':1,'duplicates':4,'dead':6,
                   'arrivals':{'last':'2009-03-16T14:35:00Z','hour':0,'usual':12.0,'silence':'FAR_LONGER'}}]}""");
    }

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void theTableHasOneRowForEachCircuitAndCountsTheRest() {
        assertThat(console.run("circuits")).isZero();
        assertThat(console.printed())
                .containsPattern("channel +XQA\\S* +2h +0 +12.0 +far longer +2 +1 +4 +6")
                .contains("3 more circuits are not shown.")
                .doesNotContain("\u001b");
    }

    @Test
    void jsonHasOneCircuitALine() {
        assertThat(console.run("circuits", "--json")).isZero();
        assertThat(console.printed().lines().filter(line -> line.startsWith("{")))
                .hasSize(1);
    }
}
