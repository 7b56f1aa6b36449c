package cablestream.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Classification;
import cablestream.avro.Fault;
import cablestream.avro.RevisionReason;
import cablestream.cable.Stated;
import cablestream.kafka.CableHeaders;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What headers of a raw record state about its text. */
class StatedTopologyTest {
    private static final Stated OF_2009 = new Stated(null, null, null, 2009);

    private final TestTraffic traffic = new TestTraffic();

    @AfterEach
    void close() {
        assertThat(traffic.account().balanced()).isTrue();
        traffic.close();
    }

    @Test
    void aHigherClassificationRaisesTheLabelAndIsAFaultAndQuarantines() {
        raw(Cables.routine(213).text(), new Stated("09LISBON213", null, "SECRET", null));

        Cable cable = traffic.cables("cables.quarantine").get(0);
        assertThat(cable.getLabel().getClassification()).isEqualTo(Classification.SECRET);
        assertThat(cable.getLabel().getReasons()).containsExactly("MARKS_CONTRADICT");
        assertThat(codes(cable)).contains("STATED_DIFFERS");
        assertThat(traffic.cables("cables.all")).isEmpty();
    }

    @Test
    void aCaptionRaisesTheLabelAndIsAFault() {
        raw(Cables.routine(213).text(), new Stated(null, null, "C; NODIS", null));

        assertThat(traffic.cables("cables.quarantine"))
                .singleElement()
                .satisfies(
                        cable -> assertThat(cable.getLabel().getRestrictions()).containsExactly("NODIS"))
                .satisfies(cable -> assertThat(codes(cable)).contains("STATED_DIFFERS"));
    }

    @Test
    void anEqualClassificationChangesNothing() {
        traffic.raw(Cables.routine(212));
        raw(Cables.routine(213).text(), new Stated(null, null, "CONFIDENTIAL", null));

        List<Cable> cables = traffic.cables("cables.all");
        assertThat(cables.get(1).getLabel()).isEqualTo(cables.get(0).getLabel());
        assertThat(cables.get(1).getFeeds()).isEqualTo(cables.get(0).getFeeds());
        assertThat(cables.get(1).getFaults()).isEqualTo(cables.get(0).getFaults());
    }

    @Test
    void aHigherClassificationBesideACopyRaisesWhatWasPublished() {
        traffic.raw(Cables.routine(212));
        raw(Cables.routine(212).text(), new Stated(null, null, "SECRET//NODIS", null));

        Cable raised = last(traffic.cables("cables.quarantine"));
        assertThat(raised.getRevisionReason()).isEqualTo(RevisionReason.LABEL_RAISED);
        assertThat(raised.getLabel().getClassification()).isEqualTo(Classification.SECRET);
        assertThat(raised.getLabel().getRestrictions()).containsExactly("NODIS");
    }

    @Test
    void anEqualClassificationBesideACopyChangesNothing() {
        traffic.raw(Cables.routine(212));
        raw(Cables.routine(212).text(), new Stated(null, null, "C", null));

        assertThat(traffic.cables("cables.all")).hasSize(1);
        assertThat(traffic.cables("cables.quarantine")).isEmpty();
    }

