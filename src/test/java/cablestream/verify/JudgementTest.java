package cablestream.verify;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.kafka.UndecodedRecords;
import cablestream.pipeline.OfflinePipeline;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import cablestream.verify.Finding.Kind;
import cablestream.verify.OutcomeCheck.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** A ledger is exact, and no longer so after one change of it. */
class JudgementTest {
    private static final VerificationPlan PLAN =
            VerificationPlan.of(new PlanOptions(17, 300, PlanOptions.MIX, 0.02, 0.1, 1 << 20));
    private static final FeedBook BOOK = FeedFile.builtIn();
    private static final Judgement JUDGEMENT = new Judgement(PLAN, BOOK, OfflinePipeline.builtIn());
    private static final Outputs OUTPUTS = SimulatedOutputs.of(PLAN);
    private static final UndecodedRecords NONE = new UndecodedRecords();

    @Test
    void aLedgerWithEveryOutcomeIsExact() {
        Verdict verdict = JUDGEMENT.of(OUTPUTS);

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.exact()).isTrue();
        assertThat(verdict.outcomes().keySet())
                .containsExactlyInAnyOrder(Outcome.PUBLISHED, Outcome.QUARANTINED, Outcome.DEAD, Outcome.DUPLICATE);
        assertThat(verdict.outcomes().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(PLAN.transmissions().size())
                .isEqualTo(verdict.in());
    }

    @Test
    void aMissingCableIsLost() {
        CableOutput lost = first(on("all"));

        assertFound(without(each -> each.id().equals(lost.id())), Kind.LOST, lost.id());
    }

    @Test
    void aRevisionThatIsMissingOnOneFeedIsLost() {
        CableOutput lost = first(each -> each.topic().startsWith("feed."));

        assertOnly(without(each -> each == lost), Kind.LOST, lost.id());
    }

    @Test
    void aRecordThatIsThereTwiceIsDoubled() {
        for (String topic : List.of("all", "feed.", "quarantine")) {
            CableOutput twice = first(each -> each.topic().startsWith(topic));

            assertFound(with(twice, twice), Kind.DOUBLED, twice.id());
        }
    }

    @Test
    void aMissingDeadLetterIsLost() {
        assertOnly(others(others -> others.remove(other(OtherOutcome.Kind.DEAD))), Kind.LOST);
    }

    @Test
    void aMissingReportOfADuplicateIsLost() {
        assertOnly(others(others -> others.remove(other(OtherOutcome.Kind.DUPLICATE))), Kind.LOST);
    }

    @Test
    void aTransmissionWithTwoOutcomesIsDoubled() {
        OtherOutcome dead = other(OtherOutcome.Kind.DEAD);

        assertOnly(others(others -> others.add(dead)), Kind.DOUBLED);
    }

    @Test
    void aPublishedTransmissionThatIsDeadTooIsDoubled() {
        CableOutput cable = first(on("all"));
        OtherOutcome dead = new OtherOutcome(cable.origins().get(0), OtherOutcome.Kind.DEAD, "UNPROCESSABLE");

        assertFound(others(others -> others.add(dead)), Kind.DOUBLED, cable.id());
    }

    @Test
    void aDeadLetterForAnotherReasonIsAWrongOutcome() {
        OtherOutcome dead = other(OtherOutcome.Kind.DEAD);
        OtherOutcome wrong = new OtherOutcome(dead.position(), dead.kind(), "UNPROCESSABLE");

        assertOnly(others(others -> others.set(others.indexOf(dead), wrong)), Kind.WRONG_OUTCOME);
    }

    @Test
    void aTextThatIsAlteredOnAllTopicsAlikeIsAltered() {
        CableOutput cable = first(on("all"));
        UnaryOperator<CableContents> change = contents -> new CableContents(
                contents.revision(), contents.answers(), contents.label(), contents.feeds(), "other", "other");

        assertOnly(changed(each -> each.id().equals(cable.id()), change), Kind.ALTERED, cable.id());
    }

