package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.cable.Classification;
import cablestream.cable.Release;
import cablestream.metrics.Account;
import cablestream.record.ReleaseOrder;
import cablestream.settings.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** Each dead letter is counted once, be it a transmission or not, and the account holds. */
class StraysTopologyTest {
    private final AtomicBoolean broken = new AtomicBoolean();

    @Test
    void aRelationThatIsNotUnderstood() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("relation", utf8("CONTRADICTS"));
        try (TestTraffic traffic = new TestTraffic()) {
            traffic.between(
                    Role.ROUTINE, "cables.lane.routine", new TestRecord<>(utf8("09LISBON212"), new byte[0], headers));

            assertThat(onlyLetter(traffic)).isEqualTo("cables.lane.routine-0@0 step 'assemble'");
            theTrafficGoesOn(traffic);
        }
    }

    @Test
    void sightingsThatCannotBeRead() {
        try (TestTraffic traffic = new TestTraffic()) {
            traffic.between(Role.INTAKE, "cables.sightings", new TestRecord<>(utf8("CHANNEL XQA"), utf8("[{")));

            assertThat(onlyLetter(traffic)).isEqualTo("cables.sightings-0@0 step 'accounting'");
            theTrafficGoesOn(traffic);
        }
    }

    @Test
    void aReleaseOnWhichTheCheckFails() {
        try (TestTraffic traffic = new TestTraffic()) {
            traffic.audit().fail();

            traffic.between(
                    Role.ROUTINE,
                    "cables.releases",
                    new TestRecord<>(
                            utf8("09LISBON212"), order("cables.raw-0@0").bytes()));

            assertThat(onlyLetter(traffic)).isEqualTo("cables.releases-0@0 step 'release'");
            theTrafficGoesOn(traffic);
        }
    }

    @Test
    void aReleasedCableOnWhichAStepFailsHadItsOutcomeBefore() {
        try (TestTraffic traffic = TestTraffic.withAnError(broken)) {
            traffic.raw(utf8(Cables.routine(212).text().replace("1. (C) ", "1. (S) ")));
            traffic.records("cables.quarantine");
            broken.set(true);

            traffic.release("09LISBON212", order("cables.raw-0@0"));

            assertThat(onlyLetter(traffic)).isEqualTo("cables.raw-0@0 step 'parse'");
            assertThat(traffic.account().outcomes().values()).containsOnlyOnce(1L);
            broken.set(false);
            traffic.release("09LISBON212", order("cables.raw-0@0"));
            assertThat(traffic.cables("cables.all")).hasSize(1);
        }
    }

    private static void theTrafficGoesOn(TestTraffic traffic) {
        traffic.raw(Cables.routine(1).over("XQA0417"));
        traffic.raw(Cables.routine(2).over("XQA0420"));
        traffic.wait(Duration.ofMinutes(6));

        assertThat(traffic.cables("cables.all")).hasSize(2);
        assertThat(traffic.events()).isNotEmpty();
    }

    /** Where it was received, and what failed. */
    private static String onlyLetter(TestTraffic traffic) {
        List<TestRecord<byte[], byte[]>> letters = traffic.records("cables.dead");
        assertThat(letters).hasSize(1);
        Account account = traffic.account();
        assertThat(account.deadLetters()).isEqualTo(Map.of("UNPROCESSABLE", 1L));
        assertThat(account.balanced()).isTrue();
        Headers headers = letters.get(0).headers();
        return "%s-%s@%s %s"
                .formatted(
                        header(headers, "__streams.errors.topic"),
                        header(headers, "__streams.errors.partition"),
                        header(headers, "__streams.errors.offset"),
                        header(headers, "cables.detail").replaceAll(" failed with .*", ""));
    }

    private static String header(Headers headers, String name) {
        return cablestream.kafka.CableHeaders.text(headers, name);
    }

    private static ReleaseOrder order(String origin) {
        return new ReleaseOrder(
                new Release(Classification.SECRET, Set.of(), "roe", null, "cables.quarantine-0@0"),
                1,
                true,
                List.of(origin),
                null,
                "cables.audit-0@0");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
