package cablestream.label;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.cable.Release;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReleasedLabelTest {
    private static final Label MARKED =
            new Label(Classification.SECRET, Set.of("NODIS"), Set.of("SIPDIS"), List.of(Doubt.MARK_UNKNOWN));

    @Test
    void isTheSumOfTheMarksWithoutARelease() {
        assertThat(ReleasedLabel.of(null, MARKED)).isEqualTo(MARKED);
    }

    @Test
    void isThatOfOnePersonIfItIsAsStrict() {
        assertThat(ReleasedLabel.of(release(Classification.TOP_SECRET, false, "NODIS"), MARKED))
                .isEqualTo(new Label(Classification.TOP_SECRET, Set.of("NODIS"), Set.of("SIPDIS"), List.of()));
    }

    @Test
    void isALowerOneOnlyIfASecondPersonConfirmedIt() {
        assertThat(ReleasedLabel.of(release(Classification.SECRET, false), MARKED))
                .isEqualTo(MARKED);
        assertThat(ReleasedLabel.of(release(Classification.CONFIDENTIAL, false, "NODIS"), MARKED))
                .isEqualTo(MARKED);
        assertThat(ReleasedLabel.of(release(Classification.CONFIDENTIAL, true), MARKED)
                        .classification())
                .isEqualTo(Classification.CONFIDENTIAL);
    }

    private static Release release(Classification level, boolean confirmed, String... restrictions) {
        return new Release(level, Set.of(restrictions), "Jane Doe", confirmed ? "John Roe" : null, "any");
    }
}