    @Test
    void aRecordThatIsAlteredOnOneFeedIsAltered() {
        CableOutput cable = first(each -> each.topic().startsWith("feed."));
        UnaryOperator<CableContents> change = contents -> new CableContents(
                contents.revision(),
                contents.answers(),
                contents.label(),
                contents.feeds(),
                "other",
                contents.contents());

        assertOnly(changed(each -> each == cable, change), Kind.ALTERED, cable.id());
    }

    @Test
    void aFieldThatDiffersFromTheAnswerKeyIsAltered() {
        CableOutput cable = first(on("all"));
        UnaryOperator<CableContents> change = contents -> new CableContents(
                contents.revision(),
                new CableContents.Answers(
                        contents.answers().kind(),
                        "RESTRICTED",
                        contents.answers().captions(),
                        contents.answers().precedence(),
                        contents.answers().dateTimeGroup(),
                        contents.answers().present(),
                        contents.answers().expected()),
                contents.label(),
                contents.feeds(),
                contents.bytes(),
                contents.contents());

        assertOnly(changed(each -> each.id().equals(cable.id()), change), Kind.ALTERED, cable.id());
    }

    @Test
    void aCableOnAFeedThatIsNotClearedForItIsMisrouted() {
        CableOutput cable = first(on("all"));
        UnaryOperator<CableContents> change = contents -> new CableContents(
                contents.revision(),
                contents.answers(),
                new MarkedLabel(
                        Classification.TOP_SECRET,
                        contents.label().restrictions(),
                        contents.label().permissions(),
                        false),
                withFeed(contents.feeds(), "politics"),
                contents.bytes(),
                contents.contents());
        Outputs raised = changed(each -> each.id().equals(cable.id()), change);
        CableContents contents = Objects.requireNonNull(first(
                        raised, each -> each.topic().equals("all") && each.id().equals(cable.id()))
                .contents());

        assertFound(with(raised, copy(cable, "feed.politics", contents)), Kind.MISROUTED, cable.id());
    }

    @Test
    void aCableOnAFeedThatDoesNotSelectItIsMisrouted() {
        CableOutput cable = first(each -> each.topic().equals("all")
                && !Objects.requireNonNull(each.contents()).feeds().contains("consular")
                && Objects.requireNonNull(each.contents())
                        .label()
                        .isWithin(BOOK.policy().feed("consular").clearance()));

        assertOnly(with(copy(cable, "feed.consular", cable.contents())), Kind.MISROUTED, cable.id());
    }

    @Test
    void aQuarantinedCableOnAFeedIsMisrouted() {
        CableOutput cable = first(on("quarantine"));

        assertOnly(with(copy(cable, "feed.unrouted", cable.contents())), Kind.MISROUTED, cable.id());
    }

    @Test
    void aCableInQuarantineThatIsInNoDoubtIsMisrouted() {
        CableOutput cable = first(on("all"));
        List<CableOutput> cables = new ArrayList<>(OUTPUTS.cables());
        cables.removeIf(each -> each.id().equals(cable.id()));
        cables.add(copy(cable, "quarantine", cable.contents()));

        assertFound(outputs(cables), Kind.MISROUTED, cable.id());
    }

    @Test
    void aWithdrawalThatNothingCausedIsMisrouted() {
        CableOutput cable = first(each -> each.topic().startsWith("feed."));

        assertOnly(with(copy(cable, cable.topic(), null)), Kind.MISROUTED, cable.id());
    }

    @Test
    void cablesOfOneStationThatChangePlacesAreOutOfOrder() {
        CableOutput first = first(on("all"));
        CableOutput second = first(each -> each.topic().equals("all")
                && each.partition() == first.partition()
                && !each.id().equals(first.id())
                && way(each).equals(way(first)));
        List<CableOutput> cables = new ArrayList<>(OUTPUTS.cables());
        cables.set(OUTPUTS.cables().indexOf(first), second);
        cables.set(OUTPUTS.cables().indexOf(second), first);

        Verdict verdict = JUDGEMENT.of(outputs(cables));

        assertThat(verdict.count(Kind.OUT_OF_ORDER))
                .isPositive()
                .isEqualTo(verdict.findings().size());
    }

