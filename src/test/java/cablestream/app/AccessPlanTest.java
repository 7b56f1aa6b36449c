package cablestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.AccessRule;
import cablestream.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

/** The rights that {@code topics --acls} prints, in short: principal, operation, resource; a star where names only begin so. */
class AccessPlanTest {
    private static final String APP = "User:app";
    private static final Map<String, String> LEVELS = Map.of("feeds.levels", "SECRET,TOP_SECRET");

    @Test
    void intakeWritesToLanesSightingsEventsAndDeadLettersAndWhatOperatorsDecide() {
        assertThat(of(APP, rules("intake")))
                .filteredOn(rule -> rule.startsWith("Write"))
                .containsExactlyInAnyOrder(
                        "Write topic cables.raw",
                        "Write topic cables.raw.urgent",
                        "Write topic cables.releases",
                        "Write topic cables.audit",
                        "Write transactional_id cablestream-repair",
                        "Write transactional_id cablestream-backfill-*",
                        "Write topic cables.sightings",
                        "Write topic cables.lane.urgent",
                        "Write topic cables.lane.routine",
                        "Write topic cables.dead",
                        "Write topic cables.events",
                        "Write topic cablestream-intake-*",
                        "Write transactional_id cablestream-intake-*");
    }

    @Test
    void onlyTheApplicationWritesServiceMessagesWhereTheyAreAllowed() {
        AccessPlan allowed = plan("intake", Map.of("outgoing.topic", "comcen.out", "outgoing.station", "RUEHXX"));

        assertThat(of(APP, allowed.rules(APP))).contains("Write topic comcen.out", "DescribeConfigs topic comcen.out");
        assertThat(allowed.operatorRules(APP)).noneMatch(rule -> rule.name().equals("comcen.out"));
        assertThat(allowed.feederRules(APP)).noneMatch(rule -> rule.name().equals("comcen.out"));
        assertThat(of(APP, rules("intake"))).noneMatch(rule -> rule.contains("comcen.out"));
    }

    @Test
    void everyProcessMayReadTheNumbersThatItsCircuitsAreMadeOf() {
        assertThat(of(APP, rules("urgent"))).contains("Read topic cables.sightings");
    }

    @Test
    void everyProcessMayWatchWhatAllDoAndChangesNothingOfTheOthers() {
        assertThat(of(APP, rules("intake")))
                .contains(
                        "Read topic cables.all",
                        "Read topic cables.heartbeats",
                        "Read topic cablestream-routine-*",
                        "Read topic cables.feed.web",
                        "Describe group *")
                .doesNotContain("Read group cablestream-routine", "Read group *")
                .noneMatch(rule -> rule.startsWith("Write topic cablestream-routine"));
    }

    @Test
    void intakeOwnsItsGroupAndItsInternalTopics() {
        assertThat(of(APP, rules("intake")))
                .contains(
                        "Read group cablestream-intake",
                        "Create topic cablestream-intake-*",
                        "Read topic cablestream-intake-*",
                        "Delete topic cablestream-intake-*",
                        "Read topic cables.reference.feeds");
    }

    @Test
    void intakeMayNotWriteToATopicOfCables() {
        assertThat(of(APP, rules("intake")))
                .noneMatch(rule -> rule.startsWith("Write topic cables.feed"))
                .doesNotContain("Write topic cables.all", "Write topic cables.quarantine");
    }

    @Test
    void aLaneMayWriteToEachFeedByItsName() {
        assertThat(of(APP, rules("routine")))
                .contains(
                        "Write topic cables.all",
                        "Write topic cables.quarantine",
                        "Write topic cables.feed.web",
                        "Write topic cables.feed.unrouted");
    }

    @Test
    void aLaneWritesToTheTopicsOfLevelsInPlaceOfFeedsWhereTheseHaveWriters() {
        assertThat(of(APP, rules("routine", LEVELS)))
                .contains(
                        "Write topic cables.all",
                        "Write topic cables.level.secret.routine",
                        "Write topic cables.level.top-secret.routine",
                        "Read topic cables.level.secret.routine")
                .doesNotContain("Write topic cables.level.secret.urgent")
                .noneMatch(rule -> rule.startsWith("Write topic cables.feed"));
    }

