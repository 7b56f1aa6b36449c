package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManCommandTest {
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void everyCommandHasAPage() throws IOException {
        write();

        assertThat(pages())
                .contains("cablestream.1", "cablestream-man.1")
                .containsAll(HelpTest.commands().stream()
                        .map(command -> "cablestream-" + command.replace(' ', '-') + ".1")
                        .toList());
    }

    @Test
    void aPageHasArgumentsOptionsWithTheirDefaultsAndExamples() throws IOException {
        write();

        assertThat(folder.resolve("cablestream-feeds-backfill.1"))
                .content()
                .contains(
                        ".SH NAME\ncablestream\\-feeds\\-backfill \\- Fill a new or changed feed",
                        ".SH ARGUMENTS\n.TP\n.B NAME\nName of the feed.\n",
                        ".TP\n.B \\-\\-rate N\nAt most this many cables a second (200).\n",
                        "  cablestream feeds backfill politics \\-\\-since 30d \\-\\-dry\\-run\n");
    }

    @Test
    void groffHasNothingToSay() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/groff")).exists();
        write();

        for (String page : pages()) {
            Path said = folder.resolve("said");
            int status = new ProcessBuilder(
                            "groff",
                            "-man",
                            "-ww",
                            "-Tutf8",
                            folder.resolve(page).toString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(said.toFile())
                    .start()
                    .waitFor();

            assertThat(Files.readString(said)).as(page).isEmpty();
            assertThat(status).as(page).isZero();
            Files.delete(said);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(run(file.resolve("pages"))).isEqualTo(1);
        assertThat(err.toString()).contains(file.toString()).doesNotContain("\tat ");
    }

    private void write() {
        assertThat(run(folder)).as(err.toString()).isZero();
    }

    private int run(Path out) {
        return Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), "man", "--out", out.toString());
    }

    private List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
