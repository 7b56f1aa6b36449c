package cablestream.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GapNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"channel:QQA:412-413", "station:RUEHLI:7", "addressee:AMEMBASSY LISBON > SECSTATE: ALL:9998-2"})
    void aNameIsReadAsItIsWritten(String text) {
        assertThat(GapName.parse(text)).map(GapName::toString).contains(text);
    }

    @Test
    void aNameHasKindSeriesAndNumbers() {
        assertThat(GapName.parse("channel:QQA:412-413"))
                .contains(new GapName(SeriesKind.CHANNEL, "QQA", new NumberRange(412, 413)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "QQA:412",
                "channel:QQA",
                "channel::412",
                "line:QQA:412",
                "channel:QQA:4a",
                "channel:QQA:-7",
                "channel:QQA:7-",
                "channel:QQA:99999999999"
            })
    void otherTextsAreNoNames(String text) {
        assertThat(GapName.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "412-415, 412-415, true",
        "412-415, 413, true",
        "412-415, 411-413, false",
        "412-415, 415-412, false",
        "9998-2, 9999-1, true",
        "9998-2, 1-2, true",
        "9998-2, 3, false"
    })
    void aRangeContainsAnotherAlsoWhereTheNumbersBeginAgain(String range, String other, boolean contains) {
        assertThat(range(range).contains(range(other))).isEqualTo(contains);
    }

    private static NumberRange range(String text) {
        return NumberRange.parse(text).orElseThrow();
    }
}
