package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.TopicPlan;
import cablestream.metrics.Account;
import cablestream.metrics.LedgerEntry;
import cablestream.settings.Role;
import cablestream.text.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is on a source topic ends with an outcome, and what comes after it is processed. */
class OddRecordsTopologyTest {
    private static final long NOW = Instant.parse("2009-03-16T17:00:00Z").toEpochMilli();
    private static final Map<String, Role> SOURCES = Map.of(
            "cables.raw", Role.INTAKE,
            "cables.raw.urgent", Role.URGENT,
            "cables.lane.urgent", Role.URGENT,
            "cables.lane.routine", Role.ROUTINE,
            "cables.releases", Role.ROUTINE,
            "cables.sightings", Role.INTAKE);
    private static final int RANDOM = 500;
    private static final int COUNTED = 200;
    private static final List<String> TRANSFERS = List.of("relation", "joined-label", "overwritten");

    /** Thousands of lines on the console say nothing. */
    private static final QuietLog QUIET = new QuietLog("cablestream.streams");

    @BeforeAll
    static void quieten() {
        QUIET.begin();
    }

    @AfterAll
    static void speak() {
        QUIET.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cables.raw",
                "cables.raw.urgent",
                "cables.lane.urgent",
                "cables.lane.routine",
                "cables.releases",
                "cables.sightings"
            })
    void anOddRecordHasOneOutcomeAtMost(String topic) {
        try (TestTraffic traffic = new TestTraffic()) {
            for (OddRecords odd : OddRecords.known(NOW)) {
                send(traffic, topic, odd);

                int letters = traffic.records("cables.dead").size();
                int events = traffic.events().size();
                assertThat(letters + events).as(odd.name()).isLessThanOrEqualTo(1);
                assertThat(topic.startsWith("cables.raw") ? letters : 1)
                        .as(odd.name())
                        .isEqualTo(1);
            }
            theTrafficGoesOn(traffic);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cables.raw",
                "cables.raw.urgent",
                "cables.lane.urgent",
                "cables.lane.routine",
                "cables.releases",
                "cables.sightings"
            })
    void randomRecordsEndWithAnOutcome(String topic) {
        Random random = new Random(topic.hashCode());
        try (TestTraffic traffic = new TestTraffic()) {
            for (int i = 0; i < RANDOM; i++) {
                send(traffic, topic, OddRecords.random(random, NOW));
            }

            theTrafficGoesOn(traffic);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cables.raw", "cables.raw.urgent"})
    void eachTransmissionOfARawRecordHasExactlyOneOutcome(String topic) {
        Random random = new Random(topic.hashCode());
        try (TestTraffic traffic = new TestTraffic()) {
            for (int i = 0; i < COUNTED; i++) {
                Outcomes before = Outcomes.of(traffic);
                send(traffic, topic, OddRecords.any(random, NOW));
                Outcomes after = Outcomes.of(traffic).minus(before);

                assertThat(after.received()).as("record %d", i).isPositive();
                assertThat(after.outcomes()).as("record %d", i).isEqualTo(after.received());
                assertThat(traffic.records("cables.dead")).hasSize((int) after.letters());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cables.lane.urgent", "cables.lane.routine", "cables.sightings"})
    void eachRecordBetweenTheApplicationsHasExactlyOneOutcome(String topic) {
        Random random = new Random(topic.hashCode());
        try (TestTraffic traffic = new TestTraffic()) {
            for (int i = 0; i < COUNTED; i++) {
                OddRecords odd = OddRecords.any(random, NOW);
                Outcomes before = Outcomes.of(traffic);
                send(traffic, topic, odd);
                Outcomes after = Outcomes.of(traffic).minus(before);

                // What one message says of another may say nothing new: then nothing becomes of it.
                boolean transfer =
                        TRANSFERS.stream().anyMatch(name -> odd.headers().lastHeader(name) != null);
                long one = after.outcomes() + after.besides();
                assertThat(one).as("record %d", i).isBetween(transfer ? 0L : 1L, 1L);
                assertThat(traffic.records("cables.dead")).hasSize((int) after.letters());
                assertThat(traffic.account().laneError()).isZero();
            }
        }
    }

    @Test
    void eachRecordOfReleasesIsReportedOrADeadLetter() {
        Random random = new Random(COUNTED);
        try (TestTraffic traffic = new TestTraffic()) {
            for (int i = 0; i < COUNTED; i++) {
                send(traffic, "cables.releases", OddRecords.any(random, NOW));

                int events = traffic.events().size();
                int letters = traffic.records("cables.dead").size();
                assertThat(events == 1 && letters == 0 || events == 0 && letters == 2)
                        .as("record %d: %d events, %d letters", i, events, letters)
                        .isTrue();
            }
        }
    }

    /**
     * What was counted.
     *
     * @param besides dead letters that are in no equation
     * @param letters all dead letters
     */
    private record Outcomes(long received, long outcomes, long besides, long letters) {
        static Outcomes of(TestTraffic traffic) {
            Account account = traffic.account();
            long outcomes = account.outcomes().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long letters = account.deadLetters().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            return new Outcomes(account.received(), outcomes, account.total(LedgerEntry.DEAD_BESIDES), letters);
        }

        Outcomes minus(Outcomes before) {
            return new Outcomes(
                    received - before.received,
                    outcomes - before.outcomes,
                    besides - before.besides,
                    letters - before.letters);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cables.lane.routine", "cables.sightings"})
    void aRecordWithoutAValueIsADeadLetterThatIsNoTransmission(String topic) {
        try (TestTraffic traffic = new TestTraffic()) {
            traffic.between(SOURCES.get(topic), topic, new TestRecord<>(new byte[] {1}, (byte[]) null));

            assertThat(traffic.records("cables.dead")).hasSize(1);
            assertThat(traffic.account().parts(LedgerEntry.DEAD_BESIDES)).isEqualTo(Map.of("UNPROCESSABLE", 1L));
        }
    }

    @Test
    void whatDoesNotFitIntoADeadLetterIsWrittenByReference() {
        OddRecords below = OddRecords.justBelow(TopicPlan.LARGEST_RECORD, NOW);
        try (TestTraffic traffic = new TestTraffic()) {
            traffic.raw(below.value());

            List<TestRecord<byte[], byte[]>> letters = traffic.records("cables.dead");
            assertThat(letters).hasSize(1);
            TestRecord<byte[], byte[]> letter = letters.get(0);
            assertThat(letter.value()).isNull();
            assertThat(CableHeaders.deadOrigin(letter.headers())).isEqualTo("cables.raw-0@0");
            assertThat(CableHeaders.text(letter.headers(), "cables.size")).isEqualTo("" + below.value().length);
            assertThat(CableHeaders.text(letter.headers(), "cables.digest")).isEqualTo(Sha256.hex(below.value()));
            assertThat(traffic.account().deadLetters()).isEqualTo(Map.of("TOO_LARGE", 1L));
            theTrafficGoesOn(traffic);
        }
    }

    private static void send(TestTraffic traffic, String topic, OddRecords odd) {
        TestRecord<byte[], byte[]> record =
                new TestRecord<>(odd.key(), odd.value(), odd.headers(), Instant.ofEpochMilli(odd.at()));
        if (topic.equals("cables.raw")) {
            traffic.raw(record);
        } else if (topic.equals("cables.raw.urgent")) {
            traffic.rawUrgent(record);
        } else if (topic.equals("cables.releases")) {
            traffic.onReleases(odd.key(), odd.value());
        } else {
            traffic.between(SOURCES.get(topic), topic, record);
        }
    }

    private static void theTrafficGoesOn(TestTraffic traffic) {
        long published = traffic.account().total(LedgerEntry.PUBLISHED);
        traffic.raw(Cables.routine(901));
        traffic.raw(Cables.routine(902));

        Account account = traffic.account();
        assertThat(account.total(LedgerEntry.PUBLISHED)).isEqualTo(published + 2);
        assertThat(account.balanced()).isTrue();
    }
}
