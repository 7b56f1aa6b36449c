package cablestream.cli;

import cablestream.broker.Place;
import cablestream.reference.Tables;
import cablestream.repair.AuditEntry;
import cablestream.repair.Operator;
import cablestream.repair.Releases;
import cablestream.settings.Settings;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a quarantined cable go, or asks for it, or confirms it. */
@Command(
        name = "release",
        description = {
            "Let a quarantined cable go under a label that you answer for. For a label lower than what its marks add up to, a",
            "second person must confirm it within 24 hours. It goes through all steps again, and the policy holds for it."
        })
final class QuarantineReleaseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private OperatorOption operator;

    @ArgGroup
    private Word word = new Word();

    @Parameters(
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Where it lies, as `quarantine list` prints it: cables.quarantine-0@7.")
    private Place place;

    /** One of them at most. */
    private static final class Word {
        @Option(
                names = "--label",
                paramLabel = "LABEL",
                description = {
                    "SECRET keeps the restricting captions that it has, SECRET//NOFORN/EXDIS gives it these, SECRET// none;",
                    "without --label: what its marks add up to."
                })
        private @Nullable String label;

        @Option(names = "--confirm", description = "Confirm what another person asked for.")
        private boolean confirm;
    }

    @Override
    public Integer call() {
        Operator who = operator.operator();
        Settings settings = Repairable.settings(cluster);
        try (Releases releases = new Releases(settings, Tables.load().captions())) {
            AuditEntry entry =
                    word.confirm ? releases.confirm(place, null, who) : releases.release(place, word.label, who);
            spec.commandLine().getOut().println(entry.target() + ": " + entry.detail());
            return 0;
        } catch (KafkaException e) {
            throw new CommandFailure("nothing was released: the brokers refuse (" + e.getMessage() + ")", e);
        }
    }
}
