package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import cablestream.reader.ReleasedSchemas;
import cablestream.record.SchemaSubject;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;

/** The facts on the page "Read a feed" are those of the program. */
class ReadAFeedPageTest {
    private static final Page PAGE = Page.site("read-a-feed");

    /** A file of a schema, and its subject. */
    private record Generation(String file, String subject) {}

    @Test
    void theTableOfSchemasHasAllFingerprints() throws Exception {
        StringBuilder table = new StringBuilder("| fingerprint | file in `schemas` | subject |\n|---|---|---|\n");
        generations()
                .forEach((fingerprint, of) ->
                        table.append("| `%s` | `%s` | `%s` |\n".formatted(fingerprint, of.file(), of.subject())));

        assertThat(PAGE.between("<!-- fingerprints -->\n", "<!-- /fingerprints -->"))
                .isEqualTo(table.toString());
    }

    @Test
    void theFileOfFingerprintsNamesTheFileOfEachSchema() throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        generations().forEach((fingerprint, of) -> files.put(fingerprint, of.file()));

        String written = Files.readString(Path.of("src/main/resources/cablestream/schemas/fingerprints.json"));
        assertThat(new JsonMapper().readValue(written, new TypeReference<Map<String, String>>() {}))
                .isEqualTo(files);
    }

    @Test
    void theRetentionIsThatOfFeeds() {
        long days = TopicPlan.of(new TopicNames("cables."), List.of("a"), 1, 1).stream()
                .filter(topic -> topic.name().equals("cables.feed.a"))
                .findFirst()
                .orElseThrow()
                .retention()
                .toDays();

        assertThat(PAGE.text()).contains("| Retention | " + days + " days for feeds");
    }

    @Test
    void theVersionsOfTheLibrariesAreThoseOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        for (String library : List.of("avro", "kafka")) {
            String version = pom.replaceAll("(?s).*<" + library + ".version>(.*?)<.*", "$1");

            assertThat(PAGE.block("xml")).contains("<version>" + version + "</version>");
        }
    }

    @Test
    void theVersionsOfConnectAndFlinkAreThoseThatTheTestsRun() throws IOException {
        for (String tool : List.of("connect", "flink")) {
            String pom = Files.readString(Path.of("src", "test", "resources", "readers", tool + ".xml"));
            List<String> versions = Pattern.compile("</artifactId>\\s+<version>([\\d.]+[^<]+)<")
                    .matcher(pom)
                    .results()
                    .map(found -> found.group(1))
                    .toList();

            assertThat(versions).isNotEmpty().allMatch(version -> PAGE.text().contains(version));
        }
    }

    /** The generations of all schemas by their fingerprints, as in a value; the current file for what is current. */
    private static Map<String, Generation> generations() {
        Map<String, Generation> generations = new LinkedHashMap<>();
        for (SchemaSubject subject : SchemaSubject.all()) {
            Schema now = subject.current();
            List<Schema> released = ReleasedSchemas.of(now);
            for (int i = 0; i < released.size(); i++) {
                generations.put(
                        fingerprint(released.get(i)),
                        new Generation(now.getName() + "-" + (i + 1) + ".avsc", subject.name()));
            }
            generations.put(fingerprint(now), new Generation(now.getName() + ".avsc", subject.name()));
        }
        return generations;
    }

    private static String fingerprint(Schema schema) {
        long value = SchemaNormalization.parsingFingerprint64(schema);
        return HexFormat.of().toHexDigits(Long.reverseBytes(value));
    }
}
