package cablestream.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.intake.Intake;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditedMarkingsTest {
    private static final String CONFIDENTIAL = Cables.routine(212).text();
    private static final String UNCLASSIFIED = Cables.routine(212)
            .classified("UNCLAS")
            .text()
            .replace("(C) ", "(U) ")
            .replace("ZNY CCCCC", "ZNR UUUUU");

    private final EditedMarkings markings =
            new EditedMarkings(new Intake(1 << 20), Pipeline.of(Tables.load(), FeedFile.builtIn()));

    @Test
    void aRepairThatKeepsTheMarkingsLowersNothing() {
        assertThat(lowering(CONFIDENTIAL.replace("DE RUEHLI", "D RUEH"), CONFIDENTIAL))
                .isNull();
    }

    @Test
    void aLowerClassificationLineLowersTheLabel() {
        EditedMarkings.Lowering lowering = lowering(CONFIDENTIAL, UNCLASSIFIED);

        assertThat(lowering).isNotNull();
        assertThat(lowering.original()).isEqualTo("CONFIDENTIAL//");
        assertThat(lowering.edited()).isEqualTo("UNCLASSIFIED//");
    }

    @Test
    void aCaptionThatIsLeftOutLowersTheLabel() {
        assertThat(lowering(Cables.routine(212).captioned("EXDIS").text(), CONFIDENTIAL))
                .isNotNull();
    }

    @Test
    void theMarksOfATextThatCannotBeReadAreSeen() {
        String headless = CONFIDENTIAL
                .substring(CONFIDENTIAL.indexOf("C O N F I D E N T I A L"))
                .replace("LISBON 000212", "");

        assertThat(lowering(headless, UNCLASSIFIED)).isNotNull();
    }

    @Test
    void aTextWithoutAnyMarkCanBecomeUnclassified() {
        assertThat(lowering("nothing of a telegram", UNCLASSIFIED)).isNull();
    }

    @Test
    void aSecondCableInTheEditedTextHidesNoLoweredOne() {
        assertThat(lowering(CONFIDENTIAL, Cables.routine(213).over("XQA0002").text() + UNCLASSIFIED))
                .isNotNull();
    }

    @Test
    void allFormsOfTheOriginalCount() {
        assertThat(markings.lowering(List.of(utf8("no marks"), utf8(CONFIDENTIAL)), utf8(UNCLASSIFIED)))
                .isNotNull();
    }

    private EditedMarkings.@Nullable Lowering lowering(String original, String edited) {
        return markings.lowering(List.of(utf8(original)), utf8(edited));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