    @Test
    void flashMayBeBeforeWhatItsStationSentEarlier() {
        CableOutput one = first(on("all"));
        CableOutput other = first(each -> each.topic().equals("all")
                && !each.id().equals(one.id())
                && each.partition() == one.partition()
                && way(each).equals(way(one)));
        StationOrderCheck check = new StationOrderCheck();

        check.check(with(other, "FLASH"), station(other.id()));
        check.check(with(one, "IMMEDIATE"), station(one.id()));
        assertThat(check.findings()).isEmpty();

        check.check(with(one, "FLASH"), station(one.id()));
        assertThat(check.findings()).extracting(Finding::kind).containsExactly(Kind.OUT_OF_ORDER);
    }

    @Test
    void flashMayNotBeAfterWhatItsStationSentLater() {
        CableOutput one = first(on("all"));
        CableOutput other = first(each -> each.topic().equals("all")
                && !each.id().equals(one.id())
                && each.partition() == one.partition()
                && way(each).equals(way(one)));
        StationOrderCheck check = new StationOrderCheck();

        check.check(with(other, "IMMEDIATE"), station(other.id()));
        check.check(with(one, "FLASH"), station(one.id()));

        assertThat(check.findings()).extracting(Finding::kind).containsExactly(Kind.OUT_OF_ORDER);
    }

    private static CableOutput with(CableOutput cable, String precedence) {
        CableContents contents = Objects.requireNonNull(cable.contents());
        CableContents.Answers answers = contents.answers();
        return copy(
                cable,
                cable.topic(),
                new CableContents(
                        contents.revision(),
                        new CableContents.Answers(
                                answers.kind(),
                                answers.classification(),
                                answers.captions(),
                                precedence,
                                answers.dateTimeGroup(),
                                answers.present(),
                                answers.expected()),
                        contents.label(),
                        contents.feeds(),
                        contents.bytes(),
                        contents.contents()));
    }

    @Test
    void quarantineHasNoOrder() {
        CableOutput one = first(on("all"));
        CableOutput other = first(each -> each.topic().equals("all")
                && !each.id().equals(one.id())
                && way(each).equals(way(one)));
        for (List<CableOutput> both : List.of(List.of(one, other), List.of(other, one))) {
            StationOrderCheck check = new StationOrderCheck();
            both.forEach(each -> check.check(copy(each, "quarantine", each.contents()), station(each.id())));

            assertThat(check.findings()).isEmpty();
        }
    }

    @Test
    void aTransmissionThatIsOnNoRawTopicIsLost() {
        Map<String, Integer> received = new LinkedHashMap<>(OUTPUTS.received());
        received.remove(other(OtherOutcome.Kind.DEAD).position());

        assertOnly(new Outputs(received, List.of(), OUTPUTS.cables(), OUTPUTS.others(), NONE), Kind.LOST);
    }

    @Test
    void aRawRecordWithOtherBytesIsAltered() {
        String position = OUTPUTS.received().keySet().iterator().next();

        assertOnly(
                new Outputs(OUTPUTS.received(), List.of(position), OUTPUTS.cables(), OUTPUTS.others(), NONE),
                Kind.ALTERED);
    }

    @Test
    void aRecordThatCannotBeDecodedIsNamed() {
        UndecodedRecords undecoded = new UndecodedRecords();
        undecoded.add(new ConsumerRecord<>("cables.events", 1, 7, null, null), "it is no Avro record");
        Verdict verdict =
                JUDGEMENT.of(new Outputs(OUTPUTS.received(), List.of(), OUTPUTS.cables(), OUTPUTS.others(), undecoded));

        assertThat(verdict.exact()).isFalse();
        assertThat(verdict.findings())
                .extracting(Finding::toString)
                .containsExactly("cables.events-1@7: undecodable: it is no Avro record");
    }

