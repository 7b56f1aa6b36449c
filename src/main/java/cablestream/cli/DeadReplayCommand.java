package cablestream.cli;

import cablestream.broker.Place;
import cablestream.repair.AuditEntry;
import cablestream.repair.DeadLetters;
import cablestream.repair.Letter;
import cablestream.repair.Operator;
import cablestream.repair.Replays;
import cablestream.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts dead letters on the raw topics again. */
@Command(
        name = "replay",
        description = {
            "Put a dead letter on the raw topic again, as it is or edited; or all of a reason since a time, which changes nothing",
            "without --apply. The dead letter stays. Each text is replayed three times at most."
        })
final class DeadReplayCommand implements Callable<Integer> {
    private static final int MOST = 10_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private HeldOptions which;

    @Mixin
    private OperatorOption operator;

    @ArgGroup
    private Edition edition = new Edition();

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "5",
            description = "Of several, so many a second at most (${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--apply", description = "Of several: replay them. Without this they are listed.")
    private boolean apply;

    @Parameters(
            arity = "0..1",
            paramLabel = "PLACE",
            converter = PlaceConverter.class,
            description = "Where it lies, as `dead list` prints it: cables.dead-0@7. Without it: --reason and --since.")
    private @Nullable Place place;

    /** One of them at most. */
    private static final class Edition {
        @Option(names = "--file", paramLabel = "FILE", description = "With PLACE: the text of this file in its place.")
        private @Nullable Path file;

        @Option(names = "--edit", description = "With PLACE: edit a copy with $EDITOR first.")
        private boolean edit;
    }

    @Override
    public Integer call() {
        check();
        Operator who = operator.operator();
        Settings settings = Repairable.settings(cluster);
        try (Replays replays = new Replays(settings)) {
            return place != null ? one(settings, replays, place, who) : several(replays, who);
        } catch (KafkaException e) {
            throw new CommandFailure(
                    "it could not be written to the end: the brokers refuse (" + e.getMessage()
                            + "); `dead list` tells what was replayed",
                    e);
        }
    }

    private void check() {
        boolean filter = which.reason() != null && which.since() != null;
        if (place == null && !filter) {
            throw new ParameterException(spec.commandLine(), "PLACE is needed, or both --reason and --since");
        }
        if (place == null && (edition.file != null || edition.edit)) {
            throw new ParameterException(spec.commandLine(), "--file and --edit are for one PLACE");
        }
        if (!(rate > 0)) {
            throw new ParameterException(spec.commandLine(), "--rate must be more than 0");
        }
    }

    private int one(Settings settings, Replays replays, Place letter, Operator who) {
        byte[] edited = edition.edit
                ? Editor.edit(new DeadLetters(settings).show(letter).bytes())
                : edition.file == null ? null : read(edition.file);
        tell(replays.replay(letter, edited, who));
        return 0;
    }

    private int several(Replays replays, Operator who) {
        List<Letter> eligible = replays.eligible(which.letters(MOST));
        if (!apply) {
            eligible.forEach(letter -> out().println(letter.place() + " " + letter.reason() + " " + letter.size()
                    + " bytes, received " + letter.at()));
            out().println(eligible.size()
                    + " would be replayed, as they are. Nothing was changed: --apply replays them.");
            return 0;
        }
        AtomicInteger refused = new AtomicInteger();
        replays.replayAll(eligible, who, this::pause, entry -> {
            refused.addAndGet(entry.outcome() == AuditEntry.Outcome.REFUSED ? 1 : 0);
            tell(entry);
        });
        out().println(eligible.size() - refused.get() + " replayed, " + refused + " refused.");
        return refused.get() == 0 ? 0 : 1;
    }

    private void tell(AuditEntry entry) {
        out().println(
                        entry.became() == null
                                ? entry.target() + ": " + entry.detail()
                                : entry.target() + " to " + entry.became() + ": "
                                        + entry.detail().toLowerCase(Locale.ROOT));
        out().flush();
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofNanos((long) (1e9 / rate)).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted: `dead list` tells what was replayed", e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new CommandFailure(file + ": cannot be read", e);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
