package cablestream.faults;

import java.util.Random;
import java.util.function.BiFunction;

/** The faults, each with what it does. */
enum FaultKind {
    KILL_INSTANCE(InstanceFaults::kill),
    FREEZE_INSTANCE(InstanceFaults::freeze),
    THIRD_INSTANCE(InstanceFaults::addAndRemove),
    ROLLING_RESTART(InstanceFaults::restartAll),
    REBALANCE_STORM(InstanceFaults::rebalance),
    CORRUPT_STATE(StateFaults::corrupt),
    DELETED_STATE(StateFaults::delete),
    FULL_DISK(StateFaults::fillDisk),
    KILL_BROKER(BrokerFaults::kill),
    FREEZE_BROKER(BrokerFaults::freeze),
    ROLLING_BROKER_KILLS(BrokerFaults::killAll),
    NETWORK_PAUSED(NetworkFaults::pause),
    NETWORK_DROPPED(NetworkFaults::drop),
    BROKER_CUT_OFF(NetworkFaults::cutOne),
    POISON(TrafficFaults::poison),
    OVERSIZE(TrafficFaults::oversize),
    FLOOD(TrafficFaults::flood),
    CLOCK_JUMP(ClockFaults::jump),
    ROLLING_UPGRADE(ReleaseFaults::upgradeAndRollBack);

    private final BiFunction<Site, Random, String> work;

    FaultKind(BiFunction<Site, Random, String> work) {
        this.work = work;
    }

    /**
     * Does it, and returns when what it hit works again.
     *
     * @param chance decides what is hit and for how long
     * @return how it showed that it took effect
     * @throws IllegalStateException if it took no effect, or its effect did not end
     */
    String inject(Site site, Random chance) {
        return work.apply(site, chance);
    }
}
