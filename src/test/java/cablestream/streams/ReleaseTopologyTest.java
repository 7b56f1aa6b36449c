package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.EventKind;
import cablestream.avro.RevisionReason;
import cablestream.avro.TrafficEvent;
import cablestream.cable.Classification;
import cablestream.cable.Release;
import cablestream.metrics.LedgerEntry;
import cablestream.metrics.OrderRefusal;
import cablestream.record.ReleaseOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A quarantined cable that people let go, from the topic of releases to the feeds. */
class ReleaseTopologyTest {
    private final TestTraffic traffic = new TestTraffic();

    @AfterEach
    void close() {
        assertThat(traffic.account().balanced()).isTrue();
        traffic.close();
    }

    @Test
    void itGoesTheWayOfAllOthersUnderTheLabelThatItWasGiven() {
        Cable kept = quarantined();

        traffic.release("09LISBON212", order(Classification.SECRET, Set.of(), null));

        Cable released = onlyPublished();
        assertThat(kept.getLabel().getReasons()).containsExactly("PORTION_ABOVE_BANNER");
        assertThat(released.getRevision()).isEqualTo(2);
        assertThat(released.getRevisionReason()).isEqualTo(RevisionReason.RELEASED);
        assertThat(released.getLabel().getClassification()).isEqualTo(cablestream.avro.Classification.SECRET);
        assertThat(released.getLabel().getReasons()).isEmpty();
        assertThat(released.getRelease().getBy()).isEqualTo("roe");
        assertThat(released.getRelease().getPlace()).isEqualTo("cables.quarantine-0@0");
        assertThat(traffic.cables("cables.feed.politics"))
                .extracting(Cable::getId, Cable::getRevision)
                .containsExactly(tuple("09LISBON212", 2));
    }

    @Test
    void itIsNotReceivedASecondTime() {
        quarantined();

        traffic.release("09LISBON212", order(Classification.SECRET, Set.of(), null));

        assertThat(traffic.account().total(LedgerEntry.QUARANTINED)).isEqualTo(1);
        assertThat(traffic.account().total(LedgerEntry.PUBLISHED)).isZero();
        assertThat(traffic.account().received()).isEqualTo(1);
    }

    @Test
    void theGuardIsAskedUnderTheNewLabelToo() {
        quarantined();

        traffic.release("09LISBON212", order(Classification.SECRET, Set.of("EXDIS"), null));

        assertThat(onlyPublished().getFeeds())
                .extracting(cablestream.avro.Feed::getName)
                .doesNotContain("politics", "web");
        assertThat(traffic.records("cables.feed.politics")).isEmpty();
    }

    @Test
    void onePersonAloneCannotLowerALabel() {
        quarantined();

        traffic.release("09LISBON212", order(Classification.CONFIDENTIAL, Set.of(), null));

        assertThat(traffic.records("cables.all")).isEmpty();
        assertThat(traffic.cables("cables.quarantine"))
                .extracting(Cable::getRevision)
                .containsExactly(2);
    }

    @Test
    void onePersonUnderTwoSpellingsIsNotTwo() {
        quarantined();

        traffic.release("09LISBON212", order(Classification.CONFIDENTIAL, Set.of(), "ROE"));

        assertThat(traffic.records("cables.all")).isEmpty();
        assertThat(traffic.refused(OrderRefusal.ONE_PERSON)).isEqualTo(1);
    }

    @Test
    void anOrderWithoutEntriesOnTheAuditTopicReleasesNothingAndIsReported() {
        quarantined();

        traffic.onReleases(
                utf8("09LISBON212"),
                order(Classification.CONFIDENTIAL, Set.of(), "doe").bytes());

        assertThat(traffic.records("cables.all")).isEmpty();
        assertThat(traffic.events()).singleElement().satisfies(event -> {
            assertThat(event.getKind()).isEqualTo(EventKind.RELEASE_REFUSED);
            assertThat(event.getSubject()).isEqualTo("cables.releases-0@0");
            assertThat(event.getDetail())
                    .isEqualTo(
                            "Nothing was released by the order at cables.releases-0@0: The audit topic has no entry of a"
                                    + " decision where the order says. It is an order for the release of cables.quarantine-0@0.");
        });
        assertThat(traffic.refused(OrderRefusal.NOT_AUDITED)).isEqualTo(1);
    }

