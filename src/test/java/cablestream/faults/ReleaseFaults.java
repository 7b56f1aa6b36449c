package cablestream.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What operators do with releases. */
final class ReleaseFaults {
    /** Between two replacements, so that the one before has warmed up: as {@code minReadySeconds} in Kubernetes. */
    private static final int BETWEEN_MILLIS = 10_000;

    private ReleaseFaults() {}

    /** All instances get the other release one after the other, and then, in the same way, the one they had. */
    static String upgradeAndRollBack(Site site, Random chance) {
        List<String> seen = new ArrayList<>();
        List<InstanceProgram> programs = site.options().programs();
        for (InstanceProgram program : List.of(programs.get(1), programs.get(0))) {
            long start = System.currentTimeMillis();
            site.instances().forEach(instance -> replace(instance, program, chance));
            seen.add(program.name() + " on all, " + site.latency().since("FLASH", start));
        }
        return String.join("; ", seen) + "; ready";
    }

    private static void replace(Instance instance, InstanceProgram program, Random chance) {
        instance.process().terminate();
        Check.sleep(100L * chance.nextInt(10));
        instance.start(program);
        instance.awaitReady();
        Check.that(
                instance.process().arguments().containsAll(program.arguments()),
                instance.name() + " runs the " + program.name() + " release");
        Check.sleep(BETWEEN_MILLIS);
    }
}
