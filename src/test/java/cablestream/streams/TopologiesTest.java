package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.EventKind;
import cablestream.avro.TrafficEvent;
import cablestream.kafka.CableHeaders;
import cablestream.metrics.Account;
import cablestream.metrics.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a raw topic to the outputs. */
class TopologiesTest {
    private final TestTraffic traffic = new TestTraffic();

    @AfterEach
    void close() {
        traffic.close();
    }

    @Test
    void aCableGoesToAllAndToEachFeedThatSelectsItWithTheSameBytes() {
        traffic.raw(Cables.routine(212));

        List<TestRecord<byte[], byte[]>> all = traffic.records("cables.all");
        List<TestRecord<byte[], byte[]>> politics = traffic.records("cables.feed.politics");
        assertThat(all).hasSize(1);
        assertThat(politics).hasSize(1);
        assertThat(politics.get(0).value()).isEqualTo(all.get(0).value());
        assertThat(traffic.cables("cables.feed.europe"))
                .extracting(Cable::getId)
                .containsExactly("09LISBON212");
        assertThat(traffic.records("cables.feed.africa")).isEmpty();
        assertThat(traffic.records("cables.feed.unrouted")).isEmpty();
    }

    @Test
    void headersTellEnoughToFilterOn() {
        traffic.raw(Cables.routine(212));

        var headers = traffic.records("cables.all").get(0).headers();
        assertThat(CableHeaders.text(headers, "cable-id")).isEqualTo("09LISBON212");
        assertThat(CableHeaders.text(headers, "precedence")).isEqualTo("ROUTINE");
        assertThat(CableHeaders.text(headers, "classification")).isEqualTo("CONFIDENTIAL");
        assertThat(CableHeaders.text(headers, "tags")).isEqualTo("PREL,EWWT,PO");
        assertThat(CableHeaders.text(headers, "origin")).isEqualTo("cables.raw-0@0");
    }

    @Test
    void theRecordSaysWhyEachFeedTookIt() {
        traffic.raw(Cables.routine(212));

        assertThat(traffic.cables("cables.all").get(0).getFeeds())
                .filteredOn(feed -> feed.getName().equals("politics"))
                .extracting(cablestream.avro.Feed::getReason)
                .containsExactly("tags PREL");
    }

    @Test
    void everyTopicGetsTheSameBytes() {
        traffic.raw(Cables.routine(212));

        byte[] all = traffic.records("cables.all").get(0).value();
        assertThat(List.of("politics", "economics", "europe", "web"))
                .allSatisfy(feed -> assertThat(
                                traffic.records("cables.feed." + feed).get(0).value())
                        .isEqualTo(all));
    }

    @Test
    void whatNoFeedTakesIsUnrouted() {
        traffic.raw(Cables.routine(213).tags("XA").captioned("ROGER CHANNEL"));

        assertThat(traffic.records("cables.feed.web")).isEmpty();
        assertThat(traffic.cables("cables.feed.unrouted"))
                .extracting(Cable::getId)
                .containsExactly("09LISBON213");
    }

    @Test
    void aCopyOverAnotherCircuitIsDroppedWithAnEvent() {
        traffic.raw(Cables.routine(212));
        traffic.raw(Cables.routine(212).over("XRB0009"));

        assertThat(traffic.cables("cables.all")).hasSize(1);
        assertThat(traffic.events()).extracting(TrafficEvent::getKind).containsExactly(EventKind.DUPLICATE);
        assertThat(traffic.account().parts(LedgerEntry.DUPLICATE)).isEqualTo(Map.of("OTHER_CIRCUIT", 1L));
    }

    @Test
    void aCopyIsForgottenAfterTheWindow() {
        traffic.raw(Cables.routine(212));
        traffic.wait(Duration.ofDays(31));
        traffic.raw(Cables.routine(212));

        assertThat(traffic.cables("cables.all")).hasSize(2);
    }

    @Test
    void sectionsInEitherOrderMakeOneCable() {
        traffic.raw(Cables.routine(212).section(2, 2).saying("and it was deep."));
        traffic.raw(Cables.routine(77));
        assertThat(traffic.account().total(LedgerEntry.HELD)).isEqualTo(1);
        traffic.raw(Cables.routine(212).section(1, 2).saying("The harbour was dredged"));

        Cable whole = traffic.cables("cables.all").get(1);
        assertThat(whole.getId()).isEqualTo("09LISBON212");
        assertThat(whole.getSections().getPresent()).containsExactly(1, 2);
        assertThat(whole.getParagraphs().get(0).getText()).isEqualTo("The harbour was dredged and it was deep.");
        assertThat(whole.getTransmissions()).hasSize(2);
        assertThat(traffic.account().total(LedgerEntry.HELD)).isZero();
    }

    @Test
    void whenPatienceEndsTheIncompleteCableIsPublishedAndALateSectionMakesRevisionTwo() {
        traffic.raw(Cables.routine(212).section(1, 2));
        traffic.wait(Duration.ofMinutes(119));
        assertThat(traffic.records("cables.all")).isEmpty();
        traffic.wait(Duration.ofMinutes(2));

        Cable incomplete = traffic.cables("cables.all").get(0);
        assertThat(incomplete.getSections().getComplete()).isFalse();
        assertThat(traffic.events().get(0).getSections()).containsExactly(2);

        traffic.raw(Cables.routine(212).section(2, 2).saying("It was deep."));
        Cable complete = traffic.cables("cables.all").get(0);
        assertThat(complete.getRevision()).isEqualTo(2);
        assertThat(complete.getSections().getComplete()).isTrue();
    }

    @Test
    void aContradictoryLabelGoesToQuarantineAndNowhereElse() {
        traffic.raw(Cables.routine(212).classified("UNCLAS"));

        Cable held = traffic.cables("cables.quarantine").get(0);
        assertThat(held.getLabel().getReasons()).contains("MARKS_CONTRADICT");
        assertThat(traffic.records("cables.all")).isEmpty();
        assertThat(traffic.records("cables.feed.politics")).isEmpty();
    }

    @Test
    void aCableAboveTheClearanceOfItsFeedsReachesNoneOfThem() {
        traffic.raw(Cables.routine(212).classified("T O P  S E C R E T"));

        assertThat(traffic.cables("cables.all")).hasSize(1);
        assertThat(traffic.records("cables.feed.politics")).isEmpty();
        assertThat(traffic.records("cables.feed.web")).isEmpty();
        assertThat(traffic.cables("cables.feed.unrouted")).hasSize(1);
    }

    @Test
    void everyTransmissionIsAccountedFor() {
        traffic.raw(Cables.routine(1));
        traffic.raw(Cables.routine(1).over("XRB0002"));
        traffic.raw(Cables.routine(2).classified("UNCLAS"));
        traffic.raw(Cables.routine(3).section(1, 2));
        traffic.raw(Cables.routine(3).section(2, 2).saying("It was deep."));
        traffic.raw(Cables.routine(4).section(1, 2));
        traffic.raw("no cable".getBytes(StandardCharsets.UTF_8));

        Account account = traffic.account();
        assertThat(account.received()).isEqualTo(7);
        assertThat(account.outcomes())
                .containsEntry(LedgerEntry.PUBLISHED, 3L)
                .containsEntry(LedgerEntry.QUARANTINED, 1L)
                .containsEntry(LedgerEntry.DUPLICATE, 1L)
                .containsEntry(LedgerEntry.HELD, 1L)
                .containsEntry(LedgerEntry.DEAD, 1L);
        assertThat(account.balanced()).isTrue();
    }
}
