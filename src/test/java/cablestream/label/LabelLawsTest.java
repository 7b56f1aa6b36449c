package cablestream.label;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Labels are a lattice: an order, and for any two labels a least one above both. */
class LabelLawsTest {
    @Property
    void everyLabelDominatesItself(@ForAll("labels") Label label) {
        assertThat(label.dominates(label)).isTrue();
    }

    @Property
    void twoThatDominateEachOtherAreOne(@ForAll("labels") Label one, @ForAll("labels") Label other) {
        assertThat(one.dominates(other) && other.dominates(one)).isEqualTo(one.equals(other));
    }

    @Property
    void dominanceIsHandedOn(
            @ForAll("labels") Label one, @ForAll("labels") Label step, @ForAll("labels") Label further) {
        Label above = one.or(step);
        Label top = above.or(further);

        assertThat(top.dominates(above)).isTrue();
        assertThat(above.dominates(one)).isTrue();
        assertThat(top.dominates(one)).isTrue();
    }

    @Property
    void theJoinIsTheLeastThatIsAboveBoth(
            @ForAll("labels") Label one, @ForAll("labels") Label other, @ForAll("labels") Label third) {
        Label join = one.or(other);
        Label above = join.or(third);

        assertThat(join.dominates(one)).isTrue();
        assertThat(join.dominates(other)).isTrue();
        assertThat(third.dominates(one) && third.dominates(other)).isEqualTo(third.dominates(join));
        assertThat(above.dominates(join)).isTrue();
    }

    @Property
    void theOrderOfJoiningMakesNoDifference(
            @ForAll("labels") Label one, @ForAll("labels") Label other, @ForAll("labels") Label third) {
        assertThat(one.or(other)).isEqualTo(other.or(one));
        assertThat(one.or(other).or(third)).isEqualTo(one.or(other.or(third)));
        assertThat(one.or(one)).isEqualTo(one);
    }

    @Provide
    Arbitrary<Label> labels() {
        return Combinators.combine(
                        Arbitraries.of(Classification.class),
                        subsets("NODIS", "EXDIS", "STADIS", "NOFORN"),
                        subsets("SIPDIS", "OTHER"),
                        Arbitraries.of(Doubt.class).set().ofMaxSize(2))
                .as((level, restrictions, permissions, doubts) ->
                        new Label(level, restrictions, permissions, List.copyOf(doubts)));
    }

    private static Arbitrary<Set<String>> subsets(String... of) {
        return Arbitraries.of(of).set().ofMaxSize(of.length);
    }
}
