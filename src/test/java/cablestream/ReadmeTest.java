package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Lane;
import cablestream.intake.DeadReason;
import cablestream.intake.Intake;
import cablestream.kafka.TopicNames;
import cablestream.metrics.MeterCatalogue;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.record.RecordJson;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import cablestream.settings.Setting;
import cablestream.settings.SettingTable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README says is so. */
class ReadmeTest {
    private final String readme = read();

    @Test
    void itsSampleIsReadAsItShows() throws IOException {
        OfflinePipeline offline =
                new OfflinePipeline(new Intake(1 << 20), Pipeline.of(Tables.load(), FeedFile.builtIn()));
        OfflinePipeline.Outcome outcome = offline.read(block("text").getBytes(StandardCharsets.UTF_8), "my-cable.txt");
        JsonNode expected = new ObjectMapper().readTree(block("json"));

        Json.assertContains(RecordJson.of(outcome.cables().get(0).cable()), expected);
    }

    @Test
    void itsSettingsAreAllThereAre() {
        String table = SettingTable.all().stream()
                .map(ReadmeTest::row)
                .collect(Collectors.joining(
                        "\n", "| setting | environment | default | meaning |\n|---|---|---|---|\n", "\n"));
        assertThat(between("<!-- settings -->\n", "<!-- /settings -->")).isEqualTo(table);
    }

    @Test
    void itsReasonsOfDeadLettersAreAllThereAre() {
        assertThat(readme)
                .contains(Arrays.stream(DeadReason.values())
                        .map(reason -> "| `%s` | %s |".formatted(reason, reason.meaning()))
                        .collect(Collectors.joining("\n", "", "\n\n")));
    }

    @Test
    void itsMetersAreAllThereAre() {
        assertThat(readme)
                .contains(Arrays.stream(MeterCatalogue.values())
                        .map(ReadmeTest::row)
                        .collect(Collectors.joining("\n", "| meter | labels | meaning |\n|---|---|---|\n", "\n\n")));
    }

    @Test
    void itNamesEveryTopic() {
        TopicNames topics = new TopicNames("cables.");
        List<String> names = List.of(
                topics.raw(),
                topics.rawUrgent(),
                topics.lane(Lane.ROUTINE),
                topics.lane(Lane.URGENT),
                topics.all(),
                topics.feed("<name>"),
                topics.feed("unrouted"),
                topics.quarantine(),
                topics.dead(),
                topics.events(),
                topics.audit(),
                topics.releases());
        assertThat(names).allMatch(name -> readme.contains("`" + name + "`"));
    }

    private static String row(MeterCatalogue meter) {
        String labels = meter.labels().stream().map(label -> "`" + label + "` ").collect(Collectors.joining());
        return "| `%s` | %s| %s |".formatted(meter.series(), labels, meter.meaning());
    }

    private static String row(Setting<?> setting) {
        String byDefault = setting.byDefault() == null ? "" : "`" + setting.byDefault() + "`";
        return "| `%s` | `%s` | %s | %s |".formatted(setting.name(), setting.variable(), byDefault, setting.meaning());
    }

    private String block(String language) {
        return between("```" + language + "\n", "```");
    }

    private String between(String start, String end) {
        int from = readme.indexOf(start) + start.length();
        return readme.substring(from, readme.indexOf(end, from));
    }

    private static String read() {
        try {
            return Files.readString(Path.of("README.md"));
        } catch (IOException e) {
            throw new IllegalStateException("run from the folder that has README.md", e);
        }
    }
}
