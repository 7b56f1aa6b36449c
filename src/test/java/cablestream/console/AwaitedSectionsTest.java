package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.status.IncompleteMessage;
import cablestream.trace.CableHistory;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AwaitedSectionsTest {
    private static final Instant DEADLINE = Instant.parse("2009-03-16T16:35:00Z");

    private final CableHistory history = new CableHistory("09LISBON212", List.of());

    @Test
    void aWaitingMessageHasItsDeadlineAsTheLastStep() {
        CableHistory waiting = AwaitedSections.in(List.of(history), List.of(message("09LISBON212", DEADLINE)))
                .get(0);

        assertThat(waiting.steps()).hasSize(1);
        assertThat(waiting.steps().get(0).at()).isEqualTo(DEADLINE);
        assertThat(waiting.steps().get(0).what()).isEqualTo("waits for sections until");
        assertThat(waiting.steps().get(0).detail()).startsWith("missing 2 of 3; it is then published as incomplete");
    }

    @Test
    void othersAndThoseThatArePublishedHaveNone() {
        List<IncompleteMessage> others = List.of(message("09LISBON213", DEADLINE), message("09LISBON212", null));

        assertThat(AwaitedSections.in(List.of(history), others)).containsExactly(history);
    }

    private static IncompleteMessage message(String id, @Nullable Instant deadline) {
        return new IncompleteMessage(id, null, 3, List.of(1, 3), List.of(2), deadline);
    }
}
