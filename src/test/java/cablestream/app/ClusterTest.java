package cablestream.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class ClusterTest {
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void whatABusyBrokerDoesNotAnswerIsAskedAgain() {
        assertThat(Cluster.attempt("topics --apply", "a:9092", () -> answer(3))).isEqualTo("created");
    }

    @Test
    void whatIsNeverAnsweredFailsWithTheCommandToRepeat() {
        assertThatThrownBy(() -> Cluster.attempt("topics --apply", "a:9092", () -> answer(6)))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("the brokers at a:9092 did not answer in time at 5 attempts: what is done stays; run"
                        + " `topics --apply` again when they are less busy");
    }

    private String answer(int attempt) {
        if (attempts.incrementAndGet() < attempt) {
            throw new TimeoutException();
        }
        return "created";
    }
}
