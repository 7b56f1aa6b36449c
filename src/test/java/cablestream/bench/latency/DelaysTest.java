package cablestream.bench.latency;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Precedence;
import org.junit.jupiter.api.Test;

class DelaysTest {
    @Test
    void theMostUrgentComesFirst() {
        Delays delays = new Delays();
        delays.add(Precedence.ROUTINE, 100);
        delays.add(Precedence.FLASH, 20);

        assertThat(delays.byPrecedence().keySet()).containsExactly(Precedence.FLASH, Precedence.ROUTINE);
    }

    @Test
    void allAreThoseOfEachRoundAndPrecedence() {
        Delays delays = new Delays();
        delays.add(Precedence.ROUTINE, 100);
        Delays ofNextRound = new Delays();
        ofNextRound.add(Precedence.ROUTINE, 300);
        ofNextRound.add(Precedence.FLASH, 20);
        delays.add(ofNextRound);

        assertThat(delays.all().getTotalCount()).isEqualTo(3);
        assertThat(delays.all().getMaxValue()).isEqualTo(300);
        assertThat(delays.byPrecedence().get(Precedence.ROUTINE).getTotalCount())
                .isEqualTo(2);
    }

    @Test
    void theRatioIsThatOfTheApplicationToTheCopy() {
        LatencyResult result = new LatencyResult(200, new Delays(), new Delays());
        result.application().add(Precedence.ROUTINE, 150);
        result.copy().add(Precedence.ROUTINE, 100);

        assertThat(result.ratio(99)).isEqualTo(1.5);
    }
}
