package cablestream.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which faults come when: the same for the same seed.
 *
 * @param faults in their order
 */
record FaultSchedule(List<Planned> faults) {
    /**
     * A fault of a schedule.
     *
     * @param second not before this second of the run
     * @param kind   what is done
     * @param seed   decides what is hit and for how long
     */
    record Planned(long second, FaultKind kind, long seed) {}

    /** Each kind once, then at random; no earlier than at even distances. */
    static FaultSchedule of(long seed, int count, long seconds, List<FaultKind> kinds) {
        Random chance = new Random(seed);
        List<FaultKind> order = new ArrayList<>(kinds);
        Collections.shuffle(order, chance);
        List<Planned> faults = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FaultKind kind = i < order.size() ? order.get(i) : order.get(chance.nextInt(order.size()));
            faults.add(new Planned(i * seconds / count, kind, chance.nextLong()));
        }
        return new FaultSchedule(List.copyOf(faults));
    }

    /** The kinds of its faults. */
    Set<FaultKind> kinds() {
        return faults.stream().map(Planned::kind).collect(Collectors.toSet());
    }

    boolean has(FaultKind kind) {
        return faults.stream().anyMatch(each -> each.kind() == kind);
    }
}
