package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that hold several texts, as the commands read them. */
class ContainersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MANY = 120;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void eachRowOfATableHasOneOutcome() throws IOException {
        StringBuilder table = new StringBuilder("id,body\n");
        for (int row = 1; row <= MANY; row++) {
            String text = row == 7 ? "no cable" : Cables.routine(row).text();
            table.append(row).append(",\"").append(text.replace("\"", "\"\"")).append("\"\n");
        }
        Path file = Files.writeString(folder.resolve("a.csv"), table);

        assertThat(parse(file.toString())).isEqualTo(1);
        assertThat(outcomes()).hasSize(MANY);
        assertThat(outcomes().get(6).path("rejected").path("reason").asText()).isEqualTo("NOT_A_CABLE");
        assertThat(outcomes().get(MANY - 1).path("source").asText()).isEqualTo(file + ":" + MANY);
        assertThat(err.toString()).contains(MANY + " texts read, 1 of them rejected");
    }

    @Test
    void aFolderOfMailsAndAZipOfItGiveTheSame() throws IOException {
        Path mails = Files.createDirectory(folder.resolve("mails"));
        Path zip = folder.resolve("mails.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream archive = new ZipOutputStream(file)) {
            for (int serial = 1; serial <= 30; serial++) {
                byte[] mail = ("From: a@example.org\nMessage-ID: <" + serial + "@example.org>\n\n"
                                + Cables.routine(serial).text())
                        .getBytes(StandardCharsets.UTF_8);
                Files.write(mails.resolve("%02d".formatted(serial)), mail);
                archive.putNextEntry(new ZipEntry("mails/%02d".formatted(serial)));
                archive.write(mail);
            }
        }

        assertThat(parse(mails.toString())).isZero();
        List<String> ofFolder = ids();
        out.getBuffer().setLength(0);

        assertThat(parse(zip.toString())).isZero();
        assertThat(ids()).isEqualTo(ofFolder).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void theYearOfTheNameIsTakenIfItIsAskedFor() throws IOException {
        Path file = Files.writeString(
                folder.resolve("lisbon-2009.txt"), Cables.routine(212).text().replace(" MAR 09", " MAR"));

        assertThat(parse("--year", "name", file.toString())).isZero();
        assertThat(ids()).containsExactly("09LISBON212");
    }

    @Test
    void aYearThatIsNoneNamesTheRemedy() {
        assertThat(parse("--year", "soon", "a.txt")).isEqualTo(2);
        assertThat(err.toString()).contains("--year", "four digits");
    }

    @Test
    void theSourceOfARecordHasNoFolderOfThisMachine() {
        assertThat(FeedCommand.shortSource("/home/a/b/a.zip!x/y.txt")).isEqualTo("a.zip!x/y.txt");
        assertThat(FeedCommand.shortSource("/home/a/b.csv:17")).isEqualTo("b.csv:17");
    }

    private int parse(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "parse";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        return Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), line);
    }

    private List<String> ids() {
        return outcomes().stream().map(each -> each.path("id").asText()).toList();
    }

    private List<JsonNode> outcomes() {
        return out.toString().lines().map(ContainersTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
