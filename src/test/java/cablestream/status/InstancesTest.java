package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstancesTest {
    private static final Instant START = Instant.parse("2026-11-25T15:00:00Z");

    private final Instances instances = new Instances();

    @Test
    void areMissedWhenThereWereMore() {
        instances.look(Map.of("urgent", 2, "intake", 1), START);
        instances.look(Map.of("urgent", 1, "intake", 1), START.plusSeconds(5));

        assertThat(instances.missing())
                .containsExactly(new Disturbance(Disturbance.Kind.INSTANCE_MISSING, "urgent: 1 of 2", START));
    }

    @Test
    void areNotMissedWhenTheyAreBack() {
        instances.look(Map.of("urgent", 2), START);
        instances.look(Map.of("urgent", 1), START.plusSeconds(5));
        instances.look(Map.of("urgent", 2), START.plusSeconds(10));

        assertThat(instances.missing()).isEmpty();
    }

    @Test
    void areMissedForAnHour() {
        instances.look(Map.of("urgent", 2), START);
        instances.look(Map.of("urgent", 1), START.plusSeconds(3_600));
        List<Disturbance> missing = instances.missing();
        instances.look(Map.of("urgent", 1), START.plusSeconds(3_601));

        assertThat(missing).hasSize(1);
        assertThat(instances.missing()).isEmpty();
    }
}
