package cablestream.deadletters;

import static cablestream.deadletters.InventedAudit.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.cable.Classification;
import cablestream.cable.Release;
import cablestream.deadletters.AuditEntry.What;
import cablestream.intake.Intake;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TopicNames;
import cablestream.metrics.OrderRefusal;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.record.AuditKey;
import cablestream.record.ReleaseOrder;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order is checked against a signed audit topic, unless a test says otherwise. */
class OrderCheckTest {
    private static final String CABLE = "cables.quarantine-0@0";
    private static final String IDENTITY = "09LISBON212";
    private static final RecordPosition PLACE = new RecordPosition("cables.releases", 0, 5);
    private static final AuditKey KEY = key("the key of this application, which nobody else knows");

    private static final byte[] RECORD = new OfflinePipeline(
                    new Intake(1 << 20), Pipeline.of(Tables.load(), FeedFile.builtIn()))
            .read(Cables.routine(212).bytes(), "cables.raw-0@0")
            .cables()
            .get(0)
            .bytes();

    private final InventedAudit audit = new InventedAudit(KEY);
    private final OrderCheck check = new OrderCheck(new TopicNames("cables."), KEY, audit);

    @BeforeEach
    void quarantineTheCable() {
        quarantine(audit);
    }

    @Test
    void anOrderOfTwoPeopleIsGiven() {
        ReleaseOrder order = audit.given(IDENTITY, order("roe", "doe"), PLACE.toString());

        assertThat(check(order)).isEqualTo(new OrderCheck.Given(IDENTITY, order));
    }

    @Test
    void anOrderOfOnePersonIsGivenWithItsOwnEntry() {
        ReleaseOrder order = audit.given(IDENTITY, order("roe", null), PLACE.toString());

        assertThat(check(order)).isEqualTo(new OrderCheck.Given(IDENTITY, order));
    }

    @Test
    void anUnsignedOrderIsRefused() {
        ReleaseOrder order = audit.given(IDENTITY, order("roe", "doe"), PLACE.toString());

        assertThat(refusal(unsigned(order))).isEqualTo(OrderRefusal.SIGNATURE);
    }

    @Test
    void anOrderThatIsSignedWithAnotherKeyIsRefused() {
        ReleaseOrder order = audit.given(IDENTITY, order("roe", "doe"), PLACE.toString());

        assertThat(refusal(unsigned(order).signed(key("a key that somebody has made up for himself"), IDENTITY)))
                .isEqualTo(OrderRefusal.SIGNATURE);
    }

    @Test
    void aSignedOrderForAnotherMessageIsRefused() {
        ReleaseOrder order = audit.given(IDENTITY, order("roe", "doe"), PLACE.toString());

        assertThat(reason(check.check(PLACE, utf8("09LISBON213"), order.bytes())))
                .isEqualTo(OrderRefusal.SIGNATURE);
    }

    @Test
    void everyFieldOfAnOrderIsSigned() {
        ReleaseOrder order = audit.given(IDENTITY, order("roe", "doe"), PLACE.toString());
        Release release = order.release();
        Release lower = new Release(Classification.UNCLASSIFIED, Set.of(), "roe", "doe", CABLE);

        assertThat(List.of(
                        altered(order, lower, 1, true, List.of("cables.raw-0@0"), order.request(), order.decision()),
                        altered(order, release, 2, true, List.of("cables.raw-0@0"), order.request(), order.decision()),
                        altered(order, release, 1, false, List.of("cables.raw-0@0"), order.request(), order.decision()),
                        altered(order, release, 1, true, List.of("cables.raw-0@1"), order.request(), order.decision()),
                        altered(order, release, 1, true, List.of("cables.raw-0@0"), null, order.decision()),
                        altered(
                                order,
                                release,
                                1,
                                true,
                                List.of("cables.raw-0@0"),
                                order.request(),
                                "cables.audit-0@9")))
                .allSatisfy(altered -> assertThat(refusal(altered)).isEqualTo(OrderRefusal.SIGNATURE));
    }

    @Test
    void unsignedEntriesDoNotCount() {
        InventedAudit forged = new InventedAudit(null);
        quarantine(forged);
        ReleaseOrder order = forged.given(IDENTITY, order("roe", "doe"), PLACE.toString());

        assertThat(reason(new OrderCheck(new TopicNames("cables."), KEY, forged)
                        .check(
                                PLACE,
                                utf8(IDENTITY),
                                order.signed(KEY, IDENTITY).bytes())))
                .isEqualTo(OrderRefusal.NOT_AUDITED);
    }

