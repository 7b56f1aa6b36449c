package cablestream.cli;

import cablestream.app.OrderedExecutor;
import cablestream.app.RequiredTopics;
import cablestream.intake.Intake;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
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
    private @Nullable Pipeline stages;

    /** Describes in lines what became of one input; called for several inputs at the same time. */
    interface Rendering {
        List<String> lines(OfflinePipeline.Outcome outcome, String source);
    }

    private record Answer(List<String> lines, boolean rejected) {}

    /** Prints what becomes of each input; the exit status is 1 if any could not be read or held something that was rejected. */
    int print(PrintWriter out, PrintWriter problems, Rendering rendering) {
        OfflinePipeline offline =
                new OfflinePipeline(new Intake(Settings.of(Map.of()).maxMessageBytes()), stages());
        Inputs inputs = new Inputs(paths, line -> {
            failed = true;
            problems.println(line);
        });
        try (OrderedExecutor<Answer> answers = new OrderedExecutor<>(each -> print(each, out))) {
            inputs.forEach(input -> answers.add(() -> {
                OfflinePipeline.Outcome outcome = offline.read(input.bytes(), input.name());
                return new Answer(
                        rendering.lines(outcome, input.name()),
                        !outcome.rejections().isEmpty());
            }));
            answers.finish();
        }
        return failed ? 1 : 0;
    }

    private void print(Answer answer, PrintWriter out) {
        failed |= answer.rejected();
        answer.lines().forEach(out::println);
    }

    /** The steps with these feeds. */
    Pipeline stages() {
        Pipeline made = stages;
        if (made == null) {
            Tables tables = Tables.load();
            Policy cleared = RequiredTopics.policy(policy, tables.captions());
            FeedBook book = feeds == null ? FeedFile.builtIn(cleared) : FeedFile.load(feeds, cleared, tables);
            made = Pipeline.of(tables, book);
            stages = made;
        }
        return made;
    }
}