    @Test
    void aHigherClassificationBesideOneSectionCountsForAll() {
        raw(Cables.routine(212).section(1, 2).text(), new Stated(null, null, "SECRET", null));
        traffic.restart();
        raw(Cables.routine(212).section(2, 2).text(), Stated.NOTHING);

        assertThat(last(traffic.cables("cables.quarantine")).getLabel().getClassification())
                .isEqualTo(Classification.SECRET);
        assertThat(traffic.cables("cables.all")).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "UNCLASSIFIED", ";"})
    void aSecondHeaderDoesNotHideAHigherClassification(@Nullable String second) {
        RecordHeaders headers = new RecordHeaders();
        CableHeaders.put(headers, CableHeaders.STATED_CLASSIFICATION, "SECRET");
        headers.add(CableHeaders.STATED_CLASSIFICATION, second == null ? null : second.getBytes(UTF_8));

        raw(Cables.routine(212).text(), CableHeaders.stated(headers));

        assertThat(last(traffic.cables("cables.quarantine")).getLabel().getClassification())
                .isEqualTo(Classification.SECRET);
        assertThat(traffic.cables("cables.all")).isEmpty();
    }

    @Test
    void aLongClassificationIsNotCut() {
        RecordHeaders headers = new RecordHeaders();
        CableHeaders.put(headers, CableHeaders.STATED_CLASSIFICATION, "UNCLASSIFIED; ".repeat(500) + "NODIS");

        assertThat(CableHeaders.stated(headers).classification()).isEqualTo("NODIS; UNCLASSIFIED");
    }

    @Test
    void aLowerClassificationOpensNoFeed() {
        raw(Cables.routine(212).classified("S E C R E T").captioned("NODIS").text(), new Stated(null, null, "U", null));

        assertThat(traffic.cables("cables.all"))
                .singleElement()
                .satisfies(
                        cable -> assertThat(cable.getLabel().getRestrictions()).containsExactly("NODIS"));
        assertThat(traffic.records("cables.feed.politics")).isEmpty();
    }

    @Test
    void theYearStandsForTheOneThatTheTextLacks() {
        raw(withoutYear(Cables.routine(212)), OF_2009);

        assertThat(traffic.cables("cables.all"))
                .singleElement()
                .satisfies(cable -> assertThat(cable.getId()).isEqualTo("09LISBON212"))
                .satisfies(cable -> assertThat(codes(cable)).contains("YEAR_STATED"));
    }

    @Test
    void aSectionThatWaitsKeepsItsYear() {
        raw(withoutYear(Cables.routine(212).section(1, 2)), OF_2009);
        traffic.restart();
        raw(withoutYear(Cables.routine(212).section(2, 2)), OF_2009);

        assertThat(traffic.cables("cables.all"))
                .singleElement()
                .satisfies(cable -> assertThat(cable.getDateTimeGroup()).isNotNull());
    }

    @Test
    void aTextThatIsReadAgainKeepsItsYear() {
        raw(withoutYear(Cables.routine(212)), OF_2009);
        raw(withoutYear(Cables.routine(212)).replace("ZNY CCCCC", "ZNY SSSSS"), OF_2009);

        List<Cable> cables = traffic.cables("cables.all");
        assertThat(cables.get(1).getRevisionReason()).isEqualTo(RevisionReason.LABEL_RAISED);
        assertThat(cables.get(1).getDateTimeGroup()).isEqualTo(cables.get(0).getDateTimeGroup());
    }

    @Test
    void aDeadLetterKeepsWhatIsStatedBesideItsBytes() {
        raw("no telegram", OF_2009);

        assertThat(traffic.records("cables.dead"))
                .singleElement()
                .satisfies(letter ->
                        assertThat(CableHeaders.stated(letter.headers())).isEqualTo(OF_2009));
    }

    @Test
    void aYearThatIsNoneIsIgnored() {
        RecordHeaders headers = new RecordHeaders();
        CableHeaders.put(headers, CableHeaders.STATED_YEAR, "20x9");

        assertThat(CableHeaders.stated(headers).year()).isNull();
    }

    private static Cable last(List<Cable> cables) {
        return cables.get(cables.size() - 1);
    }

    private void raw(String text, Stated stated) {
        RecordHeaders headers = new RecordHeaders();
        CableHeaders.put(headers, stated);
        traffic.raw(new TestRecord<>(null, text.getBytes(UTF_8), headers, Instant.EPOCH));
    }

    private static String withoutYear(Cables cable) {
        return cable.text().replace(" MAR 09", " MAR");
    }

    private static List<String> codes(Cable cable) {
        return cable.getFaults().stream().map(Fault::getCode).toList();
    }
}
