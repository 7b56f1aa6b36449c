package cablestream.app.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.app.CommandFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTopicsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "cables.", "cables.feed.", "cab"})
    void aPrefixThatOverlapsWithTheOneInUseIsRefused(String prefix) {
        assertThatThrownBy(() -> ReplayTopics.refuseOverlap("cables.", prefix))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("overlaps with 'cables.'")
                .hasMessageContaining("choose another one, such as replay.");
    }

    @Test
    void anotherPrefixIsNot() {
        assertThatCode(() -> ReplayTopics.refuseOverlap("cables.", "replay.")).doesNotThrowAnyException();
    }

    @Test
    void eachPrefixHasAnApplicationIdOfItsOwnAsItsStateBelongsToIt() {
        assertThat(ReplayTopics.applicationId("cablestream", "replay.")).isEqualTo("cablestream-replay");
        assertThat(ReplayTopics.applicationId("cablestream", "replay.2.")).isEqualTo("cablestream-replay.2");
    }
}