    @Test
    void aCopyOfAnOrderThatWasCarriedOutReleasesNothing() {
        quarantined();
        ReleaseOrder order = traffic.release("09LISBON212", order(Classification.CONFIDENTIAL, Set.of(), "doe"));
        onlyPublished();

        traffic.onReleases(utf8("09LISBON212"), order.bytes());

        assertThat(traffic.records("cables.all")).isEmpty();
        assertThat(traffic.refused(OrderRefusal.COPIED)).isEqualTo(1);
    }

    @Test
    void whatIsNoOrderIsRefusedAndTheTrafficGoesOn() {
        byte[] order = order(Classification.SECRET, Set.of(), null).bytes();
        traffic.onReleases(utf8("09LISBON212"), utf8("garbage"));
        traffic.onReleases(null, order);
        traffic.onReleases(utf8("09LISBON212"), null);
        traffic.onReleases(utf8("09LISBON212"), new byte[0]);

        assertThat(traffic.refused(OrderRefusal.NO_ORDER)).isEqualTo(4);
        assertThat(traffic.events()).extracting(TrafficEvent::getKind).containsOnly(EventKind.RELEASE_REFUSED);
        traffic.raw(Cables.routine(213));
        assertThat(traffic.cables("cables.all")).hasSize(1);
    }

    @Test
    void twoCan() {
        quarantined();

        traffic.release("09LISBON212", order(Classification.CONFIDENTIAL, Set.of(), "doe"));

        Cable released = onlyPublished();
        assertThat(released.getLabel().getClassification()).isEqualTo(cablestream.avro.Classification.CONFIDENTIAL);
        assertThat(released.getRelease().getConfirmedBy()).isEqualTo("doe");
    }

    @Test
    void aReleaseOfAnOlderRevisionIsRefused() {
        quarantined();
        traffic.raw(portionAboveBanner().replace("dredged.", "dredged twice.").getBytes(StandardCharsets.UTF_8));
        traffic.events();

        traffic.release("09LISBON212", order(Classification.SECRET, Set.of(), null));

        assertThat(traffic.records("cables.all")).isEmpty();
        assertThat(traffic.events()).singleElement().satisfies(event -> {
            assertThat(event.getKind()).isEqualTo(EventKind.RELEASE_REFUSED);
            assertThat(event.getDetail())
                    .isEqualTo("A later revision of it is there. By roe, of cables.quarantine-0@0.");
        });
        assertThat(traffic.refused(OrderRefusal.LATER_REVISION)).isEqualTo(1);
    }

    @Test
    void aReleaseOfWhatIsNoLongerKeptIsRefused() {
        quarantined();
        traffic.forgetRaw();

        traffic.release("09LISBON212", order(Classification.SECRET, Set.of(), null));

        assertThat(traffic.records("cables.all")).isEmpty();
        assertThat(traffic.events()).extracting(TrafficEvent::getKind).containsExactly(EventKind.RELEASE_REFUSED);
        assertThat(traffic.refused(OrderRefusal.TEXT_EXPIRED)).isEqualTo(1);
    }

    private Cable quarantined() {
        traffic.raw(portionAboveBanner().getBytes(StandardCharsets.UTF_8));
        List<Cable> cables = traffic.cables("cables.quarantine");
        assertThat(cables).hasSize(1);
        return cables.get(0);
    }

    private Cable onlyPublished() {
        List<Cable> cables = traffic.cables("cables.all");
        assertThat(cables).hasSize(1);
        return cables.get(0);
    }

    /** A confidential telegram with a secret paragraph. */
    private static String portionAboveBanner() {
        return Cables.routine(212).text().replace("1. (C) ", "1. (S) ");
    }

    private static ReleaseOrder order(Classification level, Set<String> captions, @Nullable String confirmedBy) {
        return new ReleaseOrder(
                new Release(level, captions, "roe", confirmedBy, "cables.quarantine-0@0"),
                1,
                true,
                List.of("cables.raw-0@0"),
                null,
                null);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
