package cablestream.cli;

import cablestream.intake.Intake;
import cablestream.record.Offline;
import cablestream.record.Stages;
import cablestream.reference.Tables;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import cablestream.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The feeds that routing is to go by, for the commands that need no Kafka. */
final class FeedsOption {
    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description = "The feeds to route by (YAML); default: the built-in ones.")
    private @Nullable Path file;

    /** The journey with these feeds, limits as they are by default. */
    Offline offline() {
        FeedBook book = file == null ? FeedFile.builtIn() : FeedFile.load(file);
        Intake intake = new Intake(Settings.of(Map.of()).maxMessageBytes());
        return new Offline(intake, Stages.of(Tables.load(), book));
    }
}
