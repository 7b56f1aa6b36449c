package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedTrafficCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void doesOnlyTheDamageAskedFor() throws IOException {
        run("--count", "3", "--damaged", "1", "--damage", "CR_LF,TAGS_BLANKS", "--out", folder.toString());
        assertThat(Files.readString(folder.resolve("000001.txt"))).containsPattern("\r\n|TAGS: [A-Z ]+\n");
    }

    @Test
    void refusesDamageThatItDoesNotKnow() {
        assertThat(run("--damage", "FIRE", "--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("--damage knows no FIRE: ops/bench generate --list-damage shows all");
    }

    @Test
    void listsAllDamage() {
        assertThat(run("--list-damage")).isZero();
        assertThat(out.toString()).contains("TAGS_FUSED", "PILCROW_AS_ONE", "[declassification, tags]");
    }

    private int run(String... args) {
        String[] all = Stream.concat(Stream.of("generate"), Stream.of(args)).toArray(String[]::new);
        return new Bench().execute(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
