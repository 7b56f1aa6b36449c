package cablestream.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.reference.Tables;
import cablestream.route.PolicyFile;
import org.junit.jupiter.api.Test;

/**
 * Ordinary words of the tables in every place in which they can stand: at most one cable in a hundred is quarantined or labelled too high. Every
 * third cable; {@code -Dsweep=full} tries all.
 */
class HonestSweepTest {
    private static final double MOST = 0.01;
    private static final int STEP = 3;

    @Test
    void ordinaryCablesGoOutUnderTheirOwnLabel() {
        Tables tables = Tables.load();
        SweptLabels labels = new SweptLabels(tables, PolicyFile.builtIn(tables.captions()));
        int step = "full".equals(System.getProperty("sweep")) ? 1 : STEP;
        int[] count = new int[2];
        int[] all = new int[1];
        HonestSweep.each(tables, honest -> {
            if (all[0]++ % step != 0) {
                return;
            }
            count[0]++;
            count[1] += HonestSweep.isFalseAlarm(labels, honest) ? 1 : 0;
        });
        assertThat(count[0]).isGreaterThan(5_000);
        assertThat(count[1]).isLessThanOrEqualTo((int) (count[0] * MOST));
    }
}