    @Test
    void manyRecordsThatCannotBeDecodedAreCountedAndTheFirstNamed() {
        UndecodedRecords undecoded = new UndecodedRecords();
        for (int offset = 0; offset < 25; offset++) {
            undecoded.add(new ConsumerRecord<>("cables.all", 0, offset, null, null), null);
        }
        Verdict verdict =
                JUDGEMENT.of(new Outputs(OUTPUTS.received(), List.of(), OUTPUTS.cables(), OUTPUTS.others(), undecoded));

        assertThat(verdict.findings())
                .hasSize(UndecodedRecords.NAMED + 1)
                .last()
                .hasToString("5 more records: undecodable: they are not named");
    }

    private static Set<String> withFeed(Set<String> feeds, String feed) {
        Set<String> more = new TreeSet<>(feeds);
        more.add(feed);
        return more;
    }

    private static String way(CableOutput cable) {
        String origin = cable.origins().get(0);
        return origin.substring(0, origin.indexOf('@')) + station(cable.id());
    }

    private static String station(String id) {
        return id.replaceAll("\\d", "");
    }

    private static Predicate<CableOutput> on(String topic) {
        return each -> each.topic().equals(topic);
    }

    private static CableOutput first(Predicate<CableOutput> wanted) {
        return first(OUTPUTS, wanted);
    }

    private static CableOutput first(Outputs outputs, Predicate<CableOutput> wanted) {
        return outputs.cables().stream().filter(wanted).findFirst().orElseThrow();
    }

    private static OtherOutcome other(OtherOutcome.Kind kind) {
        return OUTPUTS.others().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static CableOutput copy(CableOutput cable, String topic, CableContents contents) {
        return new CableOutput(topic, cable.partition(), cable.offset(), cable.id(), cable.origins(), contents);
    }

    private static Outputs without(Predicate<CableOutput> which) {
        return outputs(
                OUTPUTS.cables().stream().filter(each -> !which.test(each)).toList());
    }

    /** More records at the end, where the order of stations is not what is tested. */
    private static Outputs with(CableOutput... more) {
        return with(OUTPUTS, more);
    }

    private static Outputs with(Outputs outputs, CableOutput... more) {
        List<CableOutput> cables = new ArrayList<>(outputs.cables());
        for (CableOutput each : more) {
            int last = cables.lastIndexOf(first(outputs, same -> same.id().equals(each.id())));
            cables.add(last + 1, each);
        }
        return outputs(cables);
    }

    private static Outputs changed(Predicate<CableOutput> which, UnaryOperator<CableContents> change) {
        return outputs(OUTPUTS.cables().stream()
                .map(each -> which.test(each) ? copy(each, each.topic(), change.apply(each.contents())) : each)
                .toList());
    }

    private static Outputs others(java.util.function.Consumer<List<OtherOutcome>> change) {
        List<OtherOutcome> others = new ArrayList<>(OUTPUTS.others());
        change.accept(others);
        return new Outputs(OUTPUTS.received(), List.of(), OUTPUTS.cables(), others, NONE);
    }

    private static Outputs outputs(List<CableOutput> cables) {
        return new Outputs(OUTPUTS.received(), List.of(), cables, OUTPUTS.others(), NONE);
    }

    /** Something of the kind about the cable, among what follows from it. */
    private static void assertFound(Outputs outputs, Kind kind, String id) {
        assertThat(JUDGEMENT.of(outputs).findings())
                .anySatisfy(finding -> {
                    assertThat(finding.kind()).isEqualTo(kind);
                    assertThat(finding.subject()).isEqualTo(id);
                })
                .allSatisfy(finding -> assertThat(finding.subject()).isEqualTo(id));
    }

    private static void assertOnly(Outputs outputs, Kind kind, String id) {
        assertThat(JUDGEMENT.of(outputs).findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.subject()).isEqualTo(id);
        });
    }

    private static void assertOnly(Outputs outputs, Kind kind) {
        assertThat(JUDGEMENT.of(outputs).findings())
                .hasSize(1)
                .allSatisfy(finding -> assertThat(finding.kind()).isEqualTo(kind));
    }
}
