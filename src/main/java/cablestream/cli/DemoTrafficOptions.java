package cablestream.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that choose the traffic of the demo. */
final class DemoTrafficOptions {
    /** Of the command that has the options. */
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--for",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description = "End after so long, such as 30s; default: with Ctrl-C.")
    private @Nullable Duration time;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "The same seed gives the same traffic; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--story",
            paramLabel = "on|off",
            defaultValue = "on",
            description = "Whether the first minute has a dead letter, a quarantined cable, a gap, a late section, a"
                    + " correction, and a FLASH after a backlog; default: ${DEFAULT-VALUE}.")
    private String story = "on";

    /** The time after which it ends; {@code null}: when it is stopped. */
    @Nullable
    Duration time() {
        return time;
    }

    long seed() {
        return seed;
    }

    /**
     * Whether the first minute has the events of the story.
     *
     * @throws ParameterException if the option says something else
     */
    boolean story() {
        if (!story.equals("on") && !story.equals("off")) {
            throw new ParameterException(spec.commandLine(), "--story: on or off is wanted");
        }
        return story.equals("on");
    }
}
