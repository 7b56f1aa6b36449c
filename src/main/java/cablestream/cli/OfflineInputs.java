package cablestream.cli;

import cablestream.app.OrderedExecutor;
import cablestream.app.RequiredTopics;
import cablestream.containers.ContainedText;
import cablestream.containers.ContainerReader;
import cablestream.containers.TextReceiver;
import cablestream.intake.Admission;
import cablestream.intake.DeadReason;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The inputs of the commands that need no Kafka, and the feeds for their routing. */
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

    @Mixin
    private InputOptions inputs;

    private boolean failed;
    private @Nullable Pipeline stages;

    /** Describes the outcome of one input in lines; called for several inputs at the same time. */
    interface Rendering {
        List<String> lines(OfflinePipeline.Outcome outcome, String source);
    }

    private record Answer(List<String> lines, boolean rejected) {}

    /** Prints the outcome of each input; the exit status is 1 if any could not be read or contained a rejected text. */
    int print(PrintWriter out, PrintWriter problems, Rendering rendering) {
        OfflinePipeline offline =
                new OfflinePipeline(new Intake(Settings.of(Map.of()).maxMessageBytes()), stages());
        InputProgress progress = InputProgress.ofParsing(problems);
        try (OrderedExecutor<Answer> answers = new OrderedExecutor<>(each -> print(each, out, progress))) {
            Receiver receiver = new Receiver(offline, rendering, answers, problems);
            new Inputs(inputs.paths, new ContainerReader(inputs.containers(), receiver), receiver::problem).read();
            answers.finish();
        }
        progress.finish();
        return failed ? 1 : 0;
    }

    private void print(Answer answer, PrintWriter out, InputProgress progress) {
        failed |= answer.rejected();
        answer.lines().forEach(out::println);
        progress.count(answer.rejected());
    }

    /** Reads each text on all cores. */
    private final class Receiver implements TextReceiver {
        private final OfflinePipeline offline;
        private final Rendering rendering;
        private final OrderedExecutor<Answer> answers;
        private final PrintWriter problems;

        Receiver(OfflinePipeline offline, Rendering rendering, OrderedExecutor<Answer> answers, PrintWriter problems) {
            this.offline = offline;
            this.rendering = rendering;
            this.answers = answers;
            this.problems = problems;
        }

        @Override
        public void text(ContainedText text) {
            answers.add(() -> answer(offline.read(List.of(text.bytes()), text.stated(), text.source()), text.source()));
        }

        @Override
        public void rejected(String source, DeadReason reason, String detail) {
            Admission.Rejected rejected = new Admission.Rejected(new byte[0], reason, detail);
            answers.add(() -> answer(new OfflinePipeline.Outcome(List.of(), List.of(rejected)), source));
        }

        @Override
        public void problem(String line) {
            failed = true;
            problems.println(line);
        }

        private Answer answer(OfflinePipeline.Outcome outcome, String source) {
            return new Answer(
                    rendering.lines(outcome, source), !outcome.rejections().isEmpty());
        }
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
