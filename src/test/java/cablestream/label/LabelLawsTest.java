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
        assertThat(dominates(label, label)).isTrue();
    }

    @SeededCases(1000)
    void twoThatDominateEachOtherAreOne(Case given) {
        Label one = given.any(LABELS);
        Label other = given.any(Any.either(LABELS, Any.of(one)));
        assertThat(dominates(one, other) && dominates(other, one)).isEqualTo(one.equals(other));
    }

    @SeededCases(1000)
    void dominanceIsHandedOn(Case given) {
        Label one = given.any(LABELS);
        Label step = given.any(LABELS);
        Label further = given.any(LABELS);
        Label above = one.or(step);
        Label top = above.or(further);

        assertThat(dominates(top, above)).isTrue();
        assertThat(dominates(above, one)).isTrue();
        assertThat(dominates(top, one)).isTrue();
    }

    @SeededCases(1000)
    void theJoinIsTheLeastThatIsAboveBoth(Case given) {
        Label one = given.any(LABELS);
        Label other = given.any(LABELS);
        Label third = given.any(LABELS);
        Label join = one.or(other);
        Label above = join.or(third);

        assertThat(dominates(join, one)).isTrue();
        assertThat(dominates(join, other)).isTrue();
        assertThat(dominates(third, one) && dominates(third, other)).isEqualTo(dominates(third, join));
        assertThat(dominates(above, join)).isTrue();
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

    /** Whether one label is at least as strict as the other in everything. */
    private static boolean dominates(Label one, Label other) {
        return one.classification().compareTo(other.classification()) >= 0
                && one.restrictions().containsAll(other.restrictions())
                && other.permissions().containsAll(one.permissions())
                && one.doubts().containsAll(other.doubts());
    }
}
