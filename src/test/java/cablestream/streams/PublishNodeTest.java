package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import org.junit.jupiter.api.Test;

class PublishNodeTest {
    @Test
    void whatTheGuardRefusesAtTheDoorIsADeadLetterAndGoesNowhere() {
        try (TestTraffic mistaken = TestTraffic.routedBeyondThePolicy()) {
            mistaken.raw(Cables.routine(212).captioned("EXDIS"));

            assertThat(mistaken.records("cables.all")).isEmpty();
            assertThat(mistaken.records("cables.feed.politics")).isEmpty();
            assertThat(mistaken.records("cables.dead")).hasSize(1);
        }
    }
}
