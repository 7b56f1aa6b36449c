package cablestream.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.reference.Caption;
import cablestream.reference.Handling;
import cablestream.reference.Tables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestrictionTest {
    private static final Tables TABLES = Tables.load();

    @Test
    void isTheStrictestOfAllCaptions() {
        Restriction restriction = of("SIPDIS", "NODIS");

        assertThat(restriction.handling().expansion()).isEqualTo(Handling.Lists.NONE);
        assertThat(restriction.reason()).isEqualTo("captions[1] NODIS");
    }

    @Test
    void isNoneWithoutCaptions() {
        assertThat(of()).isEqualTo(Restriction.NONE);
    }

    @Test
    void isContradictoryWhereAPermissionStandsBesideAProhibition() {
        assertThat(of("SIPDIS", "NODIS").contradictory()).isTrue();
        assertThat(of("NODIS", "ROGER CHANNEL").contradictory()).isTrue();
        assertThat(of("NODIS").contradictory()).isFalse();
    }

    @Test
    void isControlledByTheCaptionThatRestrictsTheOffices() {
        assertThat(of("SIPDIS", "NODIS").controlling())
                .extracting(Restriction.Found::index)
                .containsExactly(1);
    }

    @Test
    void namesCaptionsThatOnlyAddOffices() {
        assertThat(of("NODIS", "AIDAC").adding())
                .extracting(Restriction.Found::index)
                .containsExactly(1);
    }

    private static Restriction of(String... names) {
        List<Restriction.Found> found = new ArrayList<>();
        for (String name : names) {
            Caption caption = TABLES.captions().find(name).orElseThrow();
            found.add(new Restriction.Found(
                    found.size(), caption, TABLES.effects().of(caption.effect())));
        }
        return Restriction.of(found);
    }
}
