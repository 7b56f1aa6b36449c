package cablestream.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.cable.Classification;
import cablestream.label.Label;
import cablestream.reference.Captions;
import cablestream.reference.Tables;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTextTest {
    private static final Captions CAPTIONS = Tables.load().captions();
    private static final Label MARKED = new Label(Classification.SECRET, Set.of("EXDIS"), Set.of("SIPDIS"), List.of());

    @Test
    void aLevelAloneKeepsTheCaptionsThatTheCableHas() {
        assertThat(parse("top secret"))
                .isEqualTo(new Label(Classification.TOP_SECRET, Set.of("EXDIS"), Set.of("SIPDIS"), List.of()));
    }

    @Test
    void captionsBehindItTakeTheirPlace() {
        assertThat(parse("SECRET//NODIS/NOFORN").restrictions()).containsExactly("NODIS", "NOFORN");
        assertThat(parse("CONFIDENTIAL//").restrictions()).isEmpty();
    }

    @Test
    void nobodyCanAddAPermission() {
        assertThat(parse("SECRET//EXDIS").permissions()).containsExactly("SIPDIS");
        assertThatThrownBy(() -> parse("SECRET//SIPDIS"))
                .isInstanceOf(RepairRefused.class)
                .hasMessage("'SIPDIS' is no caption that restricts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UNKNOWN", "COSMIC", "//NOFORN", "SECRET NOFORN"})
    void whatIsNoLevelIsRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(RepairRefused.class).hasMessageContaining("is no level");
    }

    @Test
    void whatIsWrittenIsReadAsTheSame() {
        Label label = parse("SECRET//NODIS/NOFORN");

        assertThat(parse(LabelText.write(label.classification(), label.restrictions())))
                .isEqualTo(label);
    }

    private static Label parse(String text) {
        return LabelText.parse(text, MARKED, CAPTIONS);
    }
}
