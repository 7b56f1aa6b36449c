package cablestream.cli;

import cablestream.bench.accuracy.Accuracy;
import cablestream.bench.accuracy.CableResult;
import cablestream.bench.accuracy.FieldResult;
import cablestream.bench.accuracy.Plan;
import cablestream.bench.accuracy.Score;
import cablestream.bench.accuracy.Verdict;
import cablestream.traffic.Damage;
import cablestream.traffic.Damages;
import cablestream.traffic.Era;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads generated cables back and counts which fields are as they were written. */
@Command(
        name = "accuracy",
        description = {
            "Generate cables in memory, read them, and hold every field against the answer key:",
            "first as many clean ones, then as many with damage, of 1975, 2009 and 2020 in turn.",
            "Exit status 1 if a field is wrong whose source was not damaged, or if fewer than 95 %%",
            "of the damaged ones are right, reported by a fault, or lost with what the text has no more."
        },
        footer = {
            "",
            "RIGHT   equals the key            REPORTED differs, and a fault of that field reports it",
            "LOST    no longer in the text     SILENT   differs, and no fault reports it",
            "WRONG   differs, although its source was not damaged"
        },
        sortOptions = false)
final class BenchAccuracyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--cables",
            paramLabel = "N",
            description = "Clean cables, and as many damaged ones (${DEFAULT-VALUE}).")
    private int cables = 10_000;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed, other cables (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--era", paramLabel = "YEAR", description = "Only cables of 1975, of 2009 or of 2020.")
    private int era;

    @Option(
            names = "--damage",
            paramLabel = "NAME",
            split = ",",
            description = "Damage of these kinds only; generate --list-damage shows all.")
    private List<String> kinds = List.of();

    @Option(names = "--all", description = "Also list kinds of damage of which nothing is silent or wrong.")
    private boolean all;

    @Option(
            names = "--show",
            paramLabel = "N",
            description = "Of the first N cables with silent or wrong fields, print what was expected and found.")
    private int show;

    @Override
    public Integer call() {
        if (cables < 1) {
            throw new ParameterException(spec.commandLine(), "--cables must be 1 or more, not " + cables);
        }
        List<Damage> operators = DamageOption.damages(spec, kinds);
        boolean clean = measure("clean", List.of());
        boolean damaged = measure("damaged", operators.isEmpty() ? Damages.ALL : operators);
        return clean && damaged ? 0 : 1;
    }

    /** Whether it is as it must be. */
    private boolean measure(String what, List<Damage> operators) {
        Score score = new Score();
        List<CableResult> shown = new ArrayList<>();
        Accuracy accuracy = new Accuracy();
        List<Era> eras = DamageOption.eras(spec, era);
        for (int i = 0; i < eras.size(); i++) {
            int share = cables / eras.size() + (i < cables % eras.size() ? 1 : 0);
            accuracy.measure(new Plan(seed, share, eras.get(i), operators), cable -> {
                score.add(cable);
                if (shown.size() < show && (cable.has(Verdict.SILENT) || cable.has(Verdict.WRONG))) {
                    shown.add(cable);
                }
            });
        }
        AccuracyTables tables = new AccuracyTables(spec.commandLine().getOut());
        tables.print(what, seed, score, all);
        PrintWriter out = spec.commandLine().getOut();
        shown.forEach(cable -> print(cable, out));
        out.println();
        out.flush();
        return score.untouched().of(Verdict.WRONG) == 0 && score.touched().sound() >= AccuracyTables.WANTED;
    }

    private static void print(CableResult cable, PrintWriter out) {
        out.println(cable.id() + " " + cable.damage());
        for (FieldResult field : cable.fields()) {
            if (field.verdict() == Verdict.SILENT || field.verdict() == Verdict.WRONG) {
                field.differences().forEach(each -> out.println("  " + field.verdict() + " " + field.field() + each));
            }
        }
    }
}
