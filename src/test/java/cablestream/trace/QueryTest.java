package cablestream.trace;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.RecordPosition;
import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void anIdIsReadWithOrWithoutBlanks() {
        assertThat(Query.parse(" 09ASTANA1444 ")).isEqualTo(new Query.Id("09ASTANA1444"));
        assertThat(Query.parse("09 port au prince 000033")).isEqualTo(new Query.Id("09PORTAUPRINCE33"));
    }

    @Test
    void theIdentityOfAMessageWithoutANumberIsTakenAsItIs() {
        assertThat(Query.parse("RUEHQQ-0212-090316T1635Z")).isEqualTo(new Query.Id("RUEHQQ-0212-090316T1635Z"));
        assertThat(Query.parse("12ab34cd56ef0012")).isEqualTo(new Query.Id("12ab34cd56ef0012"));
    }

    @Test
    void threeLettersAndANumberAreAChannelSerial() {
        assertThat(Query.parse("QQA0123")).isEqualTo(new Query.Channel("QQA0123", "QQA", 123));
        assertThat(Query.parse("qqa 0123")).isEqualTo(new Query.Channel("qqa 0123", "QQA", 123));
    }

    @Test
    void aNameAndANumberApartAreAStationsOfAnyYear() {
        assertThat(Query.parse("RUEHTA #1444")).isEqualTo(new Query.Station("RUEHTA #1444", "RUEHTA", 1444));
        assertThat(Query.parse("PORT AU PRINCE 000033"))
                .isEqualTo(new Query.Station("PORT AU PRINCE 000033", "PORT AU PRINCE", 33))
                .extracting(query -> ((Query.Station) query).endOfId())
                .isEqualTo("PORTAUPRINCE33");
    }

    @Test
    void aPlaceIsAPlace() {
        assertThat(Query.parse("cables.raw-0@42")).isEqualTo(new Query.At(new RecordPosition("cables.raw", 0, 42)));
    }

    @Test
    void whateverElseIsAnIdThatNobodyHas() {
        assertThat(Query.parse("")).isEqualTo(new Query.Id(""));
        assertThat(Query.parse("99999999999999999999")).isEqualTo(new Query.Id("99999999999999999999"));
    }
}
