package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.ClassifiedBy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DCM Jane Doe | Jane Doe | DCM",
                "Jane Doe, Political Counselor | Jane Doe | Political Counselor",
                "AMBASSADOR, JANE DOE | JANE DOE | AMBASSADOR",
                "Doe, Jane Q., Consul | Jane Q. Doe | Consul",
                "DCM John Doe, Jr. | John Doe, Jr. | DCM",
                "Jane Doe | Jane Doe |"
            })
    void readsNameAndPositionInEitherOrder(String text, String name, @Nullable String position) {
        assertThat(Classifier.read(text)).containsExactly(new ClassifiedBy.Person(name, position));
    }

    @Test
    void namesNobodyInAnEmptyText() {
        assertThat(Classifier.read(" - , ")).isEmpty();
    }
}
