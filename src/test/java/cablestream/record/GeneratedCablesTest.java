package cablestream.record;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Json;
import cablestream.cable.CableId;
import cablestream.intake.Intake;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import cablestream.traffic.AnswerKey;
import cablestream.traffic.Sent;
import cablestream.traffic.Traffic;
import cablestream.traffic.TrafficMix;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the generator, which knows nothing of the reader, says of its cables is what is read of them. */
class GeneratedCablesTest {
    private static final int CABLES = 250;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Offline OFFLINE =
            new Offline(new Intake(1 << 20), Stages.of(Tables.load(), FeedFile.builtIn()));

    @ParameterizedTest
    @ValueSource(longs = {1, 2009, 424242})
    void everyFieldOfACleanCableIsReadAsItWasWritten(long seed) {
        Traffic traffic = new Traffic(seed, TrafficMix.CLEAN);
        AnswerKey key = new AnswerKey();
        Map<CableId, StringBuilder> texts = new HashMap<>();
        for (var next = traffic.nextOfFirst(CABLES); next.isPresent(); next = traffic.nextOfFirst(CABLES)) {
            Sent sent = next.get();
            key.add(sent, sent.draft().id() + ".txt");
            texts.computeIfAbsent(sent.draft().id(), id -> new StringBuilder()).append(sent.text());
        }

        assertThat(texts).hasSize(CABLES);
        key.cables().forEach(answer -> assertRead(JSON.valueToTree(answer), texts));
    }

    private static void assertRead(ObjectNode answer, Map<CableId, StringBuilder> texts) {
        answer.remove(List.of("files", "touched"));
        CableId id = new CableId(
                answer.get("year").intValue(),
                answer.get("station").textValue(),
                answer.get("serial").intValue());
        byte[] raw = texts.get(id).toString().getBytes(StandardCharsets.UTF_8);

        Offline.Outcome outcome = OFFLINE.read(raw, "test");

        assertThat(outcome.cables()).as(id.toString()).hasSize(1);
        Json.assertContains(RecordJson.of(outcome.cables().get(0).cable()), answer);
    }
}
