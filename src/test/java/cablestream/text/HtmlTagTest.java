package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTagTest {
    @ParameterizedTest
    @ValueSource(strings = {"<br>", "<br/>", "</p>", "<a href=\"x\">", "<H1>"})
    void endsAfterItsBracket(String tag) {
        assertThat(HtmlTag.end(tag + " text", 0, tag.length() + 5)).isEqualTo(tag.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<< END OF DOCUMENT >>", "<ships>", "<b", "<b <i>"})
    void isNoneWithoutANameOfHtmlOrABracketThatClosesIt(String text) {
        assertThat(HtmlTag.end(text, 0, text.length())).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"<br>,true", "<p>,true", "</p>,false", "<b>,false"})
    void breaksTheLineWhereABlockOpens(String tag, boolean breaks) {
        assertThat(HtmlTag.breaksLine(tag, 0, tag.length())).isEqualTo(breaks);
    }
}
