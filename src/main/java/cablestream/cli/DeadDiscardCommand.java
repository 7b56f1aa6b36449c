package cablestream.cli;

import cablestream.broker.Place;
import cablestream.repair.AuditEntry;
import cablestream.repair.Operator;
import cablestream.repair.Replays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a dead letter aside. */
@Command(
        name = "discard",
        description = "Mark a dead letter as one about which nothing more is to be done. It stays where it is.")
final class DeadDiscardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private OperatorOption operator;

    @Option(
            names = "--why",
            paramLabel = "SENTENCE",
            defaultValue = "",
            description = "Why; never text of the message.")
    private String why = "";

    @Parameters(
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Where it lies, as `dead list` prints it: cables.dead-0@7.")
    private Place place;

    @Override
    public Integer call() {
        Operator who = operator.operator();
        try (Replays replays = new Replays(Repairable.settings(cluster))) {
            AuditEntry entry = replays.discard(place, who, why);
            spec.commandLine().getOut().println(entry.target() + ": discarded");
        }
        return 0;
    }
}
