package cablestream.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.traffic.Damage;
import cablestream.traffic.Damages;
import cablestream.traffic.Era;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the generator, which knows nothing of the reader, says of its cables is what is read of them. {@code bench accuracy} asks the
 * same of thousands.
 */
class AccuracyTest {
    private static final Accuracy ACCURACY = new Accuracy();

    @ParameterizedTest
    @EnumSource(Era.class)
    void everyFieldOfACleanCableIsReadAsItWasWritten(Era era) {
        assertThat(wrong(new Plan(7, 100, era, List.of()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Era.class)
    void everyFieldThatDamageDidNotTouchIsReadAsItWasWritten(Era era) {
        assertThat(wrong(new Plan(8, 100, era, Damages.ALL))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Era.class)
    void nearlyEveryFieldThatDamageTouchedIsReadOrTold(Era era) {
        Score score = new Score();
        ACCURACY.measure(new Plan(9, 100, era, Damages.ALL), score::add);

        assertThat(score.cables()).isEqualTo(100);
        assertThat(score.touched().sound()).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void noKindOfDamageAloneMisleadsTheReaderOftenerThanOnceInTwenty(Damage damage) {
        Score score = new Score();
        for (Era era : Era.values()) {
            ACCURACY.measure(new Plan(10, 7, era, List.of(damage)), score::add);
        }
        assertThat(score.untouched().of(Verdict.WRONG)).isZero();
        assertThat(score.touched().sound()).isGreaterThanOrEqualTo(0.95);
    }

    static List<Damage> damages() {
        return Damages.ALL;
    }

    /** Fields that differ from the key although no damage was done to them, with their cables. */
    private static List<String> wrong(Plan plan) {
        List<String> wrong = new ArrayList<>();
        ACCURACY.measure(
                plan,
                cable -> cable.fields().stream()
                        .filter(field -> field.verdict() == Verdict.WRONG)
                        .forEach(field -> wrong.add(
                                cable.id() + " " + cable.damage() + " " + field.field() + field.differences())));
        return wrong;
    }
}
