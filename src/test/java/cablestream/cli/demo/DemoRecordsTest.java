package cablestream.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.TopicNames;
import cablestream.metrics.Account;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoRecordsTest {
    private final TopicNames topics = new TopicNames("cables.");
    private final DemoCounts counts = new DemoCounts(List.of("trade"), () -> Account.EMPTY, 0);
    private final DemoRecords records = new DemoRecords(topics, counts);

    @ParameterizedTest
    @ValueSource(strings = {"", "no event", "\u00c3\u0001 no event of ours"})
    void anEventThatCannotBeReadIsLeftOut(String value) {
        records.add(record(topics.events(), value.getBytes(StandardCharsets.ISO_8859_1)));
        records.add(record(topics.dead(), new byte[0]));

        DemoSnapshot now = counts.snapshot(0);
        assertThat(now.duplicates().total()).isZero();
        assertThat(now.dead().total()).isOne();
    }

    @Test
    void aRecordWithoutAValueIsCountedOnEveryTopic() {
        for (String topic : List.of(topics.raw(), topics.all(), topics.quarantine(), topics.dead(), topics.events())) {
            records.add(record(topic, null));
        }

        DemoSnapshot now = counts.snapshot(0);
        assertThat(List.of(now.in(), now.all(), now.quarantine(), now.dead())).allMatch(flow -> flow.total() == 1);
    }

    private static ConsumerRecord<byte[], byte @Nullable []> record(String topic, byte @Nullable [] value) {
        return new ConsumerRecord<>(topic, 0, 0, new byte[0], value);
    }
}
