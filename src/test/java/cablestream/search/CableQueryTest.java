package cablestream.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.words.WordEntry;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CableQueryTest {
    @Test
    void anExpressionIsAllItsWordsAndPhrases() {
        CableQuery query =
                InventedCables.query("words", " harbor  harbo*\n\"port  strike\" vice-consul \"port clos*\"~5 ");

        assertThat(query.entries(SearchField.WORDS))
                .extracting(WordEntry::toString)
                .containsExactly("harbor", "harbo*", "\"port strike\"", "\"vice consul\"", "\"port clos*\"~5");
        assertThat(query.entries(SearchField.TAG)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "harbor \"port strike| words: what begins at character 8 has an unclosed quote",
                "\"port strike\" *| words: what begins at character 15 has * without letters before it",
                "harbor ha*bor| words: what begins at character 8 has * in the middle of a word",
                "harbor st\"rike| words: what begins at character 8 has a quote after its beginning",
                "\"port strike\"5| words: what begins at character 1 goes on after the closing quote",
                "harbor~5| words: what begins at character 1 has ~ without a phrase",
                "a -- b| words: what begins at character 3 has no letter and no digit"
            })
    void saysWhatIsWrongAndWhere(String expression, String message) {
        assertThatThrownBy(() -> InventedCables.query("words", expression))
                .isInstanceOf(MalformedQuery.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void boundsTheLengthOfAnExpressionAndTheNumberOfItsParts() {
        assertThatThrownBy(() -> InventedCables.query("tag", "a ".repeat(21)))
                .isInstanceOf(MalformedQuery.class)
                .hasMessage("tag has more than 20 words and phrases");
        assertThatThrownBy(() -> InventedCables.query("id", "a".repeat(1_001)))
                .isInstanceOf(MalformedQuery.class)
                .hasMessage("id has more than 1000 characters");
    }

    @Test
    void whatIsNotGivenIsNotAskedFor() {
        CableQuery query = InventedCables.query("id", "", "station", " ", "from", "", "max", "");

        assertThat(query.asked()).isEmpty();
        assertThat(query.max()).isEqualTo(50);
        assertThat(query.before()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2009-03-16", "-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
    void refusesATimeThatIsNone(String text) {
        assertThatThrownBy(() -> InventedCables.query("from", text))
                .isInstanceOf(MalformedQuery.class)
                .hasMessage("from must be a time such as 2009-03-16T16:35:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "many", "99999999999"})
    void refusesANumberOutOfBounds(String text) {
        assertThatThrownBy(() -> InventedCables.query("max", text))
                .isInstanceOf(MalformedQuery.class)
                .hasMessage("max must be a whole number from 1 to 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"09LISBON212", "today/09LISBON212", "+1000000000-12-31T23:59:59Z/09LISBON212"})
    void refusesAPositionThatIsNone(String text) {
        assertThatThrownBy(() -> InventedCables.query("before", text))
                .isInstanceOf(MalformedQuery.class)
                .hasMessageStartingWith("before is no position");
    }

    @Test
    void readsThePositionThatItWrites() {
        ResultPosition position = new ResultPosition(Instant.parse("2009-03-16T16:35:00.123Z"), "09LISBON/212");

        assertThat(ResultPosition.parse(position.toString())).contains(position);
    }

    @Test
    void refusesAFieldThatThereIsNot() {
        assertThatThrownBy(() -> InventedCables.query("subject", "harbor"))
                .isInstanceOf(MalformedQuery.class)
                .hasMessage("a search has these fields and no others:"
                        + " addressee, before, fault, from, id, max, station, tag, to, words");
    }
}
