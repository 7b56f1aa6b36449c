package cablestream.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.reference.Tables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every marking of the table in every place, spelling and damage, on cables of several levels and times: none goes out under a label below
 * its markings. A fixed part of all cases; {@code -Dsweep=full} tries all.
 */
class MarkingSweepTest {
    /** A prime, so that no place or spelling is left out. */
    private static final int STEP = 41;

    private static final int FEWEST = 15_000;
    private static final int MOST_SHOWN = 20;

    private final MarkingSweep sweep = new MarkingSweep(Tables.load());

    @Test
    void noMarkingGoesOutUnderALowerLabel() {
        int step = "full".equals(System.getProperty("sweep")) ? 1 : STEP;
        List<String> leaks = new ArrayList<>();
        int[] count = new int[2];
        MarkingSweep.each(each -> {
            if (count[0]++ % step == 0) {
                count[1]++;
                if (sweep.leaks(each) && leaks.size() < MOST_SHOWN) {
                    leaks.add(each.kind() + ": " + each.written().inBrackets());
                }
            }
        });
        assertThat(count[1]).isGreaterThan(FEWEST);
        assertThat(leaks).isEmpty();
    }

    @Test
    void noPairOfDamagedMarkingsGoesOutUnderALowerLabel() {
        List<String> leaks = new ArrayList<>();
        int[] count = new int[1];
        MarkingSweep.eachPair(each -> {
            count[0]++;
            if (sweep.leaks(each) && leaks.size() < MOST_SHOWN) {
                leaks.add(each.kind() + ": " + each.written().inBrackets());
            }
        });
        assertThat(count[0]).isGreaterThan(2_000);
        assertThat(leaks).isEmpty();
    }
}
