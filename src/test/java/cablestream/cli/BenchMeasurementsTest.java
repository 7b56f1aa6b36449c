package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help and usage of the benchmarks that start a broker. */
class BenchMeasurementsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "latency --rate 0 | --rate must be 1 or more",
                "latency --seconds 0 | --warm-up, --rounds and --seconds must be 1 or more",
                "precedence --routine 0 | --routine and --warm-up must be 1 or more",
                "partitions --partitions 4,0 | --partitions and --instances must be 1 or more",
                "partitions --rounds 0 | --warm-up, --rounds and --transmissions must be 1 or more",
                "state --ids -1 | --ids and --open must be 0 or more",
                "state --ids 5 --ids 5 | --ids has a number twice"
            })
    void numbersOfNothingAreWrongUsage(String command, String message) {
        assertThat(run(command)).isEqualTo(2);

        assertThat(err.toString()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"all", "latency", "precedence", "partitions", "state"})
    void theHelpSaysHowLongItTakesAndHowItTakesLess(String command) {
        assertThat(run(command + " --help")).isZero();

        assertThat(out.toString().replaceAll("\\s+", " ")).contains("minutes").contains("--quick");
    }

    private int run(String command) {
        return new Bench().execute(new PrintWriter(out, true), new PrintWriter(err, true), command.split(" "));
    }
}
