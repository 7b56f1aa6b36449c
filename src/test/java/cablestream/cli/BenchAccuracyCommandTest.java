package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BenchAccuracyCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void tellsWhatBecameOfCleanAndOfDamagedCables() {
        assertThat(run("--cables", "9", "--seed", "4")).isZero();
        assertThat(out.toString())
                .startsWith("9 clean cables (seed 4): of ")
                .contains(" fields as they were written, 0 are wrong.")
                .contains("9 damaged cables (seed 4): of ")
                .contains("are right, reported or lost")
                .containsPattern("all +\\d+ +\\d+ +\\d+ +0 +0");
    }

    @Test
    void tellsEachKindOfDamageThatIsAskedFor() {
        assertThat(run("--cables", "4", "--era", "2009", "--damage", "TAGS_FUSED", "--all"))
                .isZero();
        assertThat(out.toString()).containsPattern("TAGS_FUSED +tags +\\d+ +\\d+ +\\d+ +0 +0");
    }

    @Test
    void refusesWhatIsNoPlan() {
        assertThat(run("--cables", "0")).isEqualTo(2);
        assertThat(run("--era", "1990")).isEqualTo(2);
        assertThat(run("--damage", "FIRE")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--cables must be 1 or more, not 0")
                .contains("--era is 1975, 2009 or 2020, not 1990")
                .contains("--damage knows no FIRE: ops/bench generate --list-damage shows all");
    }

    private int run(String... options) {
        String[] words =
                Stream.concat(Stream.of("accuracy"), Stream.of(options)).toArray(String[]::new);
        return new Bench().execute(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
