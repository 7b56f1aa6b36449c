package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.reference.Tables;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CableCitationsTest {
    @ParameterizedTest
    @CsvSource({
        "TESTVILLE 88,09TESTVILLE88",
        "08 TESTVILLE 88,08TESTVILLE88",
        "08TESTVILLE88,08TESTVILLE88",
        "TESTVILLE 88 (2007),07TESTVILLE88",
        "PORT AU PRINCE 1203,09PORTAUPRINCE1203"
    })
    void readsPostYearAndNumber(String text, String id) {
        assertThat(ids(text, null)).containsExactly(id);
    }

    @Test
    void readsANumberAloneWithThePostBefore() {
        assertThat(ids("TESTVILLE 88, 89 AND 90", null))
                .containsExactly("09TESTVILLE88", "09TESTVILLE89", "09TESTVILLE90");
        assertThat(ids("91", "TESTVILLE")).containsExactly("09TESTVILLE91");
    }

    @ParameterizedTest
    @ValueSource(strings = {"THE SHIPS CAME", "MARCH 12", "TESTVILLE"})
    void readsNothingElse(String text) {
        assertThat(ids(text, null)).isEmpty();
    }

    private static List<String> ids(String text, @Nullable String lastPost) {
        return new CableCitations(
                        text, new CitationContext(Tables.load().stations(), 2009, null, word -> false), lastPost)
                .read().stream().map(ReferenceItem.Citation::id).toList();
    }
}
