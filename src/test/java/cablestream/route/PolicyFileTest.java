package cablestream.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import cablestream.cable.Classification;
import cablestream.reference.Captions;
import cablestream.reference.Tables;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyFileTest {
    private static final Captions CAPTIONS = Tables.load().captions();

    private static final String GOOD = """
            format: 1
            version: "7"
            readers:
              User:Desk: {level: SECRET, holds: [NOFORN]}
              User:operator: {level: TOP_SECRET, holds: ["*"]}
            topics:
              feed.*: {level: CONFIDENTIAL, holds: [NOFORN], owner: desk, readers: [User:Desk]}
              feed.web: {level: SECRET, requires: [SIPDIS], owner: web}
              feed.unrouted: {level: TOP_SECRET, holds: ["*"], owner: ops, readers: [User:operator]}
              all: {level: TOP_SECRET, holds: ["*"], owner: ops}
              quarantine: {level: TOP_SECRET, holds: ["*"], owner: ops}
              dead: {level: TOP_SECRET, holds: ["*"], owner: ops}
              events: {level: TOP_SECRET, holds: ["*"], owner: ops}
            """;

    @Test
    void aPolicySaysWhatEachTopicMayCarryWhoAnswersForItAndWhoMayReadIt() {
        Policy policy = PolicyFile.parse("p.yaml", GOOD, CAPTIONS);

        assertThat(policy.version()).isEqualTo("7");
        assertThat(policy.feed("web"))
                .isEqualTo(new Policy.Grant(
                        new Clearance(Classification.SECRET, Set.of(), Set.of("SIPDIS")), "web", List.of()));
    }

    @Test
    void aFeedWithoutAnEntryOfItsOwnIsClearedAsEveryOther() {
        Policy.Grant grant = PolicyFile.parse("p.yaml", GOOD, CAPTIONS).feed("founded-later");

        assertThat(grant)
                .isEqualTo(new Policy.Grant(
                        new Clearance(Classification.CONFIDENTIAL, Set.of("NOFORN"), Set.of()),
                        "desk",
                        List.of("User:Desk")));
    }

    @Test
    void theBuiltInPolicyClearsTheCatchAllForEverythingAndNoOtherFeed() {
        Policy policy = PolicyFile.builtIn(CAPTIONS);

        assertThat(policy.topics().entrySet().stream()
                        .filter(topic -> topic.getKey().startsWith("feed."))
                        .filter(topic -> topic.getValue().clearance().equals(Clearance.EVERYTHING)))
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("feed.unrouted");
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void aPolicyThatCannotBeReliedOnIsRefusedWithThePlaceAndTheReason(String yaml, String message) {
        assertThatThrownBy(() -> PolicyFile.parse("p.yaml", yaml, CAPTIONS))
                .isInstanceOf(FeedFile.Refused.class)
                .extracting(refused -> withoutLine(refused.getMessage()))
                .asString()
                .startsWith(message);
    }

    private static String withoutLine(String message) {
        return message.replaceFirst(":[0-9]+:", ":");
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                argumentSet("empty", "", "p.yaml: format: is missing"),
                argumentSet("no YAML", "format: [", "p.yaml: is no valid YAML"),
                argumentSet("a newer format", with("format: 1", "format: 2"), "p.yaml: format: must be 1"),
                argumentSet("without a version", with("version: \"7\"", ""), "p.yaml: version: is missing"),
                argumentSet("an unknown key", GOOD + "topic: {}\n", "p.yaml: topic: is unknown"),
                argumentSet(
                        "no level",
                        with("level: SECRET, requires", "requires"),
                        "p.yaml: topics feed.web level: is missing"),
                argumentSet(
                        "cleared for the unknown",
                        with("SECRET, requires", "UNKNOWN, requires"),
                        "p.yaml: topics feed.web level: nothing can be cleared"),
                argumentSet("no owner", with(", owner: web", ""), "p.yaml: topics feed.web owner: is missing"),
                argumentSet(
                        "holds what does not restrict",
                        with("holds: [NOFORN], owner", "holds: [SIPDIS], owner"),
                        "p.yaml: topics feed.* holds: 'SIPDIS' is no caption that restricts"),
                argumentSet(
                        "requires what does not permit",
                        with("requires: [SIPDIS]", "requires: [EXDIS]"),
                        "p.yaml: topics feed.web requires: 'EXDIS' is no caption that permits"),
                argumentSet(
                        "a topic that is none", with("feed.web", "web"), "p.yaml: topics web: is no topic of cables"),
                argumentSet("no usual clearance", with("feed.*", "feed.x"), "p.yaml: topics feed.*: is missing"),
                argumentSet(
                        "no catch-all", with("feed.unrouted", "feed.x"), "p.yaml: topics feed.unrouted: is missing"),
                argumentSet(
                        "no quarantine", with("  quarantine:", "  feed.q:"), "p.yaml: topics quarantine: is missing"),
                argumentSet(
                        "a quarantine that is not for everything",
                        with("quarantine: {level: TOP_SECRET", "quarantine: {level: SECRET"),
                        "p.yaml: topics quarantine level: must be TOP_SECRET"),
                argumentSet(
                        "a reader that nobody cleared",
                        with("readers: [User:Desk]", "readers: [User:clerk]"),
                        "p.yaml: topics feed.* readers: 'User:clerk' is not among the readers"),
                argumentSet(
                        "a reader cleared for less",
                        with("readers: [User:operator]", "readers: [User:Desk]"),
                        "p.yaml: topics feed.unrouted readers: 'User:Desk' is cleared for less"),
                argumentSet(
                        "everybody as a reader",
                        with("User:Desk: {", "User:*: {"),
                        "p.yaml: readers User:*: must be one Kafka principal"));
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> PolicyFile.load(Path.of("no-such.yaml"), CAPTIONS))
                .hasMessage("no-such.yaml: there is no such file");
    }

    private static String with(String was, String is) {
        assertThat(GOOD).contains(was);
        return GOOD.replace(was, is);
    }
}
