package cablestream.label;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import java.util.List;

/** Labels are a lattice: an order, and for any two labels a least one above both. */
class LabelLawsTest {
    private static final Any<Label> LABELS = chance -> new Label(
            Any.of(Classification.class).by(chance),
            Any.some(4, List.of("NODIS", "EXDIS", "STADIS", "NOFORN")).by(chance),
            Any.some(2, List.of("SIPDIS", "OTHER")).by(chance),
            List.copyOf(Any.some(2, List.of(Doubt.values())).by(chance)));

    @SeededCases(1000)
    void everyLabelDominatesItself(Case given) {
        Label label = given.any(LABELS);
        assertThat(label.dominates(label)).isTrue();
    }

    @SeededCases(1000)
    void twoThatDominateEachOtherAreOne(Case given) {
        Label one = given.any(LABELS);
        Label other = given.any(Any.either(LABELS, Any.of(one)));
        assertThat(one.dominates(other) && other.dominates(one)).isEqualTo(one.equals(other));
    }

    @SeededCases(1000)
    void dominanceIsHandedOn(Case given) {
        Label one = given.any(LABELS);
        Label step = given.any(LABELS);
        Label further = given.any(LABELS);
        Label above = one.or(step);
        Label top = above.or(further);

        assertThat(top.dominates(above)).isTrue();
        assertThat(above.dominates(one)).isTrue();
        assertThat(top.dominates(one)).isTrue();
    }

    @SeededCases(1000)
    void theJoinIsTheLeastThatIsAboveBoth(Case given) {
        Label one = given.any(LABELS);
        Label other = given.any(LABELS);
        Label third = given.any(LABELS);
        Label join = one.or(other);
        Label above = join.or(third);

        assertThat(join.dominates(one)).isTrue();
        assertThat(join.dominates(other)).isTrue();
        assertThat(third.dominates(one) && third.dominates(other)).isEqualTo(third.dominates(join));
        assertThat(above.dominates(join)).isTrue();
    }

    @SeededCases(1000)
    void theOrderOfJoiningMakesNoDifference(Case given) {
        Label one = given.any(LABELS);
        Label other = given.any(LABELS);
        Label third = given.any(LABELS);
        assertThat(one.or(other)).isEqualTo(other.or(one));
        assertThat(one.or(other).or(third)).isEqualTo(one.or(other.or(third)));
        assertThat(one.or(one)).isEqualTo(one);
    }
}
