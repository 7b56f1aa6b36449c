package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.label.Doubt;
import cablestream.label.Label;
import cablestream.route.MessageHistory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

/** State that another version of the program may have written. */
class StoredHistoryTest {
    private static final String TOPIC = "test";
    private final Serde<MessageHistory> serde = StoredHistory.serde();

    @Test
    void whatIsWrittenIsRead() {
        MessageHistory history = new MessageHistory(
                new Label(Classification.SECRET, Set.of("NODIS", "NOFORN"), Set.of(), List.of(Doubt.MARK_UNKNOWN)),
                true,
                3,
                "09LISBON212",
                Set.of("all", "feed.web"));

        assertThat(read(written(history))).isEqualTo(history);
        assertThat(read(written(MessageHistory.NONE))).isEqualTo(MessageHistory.NONE);
    }

    @Test
    void theValueIsCompactAndCarriesItsVersion() {
        MessageHistory history =
                MessageHistory.NONE.raised(new Label(Classification.SECRET, Set.of(), Set.of(), List.of()));

        assertThat(written(history)).isEqualTo("{\"version\":1,\"level\":\"SECRET\",\"revision\":0}");
    }

    @Test
    void fieldsThatAreNotKnownAreIgnored() {
        MessageHistory read = read("{\"version\":2,\"level\":\"SECRET\",\"revision\":4,\"later\":{\"a\":[1]}}");

        assertThat(read.join().classification()).isEqualTo(Classification.SECRET);
        assertThat(read.revision()).isEqualTo(4);
    }

    @Test
    void aLevelOrDoubtThatIsNotKnownIsTheStrictest() {
        MessageHistory read = read("{\"version\":2,\"level\":\"VERY_SECRET\",\"doubts\":[\"STRANGE\"],\"revision\":1}");

        assertThat(read.join().classification()).isEqualTo(Classification.UNKNOWN);
        assertThat(read.join().doubts()).containsExactly(Doubt.MARK_UNKNOWN);
    }

    private String written(MessageHistory history) {
        return new String(serde.serializer().serialize(TOPIC, history), StandardCharsets.UTF_8);
    }

    private MessageHistory read(String json) {
        return serde.deserializer().deserialize(TOPIC, json.getBytes(StandardCharsets.UTF_8));
    }
}
