package cablestream.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordEntryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Harbor | harbor",
                "\"harbor\" | harbor",
                "HARBO* | harbo*",
                "\" harbor,  Strike \" | \"harbor strike\"",
                "harbor strike | \"harbor strike\"",
                "vice-consul | \"vice consul\"",
                "\"harbor stri*\" | \"harbor stri*\"",
                "\"harbo* stri*\"~05 | \"harbo* stri*\"~5",
                "\"harbor strike\"~50 | \"harbor strike\"~50",
                "9/11 | \"9 11\"",
                "\u201charbor strike\u201d | \"harbor strike\"",
            })
    void isWhatIsWritten(String written, String entry) throws MalformedEntry {
        assertThat(WordEntry.of(written)).hasToString(entry);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "` `| has no letter and no digit",
                "-- ! | has no letter and no digit",
                "\"\" | has no letter and no digit",
                "* | has * without letters before it",
                "harbor * | has * without letters before it",
                "harbor** | has * without letters before it",
                "-* | has * without letters before it",
                "har*bor | has * in the middle of a word",
                "*harbor | has * without letters before it",
                "\"harb* strike\" | has * in the middle: only the last word",
                "harb* strike | has * in the middle: only the last word",
                "\"harbor strike | has an unclosed quote",
                "\" | has an unclosed quote",
                "harbor strike\" | has a quote after its beginning",
                "har\"bor\" | has a quote after its beginning",
                "\"harbor\" strike | goes on after the closing quote",
                "\"harbor\"* | goes on after the closing quote",
                "harbor~5 | has ~ without a phrase",
                "harbor strike~5 | has ~ without a phrase",
                "~5 | has ~ without a phrase",
                "\"harbor strike~5\" | has ~ in the quotes",
                "\"harbor\"~5 | has ~ after one word",
                "\"\"~5 | has no letter and no digit",
                "\"harbor strike\"~ | needs a number from 1 to 50 after ~",
                "\"harbor strike\"~0 | needs a number from 1 to 50 after ~",
                "\"harbor strike\"~51 | needs a number from 1 to 50 after ~",
                "\"harbor strike\"~-1 | needs a number from 1 to 50 after ~",
                "\"harbor strike\"~x | needs a number from 1 to 50 after ~",
                "\"harbor strike\"~99999999999 | needs a number from 1 to 50 after ~",
                "\"a b c d\"~2 | can never be found: 4 words are at least 3 apart",
                "\"strike strike\"~5 | has two words before ~ that may be one word of a text: 'strike'",
                "\"har* harbor\"~5 | has two words before ~ that may be one word of a text: 'harbor'",
                "\"harbor har*\"~5 | has two words before ~ that may be one word of a text: 'har*'",
                "a b c d e f g h i j k | has more than 10 words",
            })
    void refusesWhatIsNone(String written, String message) {
        assertThatThrownBy(() -> WordEntry.of(written))
                .isInstanceOf(MalformedEntry.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesMoreThan200Characters() throws MalformedEntry {
        assertThat(WordEntry.of("a".repeat(200))).hasToString("a".repeat(200));
        assertThatThrownBy(() -> WordEntry.of("a".repeat(201))).hasMessage("has more than 200 characters");
    }
}
