package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BenchCapacityCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void delaysAreThoseOfAModelAndSoItSays() {
        assertThat(run("capacity", "--rate", "35", "--transmissions", "2000")).isZero();

        assertThat(out.toString().lines())
                .first()
                .isEqualTo("load of the processors 4 %, of the busiest stream threads 5 %");
        assertThat(out.toString())
                .contains("FLASH to IMMEDIATE", "PRIORITY, ROUTINE")
                .endsWith("a queueing model with the costs above, not a measurement\n");
    }

    @Test
    void whereMoreComesInThanCanBeWorkedOnThereAreNoDelays() {
        assertThat(run("capacity", "--rate", "5000")).isZero();

        assertThat(out.toString()).contains("the delays grow without end").doesNotContain("FLASH");
    }

    @Test
    void aRateOfNothingIsWrongUsage() {
        assertThat(run("capacity", "--rate", "0")).isEqualTo(2);

        assertThat(err.toString()).contains("--rate must be above 0");
    }

    private int run(String... args) {
        return new Bench().execute(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
