package cablestream.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.PlaceKind;
import cablestream.reference.Caption;
import cablestream.reference.Effects;
import cablestream.reference.Handling;
import cablestream.reference.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmittanceTest {
    private final Effects effects = Tables.load().effects();

    @Test
    void isEverybodyWithoutARestriction() {
        assertThat(new Admittance(Handling.OPEN).everybody()).isTrue();
        assertThat(admittance(Caption.Effect.STATE_ONLY).everybody()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"EMBASSY,true", "DEPARTMENT,true", "AGENCY,false", "UNKNOWN,false"})
    void isThoseOfTheDepartmentUnderStadis(PlaceKind kind, boolean admitted) {
        assertThat(admittance(Caption.Effect.STATE_ONLY).named(kind)).isEqualTo(admitted);
    }

    @Test
    void isNobodyOfAListUnderNodis() {
        assertThat(admittance(Caption.Effect.NO_DISTRIBUTION).listed(PlaceKind.EMBASSY))
                .isFalse();
        assertThat(new Admittance(Handling.OPEN).listed(PlaceKind.AGENCY)).isTrue();
    }

    private Admittance admittance(Caption.Effect effect) {
        return new Admittance(effects.of(effect));
    }
}
