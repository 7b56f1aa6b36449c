package cablestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.metrics.AccountBook.Part;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountBookTest {
    private static final Instant START = Instant.parse("2026-11-25T15:00:00Z");

    private final AccountBook book = new AccountBook();

    @Test
    void moveWhileTransmissionsWaitInALaneThatStandsStill() {
        admit(2);
        book.lanesRead(false, START);

        assertThat(after(600)).isEqualTo(Balance.MOVING);
    }

    @Test
    void areBrokenIfTransmissionsAreInTheLanesThoughAllWasReadThere() {
        admit(2);
        book.lanesRead(true, START.plusSeconds(10));

        assertThat(after(14)).isEqualTo(Balance.MOVING);
        assertThat(after(15)).isEqualTo(Balance.BROKEN);
    }

    @Test
    void areBrokenAsLongAsATermIsWrong() {
        count(Part.LANES, "PUBLISHED", 1);
        book.close(START);

        assertThat(after(600)).isEqualTo(Balance.BROKEN);
    }

    @Test
    void areBalancedWhenAllHaveTheirOutcome() {
        admit(1);
        count(Part.LANES, "ARRIVED", 1);
        count(Part.LANES, "PUBLISHED", 1);
        book.close(START);

        assertThat(after(600)).isEqualTo(Balance.BALANCED);
    }

    private void admit(long number) {
        count(Part.INTAKE, "RECEIVED cables.raw", number);
        count(Part.INTAKE, "ADMITTED", number);
        book.close(START);
    }

    private void count(Part part, String key, long number) {
        book.count(part, "ledger-" + part, 0, key, number);
    }

    private Balance after(int seconds) {
        return book.page(START.plusSeconds(seconds)).balance();
    }
}
