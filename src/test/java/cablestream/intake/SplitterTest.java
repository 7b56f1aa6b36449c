package cablestream.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitterTest {
    private static final String ONE = "VZCZCXQA0417\nRR RUEHC\nDE RUEHQQ #0212 0751640\nBT\nTEXT\nNNNN\n";
    private static final String TWO = ONE.replace("0417", "0418").replace("0212", "0213");

    @Test
    void cutsBeforeTheNextIdentifier() {
        assertThat(split(ONE + TWO)).containsExactly(ONE, TWO);
    }

    @Test
    void cutsAfterTheEndOfAMessageWhereAHeadingWithoutIdentifierBegins() {
        String headless = TWO.substring(TWO.indexOf('\n') + 1);
        assertThat(split(ONE + "\n" + headless)).containsExactly(ONE + "\n", headless);
    }

    @Test
    void keepsThePilotsOfRelaysWithTheirMessage() {
        String piloted = "VZCZCABC001\nRR RUEHC\n" + ONE;
        assertThat(split(piloted)).containsExactly(piloted);
    }

    @Test
    void keepsACopyOfTheHeadingWithItsMessage() {
        String copied = ONE.replace("TEXT\nNNNN\n", "") + ONE;
        assertThat(split(copied)).containsExactly(copied);
    }

    @Test
    void cutsBeforeTheFirstPageAfterTheAttributesOfAnArchive() {
        String page = "PAGE 01 TESTVI 00212 161640Z\nTEXT\n";
        assertThat(split(page + "Message Attributes\nX: Y\n" + page))
                .containsExactly(page + "Message Attributes\nX: Y\n", page);
    }

    private static List<String> split(String raw) {
        return Splitter.split(raw.getBytes(StandardCharsets.US_ASCII)).stream()
                .map(piece -> new String(piece, StandardCharsets.US_ASCII))
                .toList();
    }
}
