package cablestream.bench.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.app.CommandFailure;
import cablestream.bench.pipeline.TopicTraffic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RememberedSampleTest {
    private static final String REMEMBERED = "x-urgent-remembered-messages-changelog";
    private static final String OPEN = "x-urgent-open-messages-changelog";
    private static final String TIMETABLE = "x-urgent-timetable-changelog";

    @Test
    void eachInventedMessageHasTheRecordsOfOneOfTheSampleUnderItsOwnIdentity() {
        RememberedSample sample = RememberedSample.of(List.of(
                traffic(REMEMBERED, "09LISBON1", "{\"id\":\"09LISBON1\"}"),
                traffic(TIMETABLE, "0123 MEMORY 09LISBON1", "09LISBON1")));

        assertThat(texts(sample.records(27)))
                .containsExactly(
                        REMEMBERED + " bbaaSBON1 {\"id\":\"bbaaSBON1\"}",
                        TIMETABLE + " 0123 MEMORY bbaaSBON1 bbaaSBON1");
    }

    @Test
    void noTwoInventedMessagesHaveTheSameIdentity() {
        RememberedSample sample = RememberedSample.of(List.of(
                traffic(REMEMBERED, "09LISBON1", "a"),
                traffic("y-routine" + REMEMBERED.substring(8), "09PARIS1", "b")));
        Set<String> keys = new HashSet<>();
        for (long number = 0; number < 2_000; number++) {
            keys.add(text(sample.records(number).get(0).key()));
        }

        assertThat(keys).hasSize(2_000);
    }

    @Test
    void theRecordsOfAMessageAreInThePartitionOfItsIdentity() {
        RememberedSample sample = RememberedSample.of(List.of(
                traffic(REMEMBERED, "09LISBON1", "a"), traffic(TIMETABLE, "0123 MEMORY 09LISBON1", "09LISBON1")));

        assertThat(sample.records(5))
                .extracting(ProducerRecord::partition)
                .doesNotContainNull()
                .hasSize(2);
        assertThat(sample.records(5).get(0).partition())
                .isEqualTo(sample.records(5).get(1).partition());
    }

    @Test
    void recordsOfOtherKeysAndDeletionsAreLeftOut() {
        RememberedSample sample = RememberedSample.of(List.of(
                traffic(REMEMBERED, "09LISBON1", "a"),
                traffic(TIMETABLE, "0123 MEMORY 09LISBON1", null),
                traffic("x-urgent-lane-ledger-changelog", "ARRIVED", "1")));

        assertThat(sample.records(0)).hasSize(1);
    }

    @Test
    void aRecordThatWasDeletedLaterIsLeftOut() {
        RememberedSample sample = RememberedSample.of(List.of(
                traffic(REMEMBERED, "09LISBON1", "a"),
                traffic(OPEN, "09LISBON1", "open"),
                traffic(OPEN, "09LISBON1", null)));

        assertThat(texts(sample.records(0))).containsExactly(REMEMBERED + " aaaaSBON1 a");
    }

    @Test
    void aChangelogOfWhichOnlyTheFirstRecordsAreKnownIsNoSample() {
        TopicTraffic known = traffic(OPEN, "09LISBON1", "open");
        TopicTraffic more = new TopicTraffic(known.topic(), 4, 2, 2, known.sample());

        assertThatThrownBy(() -> RememberedSample.of(List.of(traffic(REMEMBERED, "09LISBON1", "a"), more)))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining(OPEN + " got 2 records, and only the first 1 are known");
    }

    @Test
    void withoutAChangelogOfRememberedMessagesThereIsNoSample() {
        assertThatThrownBy(() -> RememberedSample.of(List.of(traffic(TIMETABLE, "a", "b"))))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("-remembered-messages-changelog");
    }

    private static TopicTraffic traffic(String topic, String key, @Nullable String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        return new TopicTraffic(
                topic,
                4,
                1,
                1,
                List.of(new ConsumerRecord<>(topic, 0, 0, key.getBytes(StandardCharsets.UTF_8), bytes)));
    }

    private static List<String> texts(List<ProducerRecord<byte[], byte[]>> records) {
        List<String> texts = new ArrayList<>();
        records.forEach(record -> texts.add(record.topic() + " " + text(record.key()) + " " + text(record.value())));
        return texts;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
