package cablestream.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.reference.Tables;
import cablestream.reference.Tags;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FusedTagsTest {
    private final FusedTags fused = new FusedTags(Tables.load().tags());

    @ParameterizedTest
    @CsvSource({"PGOVECON,PGOV ECON", "PRELPGOVPHUM,PREL PGOV PHUM", "VTPREL,VT PREL"})
    void areSplitInTheOnlyWay(String letters, String codes) {
        assertThat(fused.split(letters, 2009)).extracting(Tags.Entry::code).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PGOV", "PGOVXYZW", "pgovecon", "VTVTVT", "ACKMCA", "AFINCB"})
    void areLeftTogetherWithoutOne(String letters) {
        assertThat(fused.split(letters, 2009)).isEmpty();
    }
}