    @Test
    void theWriterOfALevelReadsItsTopicsAndWritesItsFeedsAndNothingElse() {
        assertThat(of("User:app-feeds-top-secret", plan("routine", LEVELS).writerRules(APP)))
                .filteredOn(rule -> !rule.contains("topic cables.reference"))
                .containsExactlyInAnyOrder(
                        "Read topic cables.level.top-secret.urgent",
                        "Read topic cables.level.top-secret.routine",
                        "Read group cablestream-feeds-top-secret-urgent",
                        "Read group cablestream-feeds-top-secret-routine",
                        "Write transactional_id cablestream-feeds-top-secret-urgent-*",
                        "Write transactional_id cablestream-feeds-top-secret-routine-*",
                        "Write topic cables.feed.unrouted",
                        "Write topic cables.dead",
                        "DescribeConfigs topic cables.level.top-secret.urgent",
                        "DescribeConfigs topic cables.level.top-secret.routine",
                        "DescribeConfigs topic cables.feed.unrouted",
                        "DescribeConfigs topic cables.dead");
    }

    @Test
    void noFeedHasTwoWriters() {
        List<String> feeds = plan("routine", LEVELS).writerRules(APP).stream()
                .filter(rule ->
                        rule.operation() == AclOperation.WRITE && rule.name().startsWith("cables.feed."))
                .map(AccessRule::name)
                .toList();

        assertThat(feeds).doesNotHaveDuplicates().contains("cables.feed.web", "cables.feed.unrouted");
    }

    @Test
    void whereTheLanesWriteTheFeedsThereAreNoOtherWriters() {
        assertThat(plan("routine", Map.of()).writerRules(APP)).isEmpty();
    }

    @Test
    void theApplicationHasNoRightsOnAllTopicsNorOnTheCluster() {
        assertThat(rules("intake,urgent,routine"))
                .filteredOn(AccessRule::prefixed)
                .allMatch(rule -> rule.name().endsWith("-"));
    }

    @Test
    void aReaderMayReadTheTopicsThatThePolicyNamesAndNothingElse() {
        List<AccessRule> rules = rules("routine");

        assertThat(of("User:web", rules)).containsExactlyInAnyOrder("Read topic cables.feed.web", "Read group web-*");
        assertThat(of("User:desk", rules))
                .contains("Read topic cables.feed.politics")
                .doesNotContain(
                        "Read topic cables.feed.web",
                        "Read topic cables.feed.restricted",
                        "Read topic cables.feed.unrouted",
                        "Read topic cables.all",
                        "Read topic cables.quarantine",
                        "Read topic cables.dead",
                        "Read topic cables.events");
    }

    @Test
    void aRightIsPrintedAsTheOptionsThatGrantIt() {
        assertThat(new AccessRule(APP, AclOperation.WRITE, ResourceType.TRANSACTIONAL_ID, "a-", true).options())
                .isEqualTo("--add --allow-principal User:app --operation Write --transactional-id a- "
                        + "--resource-pattern-type prefixed");
    }

    @Test
    void theNameOfAllGroupsIsQuotedForTheShell() {
        assertThat(new AccessRule(APP, AclOperation.DESCRIBE, ResourceType.GROUP, AccessRule.ANY, false).options())
                .contains("--group '*' --resource-pattern-type literal");
    }

    @Test
    void rightsOfOnePrincipalAreNotThoseOfAnotherThatWasAskedForBefore() {
        AccessPlan plan = plan("routine", Map.of());
        List<AccessRule> first = plan.rules(APP);

        assertThat(plan.rules("User:other"))
                .hasSameSizeAs(first)
                .noneMatch(rule -> rule.principal().equals(APP));
        assertThat(plan.rules(APP)).isEqualTo(first);
    }

    @Test
    void operatorsReadWhatThereIsAndWriteToNoTopic() {
        assertThat(of("User:ops", plan("routine", Map.of()).operatorRules("User:ops")))
                .contains("Read topic cables.dead", "Read topic cables.feed.web", "Read topic cables.lane.urgent")
                .allMatch(rule -> rule.startsWith("Read topic ") || rule.equals("Describe group *"));
    }

    @Test
    void feedersWriteRawTextAndNothingElse() {
        assertThat(of("User:radio", plan("routine", Map.of()).feederRules("User:radio")))
                .containsExactly("Write topic cables.raw", "Write topic cables.raw.urgent");
    }

    private static List<String> of(String principal, List<AccessRule> rules) {
        return rules.stream()
                .filter(rule -> rule.principal().equals(principal))
                .map(rule -> rule.toString().substring(principal.length() + 1))
                .toList();
    }

    private static List<AccessRule> rules(String roles) {
        return rules(roles, Map.of());
    }

    private static List<AccessRule> rules(String roles, Map<String, String> others) {
        return plan(roles, others).rules(APP);
    }

    private static AccessPlan plan(String roles, Map<String, String> others) {
        Map<String, String> given = new HashMap<>(others);
        given.put("roles", roles);
        Settings settings = Settings.of(given);
        RequiredTopics needs = RequiredTopics.of(settings);
        return AccessPlan.of(settings, needs.builtIn(), needs.builtIn().feeds());
    }
}
