package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.WithdrawalReason;
import cablestream.kafka.CableHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The headers that make cables, withdrawals and events CloudEvents. */
class CloudEventsTopologyTest {
    private final TestTraffic traffic = new TestTraffic(Map.of("cloudevents.source", "https://example.org/cables"));

    @AfterEach
    void close() {
        traffic.close();
    }

    @Test
    void aCableIsACloudEvent() {
        traffic.raw(Cables.routine(212));

        TestRecord<byte[], byte[]> record = traffic.records("cables.all").get(0);
        assertThat(CableHeaders.all(record.headers()))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", "09LISBON212:routine:1:cables.raw-0@0")
                .containsEntry("ce_source", "https://example.org/cables")
                .containsEntry("ce_type", "cablestream.cable.v1")
                .containsEntry(
                        "ce_time", Instant.ofEpochMilli(record.timestamp()).toString())
                .containsEntry("ce_subject", "09LISBON212")
                .containsEntry("content-type", "application/avro");
    }

    @Test
    void aCableIsTheSameEventOnEachTopic() {
        traffic.raw(Cables.routine(212));

        assertThat(Stream.of("cables.all", "cables.feed.politics", "cables.feed.europe")
                        .map(topic -> id(traffic.records(topic).get(0))))
                .containsOnly("09LISBON212:routine:1:cables.raw-0@0");
    }

    @Test
    void aMessageThatCameAgainAfterItWasForgottenIsAnotherEvent() {
        traffic.raw(Cables.routine(212));
        traffic.empty(NodeNames.REMEMBERED_MESSAGES);
        traffic.raw(Cables.routine(212));

        assertThat(traffic.records("cables.all"))
                .extracting(CloudEventsTopologyTest::id)
                .containsExactly("09LISBON212:routine:1:cables.raw-0@0", "09LISBON212:routine:1:cables.raw-0@1");
    }

    @Test
    void aWithdrawalIsAnEventOfItsOwn() {
        traffic.raw(Cables.routine(212));
        traffic.raw(Cables.routine(212).tags("ECON, SP").saying("It was cheap.").corrected());

        List<TestRecord<byte[], byte[]>> politics = traffic.records("cables.feed.politics");
        assertThat(politics).hasSize(2).extracting(CloudEventsTopologyTest::id).doesNotHaveDuplicates();
        assertThat(CableHeaders.all(politics.get(1).headers()))
                .containsEntry("withdrawal", WithdrawalReason.NOT_SELECTED.name())
                .containsEntry("ce_type", "cablestream.withdrawal.v1")
                .containsEntry("ce_subject", "09LISBON212")
                .containsKeys("ce_specversion", "ce_source", "ce_time", "content-type");
    }

    @Test
    void anEventHasItsKeyAsSubject() {
        traffic.raw(Cables.routine(212));
        traffic.raw(Cables.routine(212));

        assertThat(traffic.records("cables.events"))
                .singleElement()
                .satisfies(record -> assertThat(CableHeaders.all(record.headers()))
                        .containsEntry("ce_id", "cables.lane.routine-0@1:0")
                        .containsEntry("ce_type", "cablestream.event.v1")
                        .containsEntry("ce_subject", new String(record.key(), java.nio.charset.StandardCharsets.UTF_8))
                        .containsEntry(
                                "ce_time",
                                Instant.ofEpochMilli(record.timestamp()).toString()));
    }

    @Test
    void noTwoRecordsOfATopicAreOneEvent() {
        for (int number = 200; number < 240; number += 3) {
            traffic.raw(Cables.routine(number));
            traffic.raw(Cables.routine(number));
            traffic.raw(Cables.routine(number).saying("It was cheap."));
            traffic.raw(Cables.routine(number).saying("It was wide.").corrected());
            traffic.raw(Cables.routine(number).classified("T O P  S E C R E T").over("XQA0" + number));
        }
        traffic.wait(java.time.Duration.ofHours(1));

        for (String topic : List.of("cables.all", "cables.feed.politics", "cables.events")) {
            List<String> ids = traffic.records(topic).stream()
                    .map(CloudEventsTopologyTest::id)
                    .toList();
            assertThat(ids)
                    .as(topic)
                    .hasSizeGreaterThan(10)
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
        }
    }

    @Test
    void theSameInputGivesTheSameIds() {
        try (TestTraffic again = new TestTraffic(Map.of("cloudevents.source", "https://example.org/cables"))) {
            for (TestTraffic each : List.of(traffic, again)) {
                each.raw(Cables.routine(212));
                each.raw(Cables.routine(212)
                        .tags("ECON, SP")
                        .saying("It was cheap.")
                        .corrected());
                each.raw(Cables.routine(212).classified("T O P  S E C R E T").over("XQA0002"));
            }
            for (String topic : List.of("cables.all", "cables.feed.politics", "cables.events")) {
                assertThat(traffic.records(topic).stream().map(CloudEventsTopologyTest::id))
                        .as(topic)
                        .containsExactlyElementsOf(again.records(topic).stream()
                                .map(CloudEventsTopologyTest::id)
                                .toList());
            }
        }
    }

    private static String id(TestRecord<byte[], byte[]> record) {
        return CableHeaders.text(record.headers(), "ce_id");
    }
}
