package cablestream.label;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.assemble.Message;
import cablestream.cable.Classification;
import cablestream.cable.Revision;
import cablestream.enrich.Enricher;
import cablestream.intake.RawTransmission;
import cablestream.normalize.Normalizer;
import cablestream.parse.Reader;
import cablestream.reference.Tables;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabellerTest {
    private static final Tables TABLES = Tables.load();

    @Test
    void agreeingMarksMakeAGoodLabel() {
        Label label = label(Cables.routine(1).text());

        assertThat(label).isEqualTo(new Label(Classification.CONFIDENTIAL, Set.of(), Set.of("SIPDIS"), List.of()));
    }

    @Test
    void prosignAndLineThatContradictEachOtherAreDoubtedAndTheHigherHolds() {
        Label label = label(Cables.routine(1).classified("UNCLAS").text());

        assertThat(label.classification()).isEqualTo(Classification.CONFIDENTIAL);
        assertThat(label.doubts()).contains(Doubt.MARKS_CONTRADICT);
    }

    @Test
    void aParagraphMarkedAboveTheMessageIsDoubtedAndHolds() {
        Label label = label(Cables.routine(1).text().replace("1. (C)", "1. (S/NF)"));

        assertThat(label.classification()).isEqualTo(Classification.SECRET);
        assertThat(label.doubts()).containsExactly(Doubt.PORTION_ABOVE_BANNER);
    }

    @Test
    void aClassificationLineThatCannotBeReadIsAboveAllLevels() {
        Label label = label(Cables.routine(1).text().replace("C O N F I D E N T I A L", "C X Q F Z D E"));

        assertThat(label.classification()).isEqualTo(Classification.UNKNOWN);
        assertThat(label.doubts()).containsExactly(Doubt.CLASSIFICATION_UNKNOWN);
    }

    @Test
    void limitedOfficialUseGoesUnderTheUnclassifiedProsign() {
        String text = Cables.routine(1)
                .classified("LIMITED OFFICIAL USE")
                .text()
                .replace("ZNY CCCCC", "ZNR UUUUU")
                .replace("1. (C)", "1. (LOU)");
        assertThat(label(text).doubts()).isEmpty();
    }

    @Test
    void aSubjectMarkedAboveTheMessageIsDoubtedAndHolds() {
        Label label = label(Cables.routine(1).text().replace("SUBJECT: ", "SUBJECT: (S) "));

        assertThat(label.classification()).isEqualTo(Classification.SECRET);
        assertThat(label.doubts()).containsExactly(Doubt.PORTION_ABOVE_BANNER);
    }

    @Test
    void aPortionMarkingThatCannotBeReadIsDoubted() {
        assertThat(label(Cables.routine(1).text().replace("1. (C)", "1. (C/ZZ)"))
                        .doubts())
                .containsExactly(Doubt.MARK_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. (C/NF)", "1. (C//NF)", "1. (C/N)"})
    void aPortionMayRestrictWhatNoCaptionRestricts(String portion) {
        Label label = label(Cables.routine(1).text().replace("1. (C)", portion));

        assertThat(label.restrictions()).containsExactly("NOFORN");
        assertThat(label.doubts()).isEmpty();
    }

    @Test
    void sectionsThatAreMarkedDifferentlyAreDoubtedAndTheHigherHolds() {
        Cables first = Cables.routine(1).section(1, 2);
        Cables second = Cables.routine(1).classified("S E C R E T").section(2, 2);

        Label label = label(first.text(), second.text());

        assertThat(label.classification()).isEqualTo(Classification.SECRET);
        assertThat(label.doubts()).contains(Doubt.SECTIONS_DIFFER);
    }

    @Test
    void anUnclassifiedMessageWithAClassificationAuthorityIsDoubted() {
        String text = Cables.routine(1)
                .classified("UNCLAS")
                .text()
                .replace("ZNY CCCCC", "ZNR UUUUU")
                .replace("1. (C)", "1.");

        assertThat(label(text).doubts()).containsExactly(Doubt.MARKS_CONTRADICT);
    }

    @Test
    void aCaptionThatMayNotStandOnItsLevelIsDoubted() {
        String text = Cables.routine(1)
                .classified("UNCLAS")
                .captioned("NODIS")
                .text()
                .replace("ZNY CCCCC", "ZNR UUUUU")
                .replace("1. (C)", "1.");

        assertThat(label(text).doubts()).contains(Doubt.CAPTION_CONTRADICTS);
    }

    @Test
    void whatLooksLikeACaptionAndIsInNoTableIsDoubted() {
        assertThat(label(Cables.routine(1).captioned("XQDIS").text()).doubts()).containsExactly(Doubt.CAPTION_UNKNOWN);
    }

    @Test
    void aMessageWithoutAClassificationLineIsAboveAllLevels() {
        Label label = label(Cables.routine(1).text().replace("C O N F I D E N T I A L LISBON 000001\n", ""));

        assertThat(label.classification()).isEqualTo(Classification.UNKNOWN);
        assertThat(label.doubts()).contains(Doubt.CLASSIFICATION_UNKNOWN);
    }

    @Test
    void aRestrictingCaptionTakesThePermissionBesideItAway() {
        assertThat(label(Cables.routine(1).captioned("SIPDIS NODIS").text()).permissions())
                .isEmpty();
    }

    @Test
    void onlyCaptionsThatRestrictArePartOfTheLabel() {
        assertThat(label(Cables.routine(1).captioned("SIPDIS").text()).restrictions())
                .isEmpty();
        assertThat(label(Cables.routine(1).captioned("EXDIS").text()).restrictions())
                .containsExactly("EXDIS");
    }

    private static Label label(String... transmissions) {
        Message message = new Message(
                "id",
                Stream.of(transmissions)
                        .map(text -> new RawTransmission(null, text, "test"))
                        .toList(),
                true,
                Revision.FIRST);
        return new Labeller(TABLES)
                .label(new Enricher(TABLES).enrich(new Normalizer(TABLES).normalize(new Reader(TABLES).read(message))))
                .label();
    }
}
