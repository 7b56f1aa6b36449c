package cablestream.cli;

import cablestream.intake.Intake;
import cablestream.record.Offline;
import cablestream.record.Stages;
import cablestream.reference.Tables;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import cablestream.route.Policy;
import cablestream.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that need no Kafka read, and the feeds that they route by. */
final class OfflineInputs {
    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description = "The feeds to route by (YAML); default: the built-in ones.")
    private @Nullable Path feeds;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "What each topic may carry (YAML); default: the built-in policy.")
    private @Nullable Path policy;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A file, a folder (with all that is in it), or - for standard input.")
    private List<String> paths = List.of();

    private boolean failed;

    /** Takes what became of one input. */
    interface Taker {
        void take(Offline.Outcome outcome, String source);
    }

    /** Hands over what becomes of each input; the exit status is 1 if any could not be read or held something that was rejected. */
    int read(PrintWriter problems, Taker taker) {
        Offline offline = offline();
        Inputs inputs = new Inputs(paths, line -> {
            failed = true;
            problems.println(line);
        });
        inputs.forEach(input -> {
            Offline.Outcome outcome = offline.read(input.bytes(), input.name());
            failed |= !outcome.rejections().isEmpty();
            taker.take(outcome, input.name());
        });
        return failed ? 1 : 0;
    }

    /** The journey with these feeds, limits as they are by default. */
    private Offline offline() {
        Tables tables = Tables.load();
        Policy cleared = Needs.policy(policy, tables.captions());
        FeedBook book = feeds == null ? FeedFile.builtIn(cleared) : FeedFile.load(feeds, cleared, tables);
        Intake intake = new Intake(Settings.of(Map.of()).maxMessageBytes());
        return new Offline(intake, Stages.of(tables, book));
    }
}
