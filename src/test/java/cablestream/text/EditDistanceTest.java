package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({"PRIORITY,PIORITY", "PRIORITY,PRIORITYY", "PRIORITY,PRIQRITY", "PRIORITY,PRIORITY"})
    void isOneErrorApart(String one, String other) {
        assertThat(EditDistance.oneErrorApart(one, other)).isTrue();
        assertThat(EditDistance.oneErrorApart(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"PRIORITY,PRIRITYY", "PRIORITY,PRITY", "PRIORITY,PRIQQITY", "ROUTINE,PRIORITY"})
    void isMoreThanOneErrorApart(String one, String other) {
        assertThat(EditDistance.oneErrorApart(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SUJBECT,SUBJECT,true", "SUBJECT,SUBJECT,false", "SUJBECX,SUBJECT,false", "SUJBEC,SUBJECT,false"})
    void seesTwoNeighboursThatHaveChangedPlaces(String one, String other, boolean swapped) {
        assertThat(EditDistance.neighboursSwapped(one, other)).isEqualTo(swapped);
    }
}
