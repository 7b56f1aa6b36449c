package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchCommandTest {
    private static final String ANSWER = """
            {'index':{'phase':'%s','upTo':%s,'unread':3,'cables':2,'problem':%s},'total':2,'before':'2009-03-16T16:35:00Z/09LISBON212',
             'cables':[{'id':'09LISBON212','revision':2,'received':'2009-03-16T16:35:00Z','originator':'AMEMBASSY LISBON',
              'precedence':null,'label':'CONFIDENTIAL','tags':['PREL','PO'],'subject':'HARBOUR\\u001b NEWS','place':'cables.all-0@42'}]}""";

    private final InventedConsole console = new InventedConsole();

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void theTableHasOneRowForEachCableAndSaysHowToSeeMore() {
        console.answers("/api/search", ANSWER.formatted("READY", "'2009-03-16T16:36:00Z'", "null"));

        assertThat(console.run("search", "--words", "harbo*")).isZero();
        assertThat(console.printed())
                .containsPattern(
                        "09LISBON212 +2 +2009-03-16T16:35:00Z +AMEMBASSY LISBON +CONFIDENTIAL +PREL,PO +HARBOUR\\S* NEWS")
                .contains("1 of 2 cables.", "For more: --before 2009-03-16T16:35:00Z/09LISBON212")
                .contains("Indexed: the newest 2 cables up to 2009-03-16T16:36:00Z, 3 offsets unread.")
                .doesNotContain("\u001b");
    }

    @Test
    void jsonHasOneCableALine() {
        console.answers("/api/search", ANSWER.formatted("READY", "'2009-03-16T16:36:00Z'", "null"));

        assertThat(console.run("search", "--json")).isZero();
        assertThat(console.printed().lines().filter(line -> line.startsWith("{")))
                .hasSize(1);
    }

    @Test
    void saysThatTheIndexIsBuilt() {
        console.answers("/api/search", ANSWER.formatted("BUILDING", "null", "null"));

        assertThat(console.run("search")).isZero();
        assertThat(console.printed()).contains("The index is being built: 3 offsets are to be read.");
    }

    @Test
    void anExpressionThatCannotBeReadIsWrongUsage() {
        console.refuses("/api/search", 400, "words: a phrase has no end");

        assertThat(console.run("search", "--words", "\"port")).isEqualTo(2);
        assertThat(console.printed()).contains("words: a phrase has no end (see: cablestream search --help)");
    }

    @Test
    void aRefusalIsAFailure() {
        console.refuses("/api/search", 403, "The role reader is needed.");

        assertThat(console.run("search", "--words", "port")).isEqualTo(1);
        assertThat(console.printed()).contains("The role reader is needed.");
    }

    @Test
    void failsWhereTheIndexHasFailed() {
        console.answers("/api/search", ANSWER.formatted("FAILED", "null", "'It stopped.'"));

        assertThat(console.run("search")).isEqualTo(1);
        assertThat(console.printed()).contains("It stopped.");
    }
}