    @Test
    void aCopyOfAGenuineEntryDoesNotCount() {
        ReleaseOrder order = audit.given(IDENTITY, order("roe", null), PLACE.toString());
        RecordPosition genuine = RecordPosition.read(String.valueOf(order.decision()));
        String copy = audit.forge(audit.at(genuine).orElseThrow().value());

        ReleaseOrder forged = altered(order, order.release(), 1, true, order.origins(), null, copy);

        assertThat(refusal(forged.signed(KEY, IDENTITY))).isEqualTo(OrderRefusal.NOT_AUDITED);
    }

    @Test
    void anOrderThatNamesNoEntryIsRefused() {
        assertThat(refusal(order("roe", "doe").signed(KEY, IDENTITY))).isEqualTo(OrderRefusal.NOT_AUDITED);
    }

    @Test
    void aCopyOfAGenuineOrderIsRefused() {
        ReleaseOrder order = audit.given(IDENTITY, order("roe", "doe"), PLACE.toString());

        assertThat(reason(check.check(new RecordPosition("cables.releases", 0, 6), utf8(IDENTITY), order.bytes())))
                .isEqualTo(OrderRefusal.COPIED);
        assertThat(reason(check.check(new RecordPosition("cables.releases", 1, 5), utf8(IDENTITY), order.bytes())))
                .isEqualTo(OrderRefusal.COPIED);
    }

    @Test
    void onePersonCannotConfirmHisOwnRequest() {
        ReleaseOrder order = audit.given(IDENTITY, order("o.night", "O.NIGHT"), PLACE.toString());

        assertThat(refusal(order)).isEqualTo(OrderRefusal.ONE_PERSON);
    }

    @Test
    void aWithdrawnRequestIsRefused() {
        ReleaseOrder wanted = order("roe", "doe");
        AuditEntry request = audit.add(audit.request(IDENTITY, wanted, NOON));
        audit.add(InventedAudit.entry(What.WITHDRAW, "roe", IDENTITY, wanted, NOON));

        assertThat(refusal(audit.byTwo(IDENTITY, wanted, PLACE.toString(), request)))
                .isEqualTo(OrderRefusal.WITHDRAWN);
    }

    @Test
    void aRequestInWhosePlaceAnotherCameIsRefused() {
        ReleaseOrder wanted = order("roe", "doe");
        AuditEntry request = audit.add(audit.request(IDENTITY, wanted, NOON));
        audit.add(audit.request(IDENTITY, order("poe", "doe"), NOON));

        assertThat(refusal(audit.byTwo(IDENTITY, wanted, PLACE.toString(), request)))
                .isEqualTo(OrderRefusal.WITHDRAWN);
    }

    @Test
    void aWithdrawalThatIsForgedChangesNothing() {
        ReleaseOrder wanted = order("roe", "doe");
        AuditEntry request = audit.add(audit.request(IDENTITY, wanted, NOON));
        audit.forge(InventedAudit.entry(What.WITHDRAW, "roe", IDENTITY, wanted, NOON)
                .bytes());

        assertThat(check(audit.byTwo(IDENTITY, wanted, PLACE.toString(), request)))
                .isInstanceOf(OrderCheck.Given.class);
    }

    @Test
    void aRequestOfMoreThanADayBeforeIsRefused() {
        ReleaseOrder wanted = order("roe", "doe");
        Instant before = NOON.plusSeconds(59).minus(AuditEntry.VALIDITY);
        AuditEntry request = audit.add(audit.request(IDENTITY, wanted, before));

        assertThat(refusal(audit.byTwo(IDENTITY, wanted, PLACE.toString(), request)))
                .isEqualTo(OrderRefusal.EXPIRED);
    }

    @Test
    void anOrderForAnotherLabelThanTheConfirmedOneIsRefused() {
        ReleaseOrder order = audit.given(IDENTITY, order("roe", "doe"), PLACE.toString());
        Release lower = new Release(Classification.UNCLASSIFIED, Set.of(), "roe", "doe", CABLE);

        assertThat(resigned(order, lower)).isEqualTo(OrderRefusal.MISMATCH);
    }

    @Test
    void anOrderInTheNamesOfOthersIsRefused() {
        ReleaseOrder order = audit.given(IDENTITY, order("roe", "doe"), PLACE.toString());
        Release others = new Release(Classification.CONFIDENTIAL, Set.of(), "roe", "poe", CABLE);

        assertThat(resigned(order, others)).isEqualTo(OrderRefusal.MISMATCH);
    }

