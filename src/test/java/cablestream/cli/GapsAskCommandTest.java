package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GapsAskCommandTest {
    private final InventedConsole console = new InventedConsole();

    @AfterEach
    void close() {
        console.close();
    }

    @Test
    void sendsTheMessageAndNamesItsRecord() {
        console.answers("/api/session", "{'action':'x'}")
                .answers("/api/gaps/ask", "{'result':'DONE','detail':'Asked RUEHLI.','where':'cables.outgoing-0@7'}");

        assertThat(console.run("gaps", "ask", "channel:QQA:412-413", "--to", "RUEHLI"))
                .isZero();
        assertThat(console.printed()).contains("Asked RUEHLI. It is cables.outgoing-0@7");
    }

    @Test
    void aDryRunPrintsTheMessage() {
        console.answers("/api/gaps/message", "{'text':'RR RUEHLI\\nBT\\n','to':'RUEHLI','refusal':null}");

        assertThat(console.run("gaps", "ask", "channel:QQA:412-413", "--dry-run"))
                .isZero();
        assertThat(console.printed().lines()).containsExactly("RR RUEHLI", "BT");
    }

    @Test
    void aDryRunOfWhatWouldNotBeSentFailsWithTheReason() {
        console.answers(
                "/api/gaps/message",
                "{'text':'RR <RI>','to':null,'refusal':'set outgoing.topic and outgoing.station'}");

        assertThat(console.run("gaps", "ask", "channel:QQA:412-413", "--dry-run"))
                .isEqualTo(1);
        assertThat(console.printed())
                .contains("RR <RI>", "it would not be sent: set outgoing.topic and outgoing.station");
    }

    @Test
    void aGapHasAName() {
        assertThat(console.run("gaps", "ask", "QQA")).isEqualTo(2);
        assertThat(console.printed()).contains("'QQA' is no gap such as channel:QQA:412-413");
    }
}
