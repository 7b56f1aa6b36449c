package cablestream.cli;

import cablestream.app.Cluster;
import cablestream.app.replay.ReplayTopics;
import cablestream.settings.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes the topics of a full replay. */
@Command(
        name = "remove",
        description = {
            "Remove the topics and consumer groups of a replay.",
            "Topics that `replay all` did not create are refused: the topic PREFIXreplay marks those of a replay."
        },
        footer = {"", "Examples:", "  cablestream replay remove replay."})
final class ReplayRemoveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Parameters(paramLabel = "PREFIX", description = "Prefix that the replay was given with --into.")
    private String prefix = "";

    @Override
    public Integer call() {
        Settings settings =
                ReplaySettings.of(cluster, prefix, Path.of("unused")).replay();
        try (Cluster reached = Cluster.reach(settings)) {
            int removed = new ReplayTopics(settings).remove(reached.admin());
            spec.commandLine().getOut().println("removed " + removed + " topics of the replay " + prefix);
        }
        return 0;
    }
}
