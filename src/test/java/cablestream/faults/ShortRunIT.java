package cablestream.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** {@code ops/faults/run short}: real processes, of which one is killed, one is stopped, and both get what is no cable. */
class ShortRunIT {
    private final StringWriter out = new StringWriter();

    @Test
    void nothingIsLostDoubledOrMisroutedThoughInstancesAreKilledAndStopped() {
        int status = FaultsCommand.execute(new PrintWriter(out, true), "short");

        assertThat(out.toString())
                .contains("killed (status 137)", "stopped by SIGSTOP", "3 faults, 0 without effect or without end")
                .contains("lost 0, doubled 0, misrouted 0", "the account of each instance equals the reader's count");
        assertThat(status).as(out.toString()).isZero();
    }
}
