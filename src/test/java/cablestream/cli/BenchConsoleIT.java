package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("long")
class BenchConsoleIT {
    private final StringWriter out = new StringWriter();

    @Test
    void tellsTheCostOfACableWithoutTheConsoleAndWithIt() {
        PrintWriter writer = new PrintWriter(out, true);

        assertThat(new Bench().execute(writer, writer, "console", "--cables", "50", "--turns", "1"))
                .isZero();
        assertThat(out.toString())
                .containsPattern("without +[0-9.]+ +0\\.0 ")
                .containsPattern("with +[0-9.]+ +(?!0\\.0 )[0-9.]+ ");
    }
}
