package cablestream.cli;

import cablestream.traffic.Damage;
import cablestream.traffic.Damages;
import cablestream.traffic.Era;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What options of generated traffic mean. */
final class DamageOption {
    private DamageOption() {}

    /**
     * The kinds of damage of these names.
     *
     * @throws ParameterException naming the first that there is not
     */
    static List<Damage> damages(CommandSpec spec, List<String> names) {
        return Damages.inOrder(names.stream()
                .map(name -> Damages.named(name)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "--damage knows no " + name + ": ops/bench generate --list-damage shows all")))
                .toList());
    }

    /**
     * The time that a year stands for; all of them for 0.
     *
     * @throws ParameterException for any other year
     */
    static List<Era> eras(CommandSpec spec, int year) {
        List<Era> eras = Arrays.stream(Era.values())
                .filter(era -> year == 0 || era.year() == year)
                .toList();
        if (eras.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--era is 1975, 2009 or 2020, not " + year);
        }
        return eras;
    }
}
