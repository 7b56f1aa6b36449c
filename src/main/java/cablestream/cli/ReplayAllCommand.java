package cablestream.cli;

import cablestream.app.CommandFailure;
import cablestream.app.RequiredTopics;
import cablestream.app.Shutdown;
import cablestream.app.replay.FullReplay;
import cablestream.app.replay.ReplayResult;
import cablestream.text.SafeText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads all raw records again into topics of their own, and compares. */
@Command(
        name = "all",
        description = {
            "Copy all raw records into topics with another prefix, read them there with this program, and compare the cables with those that were published.",
            "The topics in use are only read. The new ones stay until `replay remove`; no reader has a right on them. Print what differs, with the ids of some cables. Their text is not shown."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream replay all --into replay.",
            "  cablestream replay all --into replay. --rate 500 --json",
            "",
            "The rights it needs: `topics --acls` with topic.prefix=replay. and application.id=cablestream-replay, the right to create topics, and that to read the topics in use.",
            "",
            "Exit status: 0 equal, 1 something differs or failed, 2 wrong usage or settings."
        })
final class ReplayAllCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--into",
            required = true,
            paramLabel = "PREFIX",
            description = "What the names of the new topics begin with. None of them may exist.")
    private String prefix = "";

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = "Copy at most this many raw records a second; default: no limit.")
    private double rate;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (rate < 0) {
            throw new ParameterException(spec.commandLine(), "--rate must be 0 or more, not " + rate);
        }
        Path state = temporary();
        try (Shutdown stop = Shutdown.onSignal()) {
            ReplaySettings settings = ReplaySettings.of(cluster, prefix, state);
            RepairPreconditions.settings(cluster);
            ReplayResult result = new FullReplay(RequiredTopics.of(settings.inUse()), settings.replay(), rate)
                    .run(stop::asked, new Progress(spec.commandLine().getErr())::say);
            print(result);
            return result.differences().none() ? 0 : 1;
        } catch (AuthorizationException e) {
            throw new CommandFailure(
                    "a right is missing: " + e.getMessage() + ": `topics --acls` with topic.prefix=" + prefix
                            + " and the application id of the replay prints those that are needed",
                    e);
        } finally {
            remove(state);
        }
    }

    private void print(ReplayResult result) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(SafeText.json(ReplayOutput.json(result).toString()));
        } else {
            ReplayOutput.print(result, out);
            out.println("`replay remove " + prefix + "` removes the topics of the replay");
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("cablestream-replay");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try {
            Utils.delete(folder.toFile());
        } catch (IOException e) {
            throw new CommandFailure(folder + " cannot be removed: remove it", e);
        }
    }

    /** Prints one sentence in ten seconds. */
    private static final class Progress {
        private static final long INTERVAL = Duration.ofSeconds(10).toNanos();

        private final PrintWriter err;
        private long next = System.nanoTime() + INTERVAL;

        Progress(PrintWriter err) {
            this.err = err;
        }

        void say(String sentence) {
            long now = System.nanoTime();
            if (now - next >= 0) {
                next = now + INTERVAL;
                err.println(sentence);
            }
        }
    }
}
