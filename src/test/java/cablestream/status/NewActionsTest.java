package cablestream.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewActionsTest {
    private static final OperatorAction FIRST = action(1);
    private static final OperatorAction SECOND = action(2);

    private final NewActions actions = new NewActions();

    @Test
    void whatWasThereAtFirstIsNotNew() {
        assertThat(actions.among(List.of(FIRST))).isEmpty();
    }

    @Test
    void whatCameSinceIsNewOnce() {
        actions.among(List.of(FIRST));

        assertThat(actions.among(List.of(SECOND, FIRST))).containsExactly(SECOND);
        assertThat(actions.among(List.of(SECOND, FIRST))).isEmpty();
    }

    @Test
    void theFirstOfAllIsNew() {
        actions.among(List.of());

        assertThat(actions.among(List.of(FIRST))).containsExactly(FIRST);
    }

    private static OperatorAction action(int second) {
        return new OperatorAction(Instant.ofEpochSecond(second), "roe", "REPLAY", "cables.dead-0@1", "DONE", "");
    }
}
