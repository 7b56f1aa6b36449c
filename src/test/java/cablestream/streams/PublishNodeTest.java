package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.assemble.Message;
import cablestream.avro.Cable;
import cablestream.cable.Lane;
import cablestream.intake.RawTransmission;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.TopicNames;
import cablestream.pipeline.Pipeline;
import cablestream.record.EncodedCable;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import cablestream.route.MessageHistory;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class PublishNodeTest {
    @Test
    void whatTheGuardRefusesAtTheDoorIsADeadLetterAndGoesNowhere() {
        try (TestTraffic mistaken = TestTraffic.routedBeyondThePolicy()) {
            mistaken.raw(Cables.routine(212).captioned("EXDIS"));

            assertThat(mistaken.records("cables.all")).isEmpty();
            assertThat(mistaken.records("cables.feed.politics")).isEmpty();
            assertThat(mistaken.records("cables.dead")).hasSize(1);
        }
    }

    @Test
    void anErrorAtTheDoorBuriesTheMessageWithItsCountAndNothingOfItGoesOut() {
        MockProcessorContext<byte[], Object> context = new MockProcessorContext<>();
        LaneStores lane = LaneStores.addedTo(context);
        Pipeline stages = Pipeline.of(Tables.load(), FeedFile.builtIn());
        PublishNode node = new PublishNode(
                new Destinations(
                        new TopicNames("cables."),
                        Lane.ROUTINE,
                        Set.of(),
                        stages.router().guard()),
                1_000_000,
                Duration.ofDays(30),
                cablestream.record.RecordEncoder.SINGLE_OBJECT,
                new cablestream.kafka.CloudEvents("/test"));
        node.init(context);

        EncodedCable good = stages.apply(Message.of(
                "09LISBON212", new RawTransmission(null, Cables.routine(212).text(), "cables.raw-0@7")));
        EncodedCable withoutTags = new EncodedCable(good.routed(), new Cable(), good.bytes());
        node.process(new Record<>(
                new byte[0], new PublishOrder.Revised(withoutTags, MessageHistory.NONE, stages.router()), 0));

        assertThat(context.forwarded())
                .extracting(sent -> sent.childName().orElseThrow())
                .containsExactly("dead");
        var letter = context.forwarded().get(0).record();
        assertThat(CableHeaders.text(letter.headers(), "cables.reason")).isEqualTo("UNPROCESSABLE");
        assertThat(CableHeaders.text(letter.headers(), "cables.detail")).startsWith("step 'publish' failed with ");
        assertThat(CableHeaders.text(letter.headers(), "__streams.errors.offset"))
                .isEqualTo("7");
        assertThat(lane.ledger().get("DEAD UNPROCESSABLE"))
                .isEqualTo(good.message().revision().fresh());
        assertThat(lane.newDeadLetters().get("09LISBON212"))
                .as("so a replay is no copy")
                .isNotNull();
    }
}
