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
                "Jane Doe Deputy Chief of Mission | Jane Doe | Deputy Chief of Mission",
                "Ambassador to Peru Jane Doe | Jane Doe | Ambassador to Peru",
                "AMABSSADOR JANE DOE | JANE DOE | AMABSSADOR",
                "Charge D Affaires a.i. Jane de la Doe | Jane de la Doe | Charge D Affaires a.i.",
                "PolMilOff Jane Doe | Jane Doe | PolMilOff",
                "DCM Clara Consul | Clara Consul | DCM",
                "EUR/NB, Acting Director Jane Doe | Jane Doe | EUR/NB, Acting Director",
                "Jane Doe | Jane Doe |"
            })
    void readsNameAndPositionInEitherOrder(String text, String name, @Nullable String position) {
        assertThat(Classifier.read(text)).containsExactly(new ClassifiedBy.Person(name, position));
    }

    @Test
    void namesASecondPersonAfterAndWithAnOffice() {
        assertThat(Classifier.read("Ambassador Jane Doe and DCM John Roe"))
                .containsExactly(
                        new ClassifiedBy.Person("Jane Doe", "Ambassador"), new ClassifiedBy.Person("John Roe", "DCM"));
    }

    @Test
    void doubtsWhatHasNotTheFormOfAName() {
        assertThat(Classifier.read("DCM jane of the harbor")).allMatch(Classifier::isDoubtful);
        assertThat(Classifier.read("DCM Jane Q. Doe")).noneMatch(Classifier::isDoubtful);
    }

    @Test
    void namesNobodyInAnEmptyText() {
        assertThat(Classifier.read(" - , ")).isEmpty();
    }
}
