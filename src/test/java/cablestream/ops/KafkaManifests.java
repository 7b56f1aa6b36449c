package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cli.Cli;
import cablestream.settings.Settings;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The folders with topics and users of Kafka, which the program writes for the settings of the base and the levels of the folder. */
enum KafkaManifests {
    BASE("base/kafka", "none"),
    LEVELS("overlays/levels", "SECRET,TOP_SECRET");

    static final String OPERATORS = "User:operator";
    static final String FEEDERS = "User:feeder";

    private static final Path SETTINGS = Manifests.BASE.resolve("application/cablestream.properties");

    private final Path folder;
    private final String levels;

    KafkaManifests(String folder, String levels) {
        this.folder = Manifests.FOLDER.resolve(folder);
        this.levels = levels;
    }

    Path folder() {
        return folder;
    }

    /** The levels whose feeds have writers of their own, as in the settings. */
    String levels() {
        return levels;
    }

    List<KafkaTopic> topics() {
        return Manifests.of(KafkaTopic.class, Manifests.read(folder.resolve("topics.yaml")));
    }

    List<KafkaUser> users() {
        return Manifests.of(KafkaUser.class, Manifests.read(folder.resolve("users.yaml")));
    }

    Settings settings(Map<String, String> more) {
        Map<String, String> given = new HashMap<>(more);
        given.put("feeds.levels", levels);
        return Settings.of(SETTINGS, Map.of(), given);
    }

    /** The line that writes the folder anew, as people type it. */
    String command() {
        String variable = this == BASE ? "" : "CABLESTREAM_FEEDS_LEVELS=" + levels + " ";
        return variable + "ops/cablestream " + String.join(" ", arguments(SETTINGS, folder));
    }

    /** Writes topics and users into a folder, as the command does. A test cannot set the variable: the levels are in a file. */
    void write(Path dir) throws IOException {
        Path settings = Files.createTempFile("cablestream", ".properties");
        try {
            Files.writeString(settings, Files.readString(SETTINGS) + "feeds.levels=" + levels + "\n");
            run(arguments(settings, dir));
        } finally {
            Files.delete(settings);
        }
    }

    private static List<String> arguments(Path settings, Path dir) {
        return List.of(
                "topics",
                "--kubernetes",
                "--config",
                settings.toString(),
                "--operators",
                OPERATORS,
                "--feeders",
                FEEDERS,
                "--dir",
                dir.toString());
    }

    private static void run(List<String> arguments) {
        StringWriter err = new StringWriter();
        int status = new CommandLine(Cli.class)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
        assertThat(status).as(err.toString()).isEqualTo(CommandLine.ExitCode.OK);
    }
}
