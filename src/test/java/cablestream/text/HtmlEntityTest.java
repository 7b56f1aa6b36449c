package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlEntityTest {
    @ParameterizedTest
    @CsvSource({"&amp;,38", "&#8217;,8217", "&#x2019;,8217", "&para;,182", "&unknown;,-1", "&#;,-1", "&#99999;,-1"})
    void standsForACharacter(String entity, int character) {
        int semicolon = HtmlEntity.end(entity, 0, entity.length());
        assertThat(HtmlEntity.character(entity, 0, semicolon)).isEqualTo(character);
    }

    @ParameterizedTest
    @ValueSource(strings = {"& B;", "&amp", "&muchtoolong;"})
    void isNoneWithASpaceWithoutItsSemicolonOrTooLong(String text) {
        assertThat(HtmlEntity.end(text, 0, text.length())).isEqualTo(-1);
    }
}
