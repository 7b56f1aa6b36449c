package cablestream.label;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.cable.Stated;
import cablestream.reference.Tables;
import cablestream.witness.Witness;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedMarkingsTest {
    private static final StatedMarkings STATED = new StatedMarkings(new Witness(Tables.load()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Secret|SECRET",
                "S|SECRET",
                "(S)|SECRET",
                "[\"SECRET\"]|SECRET",
                "T O P  S E C R E T|TOP_SECRET",
                "Original Classification: Confidential|CONFIDENTIAL",
                "SECRET (declassified 2010)|SECRET",
                "UNCLASSIFIED (was SECRET)|SECRET",
                "Embassy Lisbon; SECRET|SECRET",
                "\uFF33\uFF25\uFF23\uFF32\uFF25\uFF34|SECRET",
                "limited official use|LIMITED_OFFICIAL_USE"
            })
    void readsALevel(String written, Classification level) {
        assertThat(of(written).classification()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NODIS|NODIS",
                "secret//noforn|NOFORN",
                "S//NF|NOFORN",
                "C; Roger Channel|ROGER CHANNEL",
                "No Distribution|NODIS",
                "n/a; exdis|EXDIS"
            })
    void readsARestriction(String written, String restriction) {
        assertThat(of(written).restrictions()).containsExactly(restriction);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Embassy Lisbon",
                "n/a",
                "N/A",
                "unknown",
                "none",
                "UNCLASSIFIED/FOUO",
                "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
                "SBU",
                "SIPDIS",
                "SENSITIVE",
                "Released in full",
                "Secretary of State",
                "Confidential Business Information",
                "politics",
                "3",
                "high",
                "INFO",
                "EUR/WE",
                "S/ES",
                "internal"
            })
    void whatIsNoHigherMarkingSaysNothing(String written) {
        assertThat(of(written)).isEqualTo(new Label(Classification.UNCLASSIFIED, Set.of(), Set.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRTE", "SECERT", "U; NODSI"})
    void aDamagedMarkingIsADoubt(String written) {
        assertThat(of(written).doubts()).containsExactly(Doubt.MARK_UNKNOWN);
    }

    @Test
    void raisesALabelThatDoesNotReachIt() {
        Label low = new Label(Classification.CONFIDENTIAL, Set.of("EXDIS"), Set.of("SIPDIS"), List.of());

        assertThat(STATED.raise(low, stated("SECRET NODIS")))
                .isEqualTo(new Label(
                        Classification.SECRET,
                        Set.of("EXDIS", "NODIS"),
                        Set.of("SIPDIS"),
                        List.of(Doubt.MARKS_CONTRADICT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET", "C", "EXDIS", "SECRET//EXDIS", "U"})
    void leavesALabelThatReachesIt(String written) {
        Label label = new Label(Classification.SECRET, Set.of("EXDIS"), Set.of(), List.of());

        assertThat(STATED.raise(label, stated(written))).isEqualTo(label);
    }

    private static Label of(String written) {
        return STATED.of(stated(written));
    }

    private static Stated stated(String written) {
        return new Stated(null, null, written, null);
    }
}