    @Test
    void theReleaseOfOnePersonIsNotAConfirmation() {
        ReleaseOrder alone = audit.given(IDENTITY, order("roe", null), PLACE.toString());
        Release two = new Release(Classification.CONFIDENTIAL, Set.of(), "roe", "doe", CABLE);

        assertThat(resigned(alone, two)).isEqualTo(OrderRefusal.MISMATCH);
    }

    @Test
    void aRequestAloneIsNoRelease() {
        ReleaseOrder wanted = order("roe", null);
        AuditEntry request = audit.add(audit.request(IDENTITY, wanted, NOON).put(PLACE.toString(), NOON));

        assertThat(refusal(audit.order(IDENTITY, wanted, null, request))).isEqualTo(OrderRefusal.MISMATCH);
    }

    @Test
    void anOrderForAnotherRevisionThanTheQuarantinedOneIsRefused() {
        ReleaseOrder wanted =
                new ReleaseOrder(order("roe", "doe").release(), 2, true, List.of("cables.raw-0@0"), null, null);

        assertThat(refusal(audit.given(IDENTITY, wanted, PLACE.toString()))).isEqualTo(OrderRefusal.NOT_QUARANTINED);
    }

    @Test
    void anOrderForARecordThatIsNotThereIsRefused() {
        Release elsewhere = new Release(Classification.CONFIDENTIAL, Set.of(), "roe", "doe", "cables.quarantine-0@9");
        ReleaseOrder wanted = new ReleaseOrder(elsewhere, 1, true, List.of("cables.raw-0@0"), null, null);

        assertThat(refusal(audit.given(IDENTITY, wanted, PLACE.toString()))).isEqualTo(OrderRefusal.NOT_QUARANTINED);
    }

    @Test
    void anOrderForARecordOfAnotherTopicIsNone() {
        Release all = new Release(Classification.CONFIDENTIAL, Set.of(), "roe", "doe", "cables.all-0@0");
        ReleaseOrder wanted = new ReleaseOrder(all, 1, true, List.of("cables.raw-0@0"), null, null);

        assertThat(refusal(audit.given(IDENTITY, wanted, PLACE.toString()))).isEqualTo(OrderRefusal.NO_ORDER);
    }

    @Test
    void withoutAKeyTheEntriesMustStillBeThereAndAgree() {
        InventedAudit open = new InventedAudit(null);
        quarantine(open);
        OrderCheck checked = new OrderCheck(new TopicNames("cables."), null, open);
        ReleaseOrder order = open.given(IDENTITY, order("roe", "doe"), PLACE.toString());

        assertThat(checked.check(PLACE, utf8(IDENTITY), order.bytes())).isInstanceOf(OrderCheck.Given.class);
        assertThat(reason(checked.check(PLACE, utf8("09LISBON213"), order.bytes())))
                .isEqualTo(OrderRefusal.MISMATCH);
    }

    private OrderCheck.Verdict check(ReleaseOrder order) {
        return check.check(PLACE, utf8(IDENTITY), order.bytes());
    }

    private OrderRefusal refusal(ReleaseOrder order) {
        return reason(check(order));
    }

    private static OrderRefusal reason(OrderCheck.Verdict verdict) {
        assertThat(verdict).isInstanceOf(OrderCheck.Refused.class);
        return ((OrderCheck.Refused) verdict).reason();
    }

    /** As somebody would give it who has the key, and no entries for it. */
    private OrderRefusal resigned(ReleaseOrder order, Release release) {
        return refusal(altered(order, release, 1, true, order.origins(), order.request(), order.decision())
                .signed(KEY, IDENTITY));
    }

    private static ReleaseOrder altered(
            ReleaseOrder order,
            Release release,
            int revision,
            boolean complete,
            List<String> origins,
            @Nullable String request,
            @Nullable String decision) {
        return new ReleaseOrder(release, revision, complete, origins, request, decision, order.signature());
    }

    private static ReleaseOrder unsigned(ReleaseOrder order) {
        return new ReleaseOrder(
                order.release(),
                order.revision(),
                order.complete(),
                order.origins(),
                order.request(),
                order.decision());
    }

    private static ReleaseOrder order(String by, @Nullable String confirmedBy) {
        return new ReleaseOrder(
                new Release(Classification.CONFIDENTIAL, Set.of(), by, confirmedBy, CABLE),
                1,
                true,
                List.of("cables.raw-0@0"),
                null,
                null);
    }

    private static void quarantine(InventedAudit audit) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("origin", utf8("cables.raw-0@0"));
        audit.quarantined(RECORD, headers);
    }

    private static AuditKey key(String text) {
        AuditKey key = AuditKey.of(null, text);
        assertThat(key).isNotNull();
        return key;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
