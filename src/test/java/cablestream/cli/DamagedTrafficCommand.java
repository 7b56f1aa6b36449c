package cablestream.cli;

import cablestream.traffic.Damage;
import cablestream.traffic.Damages;
import cablestream.traffic.Sent;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** As {@code generate} of the jar, with all kinds of damage that the reader is tested with. */
@Command(name = "generate", sortOptions = false)
final class DamagedTrafficCommand extends GenerateCommand {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--damage",
            paramLabel = "NAME",
            split = ",",
            description = "Damage of these kinds only; default: all kinds.")
    private List<String> kinds = List.of();

    @Option(
            names = "--list-damage",
            description = "Print all kinds of damage and the fields they touch, and write nothing.")
    private boolean listDamage;

    @Override
    public Integer call() {
        if (!listDamage) {
            return super.call();
        }
        PrintWriter lines = spec.commandLine().getOut();
        for (Damage damage : Damages.ALL) {
            lines.printf(
                    Locale.ROOT,
                    "%-24s %-26s %s %s%n",
                    damage.family(),
                    damage.name(),
                    damage.meaning(),
                    damage.fields().stream().sorted().toList());
        }
        lines.flush();
        return 0;
    }

    @Override
    List<Damage> damage() {
        List<Damage> chosen = DamageOption.damages(spec, kinds);
        return chosen.isEmpty() ? Damages.ALL : chosen;
    }

    @Override
    byte[] bytes(Sent sent) {
        return Damages.bytes(sent);
    }
}
