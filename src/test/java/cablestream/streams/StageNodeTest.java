package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.assemble.Message;
import cablestream.cable.Revision;
import cablestream.cable.RevisionReason;
import cablestream.cable.Standing;
import cablestream.intake.RawTransmission;
import cablestream.kafka.CableHeaders;
import cablestream.metrics.Meters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StageNodeTest {
    private final MockProcessorContext<byte[], Object> context = new MockProcessorContext<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void handsOnWhatTheStepGives() {
        process(message -> "read");

        assertThat(context.forwarded()).hasSize(1);
        assertThat(context.forwarded().get(0).childName()).contains("next");
        assertThat(context.forwarded().get(0).record().value()).isEqualTo("read");
    }

    @Test
    void buriesEachTransmissionOfAMessageOnWhichTheStepFails() {
        process(message -> {
            throw new IllegalStateException("SECRET WORDS");
        });

        assertThat(context.forwarded())
                .extracting(sent -> sent.childName().orElseThrow())
                .containsExactly("dead", "dead");
        var letter = context.forwarded().get(1).record();
        assertThat(letter.value()).isEqualTo(new byte[] {'t', 'w', 'o'});
        assertThat(CableHeaders.text(letter.headers(), "cables.reason")).isEqualTo("UNPROCESSABLE");
        assertThat(CableHeaders.text(letter.headers(), "cables.detail"))
                .startsWith("step 'step' failed with IllegalStateException at StageNodeTest.java:");
        assertThat(CableHeaders.text(letter.headers(), "__streams.errors.offset"))
                .isEqualTo("42");
        assertThat(count("DEAD UNPROCESSABLE")).isEqualTo(2);
        assertThat(count("DEAD_BESIDES UNPROCESSABLE")).isNull();
    }

    @Test
    void countsLettersOfWhatAnEarlierRevisionCarriedBesidesTheAccount() {
        process(
                message -> {
                    throw new IllegalStateException();
                },
                new Revision(2, RevisionReason.COMPLETED, Standing.GOOD, 1));

        assertThat(context.forwarded()).hasSize(2);
        assertThat(count("DEAD UNPROCESSABLE")).isEqualTo(1);
        assertThat(count("DEAD_BESIDES UNPROCESSABLE")).isEqualTo(1);
    }

    @Test
    void tellsNothingOfTheTextInADeadLettersHeaders() {
        process(message -> {
            throw new IllegalStateException("SECRET WORDS");
        });

        context.forwarded()
                .forEach(sent -> sent.record()
                        .headers()
                        .forEach(
                                header -> assertThat(new String(header.value())).doesNotContain("SECRET")));
    }

    private @Nullable Long count(String key) {
        return context.<KeyValueStore<String, Long>>getStateStore("lane-ledger").get(key);
    }

    private void process(Function<Message, String> step) {
        process(step, new Revision(1, RevisionReason.FIRST, Standing.GOOD, 2));
    }

    private void process(Function<Message, String> step, Revision revision) {
        StageNode<Message, String> node =
                new StageNode<>("step", "next", step, Function.identity(), new Meters(registry));
        LaneStores.addedTo(context);
        node.init(context);
        Message message = new Message(
                "id",
                List.of(
                        new RawTransmission(1, "one", "cables.raw-3@41"),
                        new RawTransmission(2, "two", "cables.raw-3@42")),
                true,
                revision);
        node.process(new Record<>(new byte[0], message, 0));
    }
}
