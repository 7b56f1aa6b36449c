package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.console.HealthVerdict.State;
import cablestream.metrics.AccountBook;
import cablestream.status.ActiveTable;
import cablestream.status.Arrivals;
import cablestream.status.Circuit;
import cablestream.status.Disturbance;
import cablestream.status.FaultRise;
import cablestream.status.FeedReader;
import cablestream.status.HeldRecord;
import cablestream.status.IncompleteMessage;
import cablestream.status.LaneHeartbeat;
import cablestream.status.OpenGap;
import cablestream.status.PendingRequest;
import cablestream.status.ServiceSpeed;
import cablestream.status.Silence;
import cablestream.status.StatusSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HealthVerdictTest {
    private static final Instant NOW = Instant.parse("2009-03-16T16:35:00Z");

    @Test
    void allIsWell() {
        HealthVerdict verdict = HealthVerdict.of(Pictures.healthy(NOW), NOW);

        assertThat(verdict.state()).isEqualTo(State.HEALTHY);
        assertThat(verdict.sentence()).isEqualTo("All that came in went out, and nothing waits for you.");
        assertThat(verdict.findings()).isEmpty();
    }

    @Test
    void aSilenceFarLongerThanUsualIsNotHealthy() {
        assertThat(of(well().arrivals(arrivals(7_200, 12.0, Silence.FAR_LONGER))))
                .isEqualTo("ATTENTION circuits: Nothing has come in since 14:35; usual at this hour: 12 an hour.");
    }

    @Test
    void aSilenceLongerThanUsualIsSaidBesideThatAllWentOut() {
        StatusSnapshot quiet =
                well().arrivals(arrivals(1_800, 8.5, Silence.LONG)).snapshot();

        assertThat(HealthVerdict.of(quiet, NOW).sentence())
                .endsWith(" Nothing has come in since 16:05; usual at this hour: 8.5 an hour.");
    }

    @Test
    void aSilenceWithoutHistorySaysSo() {
        assertThat(of(well().arrivals(arrivals(100_000, null, Silence.FAR_LONGER))))
                .isEqualTo("ATTENTION circuits: Nothing has come in since 15 Mar 12:48;"
                        + " there is too little history to say what is usual at this hour.");
    }

    @Test
    void aChannelThatIsSilentWhileOthersAreNotIsNamed() {
        Circuit silent = Pictures.circuit("CHANNEL", "XQA", NOW.minusSeconds(7_200), 5, Silence.FAR_LONGER, 0);
        Circuit well = Pictures.circuit("CHANNEL", "QQA", NOW, 9, Silence.USUAL, 0);

        assertThat(of(well().circuits(silent, well)))
                .isEqualTo(
                        "ATTENTION circuits: Nothing has come in on XQA since 14:35; usual at this hour: 7.5 an hour.");
    }

    @Test
    void withoutHistoryASilenceIsHeldAgainstWhatCameBefore() {
        Arrivals stopped = new Arrivals(NOW.minusSeconds(600), 200, null, Duration.ofMillis(200), Silence.FAR_LONGER);

        assertThat(of(well().arrivals(stopped)))
                .isEqualTo("ATTENTION circuits: Nothing has come in since 16:25; before, 5 a second.");
    }

    @Test
    void aChannelThatStopsWithoutHistoryIsANote() {
        HealthVerdict verdict = HealthVerdict.of(
                well().circuits(stopped("XQA"), Pictures.circuit("CHANNEL", "QQA", NOW, 9, Silence.USUAL, 0))
                        .snapshot(),
                NOW);

        assertThat(verdict.state()).isEqualTo(State.HEALTHY);
        assertThat(verdict.findings())
                .containsExactly(new HealthFinding(
                        HealthFinding.Severity.NOTE,
                        FindingCode.CHANNELS_STOPPED,
                        "nothing has come in on XQA since 16:25; before, one every 8 s"));
    }

    @Test
    void ofManyChannelsThatStopThreeAreNamed() {
        assertThat(HealthVerdict.of(
                                well().circuits(stopped("A"), stopped("B"), stopped("C"), stopped("D"), stopped("E"))
                                        .snapshot(),
                                NOW)
                        .findings())
                .extracting(HealthFinding::sentence)
                .containsExactly("nothing has come in on A, B, C and 2 more channels for far longer than before");
    }

    private static Circuit stopped(String name) {
        Circuit circuit = Pictures.circuit("CHANNEL", name, NOW, 9, Silence.USUAL, 0);
        return new Circuit(
                circuit.kind(),
                name,
                new Arrivals(NOW.minusSeconds(600), 15, null, Duration.ofSeconds(8), Silence.FAR_LONGER),
                0,
                0,
                0,
                0,
                0,
                List.of(),
                List.of());
    }

    @Test
    void aGroupThatStoppedReadingAFeedIsNamedWithItsRemedy() {
        assertThat(of(well().readers(reader("desk-1", 719L, 480, 480))))
                .isEqualTo(
                        "ATTENTION readers: The group desk-1 has stopped reading the feed politics: cables wait for it,"
                                + " and none is lost within the retention of the topic; start or repair it (`feeds lag`, runbook"
                                + " CableReaderStalled).");
    }

    @Test
    void aGroupThatReadsOrHasNothingToReadOrNeverReadHasNotStopped() {
        assertThat(of(well().readers(
                                reader("slow", 719L, 5, 480),
                                reader("idle", 12L, 7_200, 5),
                                reader("done", 0L, 7_200, 7_200),
                                reader("new", null, 480, 480))))
                .isEqualTo("HEALTHY");
    }

    @Test
    void ofManyGroupsThatStoppedFiveAreNamed() {
        FeedReader[] many = IntStream.range(0, 8)
                .mapToObj(i -> reader("desk-" + i, 5L, 480, 480))
                .toArray(FeedReader[]::new);

        assertThat(keys(well().readers(many)))
                .containsExactly(
                        "READER_STOPPED:desk-0-politics",
                        "READER_STOPPED:desk-1-politics",
                        "READER_STOPPED:desk-2-politics",
                        "READER_STOPPED:desk-3-politics",
                        "READER_STOPPED:desk-4-politics",
                        "READERS_STOPPED");
    }

    /** @param moved age of its last progress @param oldest age of its first unread record */
    private static FeedReader reader(String group, @Nullable Long unread, long moved, long oldest) {
        return new FeedReader(group, "politics", unread, NOW.minusSeconds(oldest), 0, NOW.minusSeconds(moved), 0);
    }

    @Test
    void aFaultThatRoseAfterAVersionOfItsTableIsANote() {
        ActiveTable changed = new ActiveTable("collectives", "1-90dcb57e", NOW.minusSeconds(600), "o.night")
                .with(new FaultRise("COLLECTIVE_UNKNOWN", 37));

        HealthVerdict verdict = HealthVerdict.of(well().reference(changed).snapshot(), NOW);

        assertThat(verdict.state()).isEqualTo(State.HEALTHY);
        assertThat(verdict.findings())
                .extracting(HealthFinding::sentence)
                .containsExactly(
                        "COLLECTIVE_UNKNOWN became frequent since collectives 1-90dcb57e came into force at 16:25,"
                                + " applied by o.night: compare it with `reference show --of built-in collectives`");
    }

    private static Arrivals arrivals(long age, @Nullable Double usual, Silence silence) {
        return new Arrivals(NOW.minusSeconds(age), 0, usual, null, silence);
    }

    @Test
    void aRoleThatIsLostIsAFailure() {
        assertThat(of(well().roles(Map.of("urgent", "ERROR"))))
                .isEqualTo("FAILED state: The role urgent does not run: ERROR.");
    }

    @Test
    void aRoleThatIsNotRunningYetWantsAttention() {
        assertThat(of(well().roles(Map.of("urgent", "REBALANCING"))))
                .isEqualTo("ATTENTION state: The role urgent is not running yet: REBALANCING.");
    }

    @Test
    void aTopicThatDoesNotExistIsNamedWithTheCommandThatCreatesIt() {
        assertThat(of(well().disturbances(disturbance(Disturbance.Kind.TOPIC_MISSING, "cables.events"))))
                .isEqualTo("FAILED state: The topic cables.events does not exist: create it with `topics --apply`.");
    }

    @Test
    void anOpenTransactionIsNamedWithItsPartition() {
        assertThat(of(well().disturbances(disturbance(Disturbance.Kind.TRANSACTION_OPEN, "cables.raw.urgent-1"))))
                .isEqualTo("FAILED state: An open transaction keeps readers from cables.raw.urgent-1:"
                        + " `kafka-transactions.sh find-hanging` names it.");
    }

    @Test
    void aStalledPartitionIsNamedWithItsOffset() {
        assertThat(of(well().disturbances(disturbance(Disturbance.Kind.PARTITION_STALLED, "cables.raw-1@7"))))
                .isEqualTo(
                        "FAILED state: Nothing is read from cables.raw-1@7: its application makes no progress there.");
    }

    @Test
    void aRoleWhoseThreadsDieAgainAndAgainIsNamed() {
        assertThat(of(well().disturbances(disturbance(Disturbance.Kind.THREADS_FAILING, "urgent"))))
                .isEqualTo("FAILED state: The threads of the role urgent die again and again: the log says why.");
    }

    @Test
    void aMissingInstanceIsNamedWhenItIsNotBackInThirtySeconds() {
        Disturbance missing =
                new Disturbance(Disturbance.Kind.INSTANCE_MISSING, "urgent: 1 of 2", NOW.minusSeconds(30));
        assertThat(of(well().disturbances(missing)))
                .isEqualTo("ATTENTION state: An instance is missing, instances of urgent: 1 of 2.");
        assertThat(of(well().disturbances(new Disturbance(
                        Disturbance.Kind.INSTANCE_MISSING, "urgent: 1 of 2", NOW.minusSeconds(29)))))
                .isEqualTo("HEALTHY");
    }

    @Test
    void aFullDiskIsNamed() {
        assertThat(of(well().disturbances(disturbance(Disturbance.Kind.DISK_FULL, "/var/state"))))
                .isEqualTo("FAILED state: The disk of the state directory /var/state is full.");
    }

    @Test
    void whatKafkaDoesNotAnswerIsNamed() {
        assertThat(of(well().disturbances(disturbance(Disturbance.Kind.UNREADABLE, "unread records"))))
                .isEqualTo("ATTENTION state: Kafka does not answer when it is asked for unread records.");
    }

    @Test
    void aLaneThatStandsStillIsNoBrokenEquation() {
        AccountBook book = Pictures.account(100);
        book.count(AccountBook.Part.INTAKE, "intake", 0, "RECEIVED cables.raw", 100);
        book.count(AccountBook.Part.INTAKE, "intake", 0, "ADMITTED", 98);
        book.lanesRead(false, NOW.minusSeconds(60));
        book.close(NOW.minusSeconds(60));
        assertThat(of(well().account(book.page(NOW)))).isEqualTo("HEALTHY");
    }

    @Test
    void rolesInTheSameStateAreNamedTogether() {
        assertThat(of(well().roles(Map.of("urgent", "ERROR", "intake", "RUNNING", "routine", "ERROR"))))
                .isEqualTo("FAILED state: The roles routine and urgent do not run: ERROR.");
    }

    @Test
    void noRoleAtAllWantsAttention() {
        assertThat(of(well().roles(Map.of()))).isEqualTo("ATTENTION state: No role has started.");
    }

    @Test
    void aHeartbeatIsLateAfterFifteenSeconds() {
        assertThat(of(beat(NOW.minusSeconds(15)))).isEqualTo("HEALTHY");
        assertThat(of(beat(NOW.minusMillis(15_001))))
                .isEqualTo("ATTENTION state: The heartbeat of the urgent lane is late.");
    }

    @Test
    void aHeartbeatIsLostAfterAMinute() {
        assertThat(of(beat(NOW.minusMillis(60_001))))
                .isEqualTo("FAILED state: Nothing comes through the urgent lane: its heartbeat is lost.");
    }

    @Test
    void aLaneWithoutAHeartbeatWantsAttention() {
        assertThat(of(beat(null))).isEqualTo("ATTENTION state: No heartbeat has come through the urgent lane yet.");
        assertThat(of(well().beats()))
                .isEqualTo("HEALTHY state: All that came in went out, and nothing waits for you.");
    }

    @Test
    void anOldPictureIsAFailureEvenIfItSaysThatAllIsWell() {
        Sketch old = well().at(NOW.minusSeconds(11)).beats(new LaneHeartbeat("urgent", NOW));

        assertThat(of(old)).isEqualTo("FAILED state: What is shown here is old: nothing is read from Kafka.");
    }

    @Test
    void anEquationThatStaysWrongIsAFailure() {
        AccountBook book = Pictures.account(100);
        book.count(AccountBook.Part.LANES, "lane", 0, "PUBLISHED", 1);
        book.close(NOW.minusSeconds(60));
        assertThat(of(well().account(book.page(NOW))))
                .isEqualTo("FAILED equation: What came in is not what went out: the equation is broken.");
    }

    @Test
    void anAccountThatWasNotReadYetWantsAttention() {
        assertThat(of(well().account(new AccountBook().page(NOW))))
                .isEqualTo("ATTENTION equation: The ledgers have not been read yet.");
    }

    @Test
    void anEquationThatMovesIsWell() {
        AccountBook book = Pictures.account(100);
        book.count(AccountBook.Part.INTAKE, "intake", 0, "RECEIVED cables.raw", 100);
        book.count(AccountBook.Part.INTAKE, "intake", 0, "ADMITTED", 98);
        book.close(NOW);
        assertThat(of(well().account(book.page(NOW)))).isEqualTo("HEALTHY");
    }

    @Test
    void anUrgentCableThatWaitsTooLongIsAFailure() {
        assertThat(of(well().services(service("NIACT_IMMEDIATE", NOW.minusSeconds(61), 0))))
                .isEqualTo("FAILED precedence: NIACT IMMEDIATE waits longer than its objective.");
    }

    @Test
    void precedencesThatWaitAreNamedTogether() {
        Instant received = NOW.minusSeconds(61);
        Sketch waiting = well().services(
                        service("FLASH", received, 0),
                        service("IMMEDIATE", received, 0),
                        service("ROUTINE", received, 0));

        assertThat(of(waiting))
                .isEqualTo("FAILED precedence: FLASH, IMMEDIATE wait longer than their objectives; ROUTINE waits longer"
                        + " than its objective.");
    }

    @Test
    void aRoutineCableThatWaitsTooLongWantsAttention() {
        assertThat(of(well().services(service("ROUTINE", NOW.minusSeconds(60), 0))))
                .isEqualTo("HEALTHY");
        assertThat(of(well().services(service("ROUTINE", NOW.minusSeconds(61), 0))))
                .isEqualTo("ATTENTION precedence: ROUTINE waits longer than its objective.");
    }

    @Test
    void cablesThatCameLateWantAttention() {
        assertThat(of(well().services(service("FLASH", null, 2))))
                .isEqualTo("ATTENTION precedence: 2 cables came late in the last hour: FLASH.");
    }

    @Test
    void aRequestThatWaitsForASecondPersonIsNamedWithItsLabelAndItsEnd() {
        PendingRequest request =
                new PendingRequest("cables.quarantine-0@3", "roe", NOW, NOW.plusSeconds(86_400), "CONFIDENTIAL//");

        assertThat(of(well().requests(request)))
                .isEqualTo(
                        "ATTENTION requests: Roe asks for CONFIDENTIAL// of cables.quarantine-0@3: another person has to"
                                + " confirm it until " + NOW.plusSeconds(86_400) + ".");
    }

    @Test
    void missingNumbersAreCountedAndTheirSeriesNamed() {
        assertThat(of(well().gaps(gap("QQA", 2)))).isEqualTo("ATTENTION gaps: 2 numbers are missing in QQA.");
        assertThat(of(well().gaps(gap("A", 1), gap("A", 1), gap("B", 1), gap("C", 1), gap("D", 1))))
                .isEqualTo("ATTENTION gaps: 5 numbers are missing in A, B, C and 1 more.");
    }

    @Test
    void aMessageMayWaitForItsSections() {
        IncompleteMessage waiting = message(NOW.plusSeconds(1));

        HealthVerdict verdict = HealthVerdict.of(well().incomplete(waiting).snapshot(), NOW);

        assertThat(verdict.state()).isEqualTo(State.HEALTHY);
        assertThat(verdict.findings())
                .containsExactly(new HealthFinding(
                        HealthFinding.Severity.NOTE, FindingCode.SECTIONS_AWAITED, "1 message waits for sections"));
    }

    @Test
    void aCableThatWentOutIncompleteWantsAttention() {
        assertThat(of(well().incomplete(message(null))))
                .isEqualTo("ATTENTION incomplete: 1 cable went out with sections missing.");
    }

    @Test
    void whatIsHeldWaitsUntilSomethingWasDoneAboutIt() {
        assertThat(of(well().dead(held(null), held("REPLAYED"))))
                .isEqualTo("ATTENTION dead: 1 dead letter waits for a decision.");
        assertThat(of(well().quarantine(held(null), held(null))))
                .isEqualTo("ATTENTION quarantine: 2 quarantined cables wait for a decision.");
        assertThat(of(well().dead(held("DISCARDED")).quarantine(held("RELEASED"))))
                .isEqualTo("HEALTHY");
    }

    @Test
    void aClockThatDiffersFromThatOfTheBrokersIsNamedAsAgesAreWrong() {
        assertThat(of(well().disturbances(disturbance(Disturbance.Kind.CLOCK_AHEAD, "70 seconds"))))
                .isEqualTo("ATTENTION state: The clock of this process is 70 seconds ahead of that of the brokers: "
                        + "ages here are wrong, set it.");
        assertThat(of(well().disturbances(disturbance(Disturbance.Kind.CLOCK_LATE, "70 seconds"))))
                .startsWith(
                        "ATTENTION state: The clock of this process is 70 seconds late against that of the brokers");
    }

    @Test
    void theWorstIsNamedFirstAndTheRestCounted() {
        HealthVerdict verdict = HealthVerdict.of(Pictures.troubled(NOW), NOW);

        assertThat(verdict.state()).isEqualTo(State.FAILED);
        assertThat(verdict.sentence())
                .isEqualTo(
                        "The role urgent does not run: ERROR; nothing comes through the urgent lane: its heartbeat is"
                                + " lost; and 10 more.");
        assertThat(verdict.findings())
                .extracting(HealthFinding::severity)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    /** State, section of the worst and sentence; the state alone if nothing is found. */
    private static String of(Sketch sketch) {
        HealthVerdict verdict = HealthVerdict.of(sketch.snapshot(), NOW);
        return verdict.findings().isEmpty()
                ? verdict.state().name()
                : verdict.state() + " " + verdict.findings().get(0).section() + ": " + verdict.sentence();
    }

    private static Disturbance disturbance(Disturbance.Kind kind, String subject) {
        return new Disturbance(kind, subject, NOW.minusSeconds(60));
    }

    private static Sketch well() {
        return new Sketch(NOW);
    }

    @Test
    void aFindingKeepsItsKeyWhenOnlyItsNumbersChange() {
        assertThat(keys(well().gaps(gap("QQA", 5)))).isEqualTo(keys(well().gaps(gap("QQA", 7))));
        assertThat(keys(well().disturbances(disturbance(Disturbance.Kind.PARTITION_STALLED, "cables.raw-1@7"))))
                .containsExactly("PARTITION_STALLED:cables.raw-1");
        assertThat(keys(well().disturbances(new Disturbance(
                        Disturbance.Kind.INSTANCE_MISSING, "urgent: 1 of 2", NOW.minusSeconds(60)))))
                .containsExactly("INSTANCE_MISSING:urgent");
        assertThat(keys(well().disturbances(disturbance(Disturbance.Kind.UNREADABLE, "the open transactions"))))
                .containsExactly("KAFKA_SILENT:the-open-transactions");
    }

    @Test
    void noTwoFindingsHaveOneKey() {
        assertThat(HealthVerdict.of(Pictures.troubled(NOW), NOW).findings())
                .extracting(HealthFinding::key)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(5);
    }

    private static List<String> keys(Sketch sketch) {
        return HealthVerdict.of(sketch.snapshot(), NOW).findings().stream()
                .map(HealthFinding::key)
                .toList();
    }

    private static Sketch beat(@Nullable Instant at) {
        return well().beats(new LaneHeartbeat("urgent", at));
    }

    private static ServiceSpeed service(String precedence, @Nullable Instant oldest, long late) {
        return new ServiceSpeed(precedence, 5, Duration.ofMinutes(1), oldest, null, null, late);
    }

    private static OpenGap gap(String series, int count) {
        return new OpenGap("CHANNEL", series, 1, count, count, NOW, null, null, null);
    }

    private static IncompleteMessage message(@Nullable Instant deadline) {
        return new IncompleteMessage("09QUITO9", "ROUTINE", 3, List.of(1), List.of(2, 3), deadline);
    }

    private static HeldRecord held(@Nullable String result) {
        return new HeldRecord("cables.dead-0@1", "cables.raw-0@1", null, List.of("NO_TEXT"), "", null, NOW, 1, result);
    }
}
