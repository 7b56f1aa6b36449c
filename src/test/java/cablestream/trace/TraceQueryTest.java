package cablestream.trace;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.kafka.RecordPosition;
import org.junit.jupiter.api.Test;

class TraceQueryTest {
    @Test
    void anIdIsReadWithOrWithoutBlanks() {
        assertThat(TraceQuery.parse(" 09ASTANA1444 ")).isEqualTo(new TraceQuery.Id("09ASTANA1444"));
        assertThat(TraceQuery.parse("09 port au prince 000033")).isEqualTo(new TraceQuery.Id("09PORTAUPRINCE33"));
    }

    @Test
    void theIdentityOfAMessageWithoutANumberIsTakenAsItIs() {
        assertThat(TraceQuery.parse("RUEHQQ-0212-090316T1635Z"))
                .isEqualTo(new TraceQuery.Id("RUEHQQ-0212-090316T1635Z"));
        assertThat(TraceQuery.parse("12ab34cd56ef0012")).isEqualTo(new TraceQuery.Id("12ab34cd56ef0012"));
    }

    @Test
    void threeLettersAndANumberAreAChannelSerial() {
        assertThat(TraceQuery.parse("QQA0123")).isEqualTo(new TraceQuery.Channel("QQA0123", "QQA", 123));
        assertThat(TraceQuery.parse("qqa 0123")).isEqualTo(new TraceQuery.Channel("qqa 0123", "QQA", 123));
    }

    @Test
    void aNameAndANumberApartAreAStationsOfAnyYear() {
        assertThat(TraceQuery.parse("RUEHTA #1444")).isEqualTo(new TraceQuery.Station("RUEHTA #1444", "RUEHTA", 1444));
        assertThat(TraceQuery.parse("PORT AU PRINCE 000033"))
                .isEqualTo(new TraceQuery.Station("PORT AU PRINCE 000033", "PORT AU PRINCE", 33))
                .extracting(query -> ((TraceQuery.Station) query).endOfId())
                .isEqualTo("PORTAUPRINCE33");
    }

    @Test
    void aRoutingIndicatorAndItsSerialNeedNoSpace() {
        assertThat(TraceQuery.parse("ruehri0178")).isEqualTo(new TraceQuery.Station("ruehri0178", "RUEHRI", 178));
        assertThat(TraceQuery.parse("RUEHRI178")).isInstanceOf(TraceQuery.Id.class);
    }

    @Test
    void aPlaceIsAPlace() {
        assertThat(TraceQuery.parse("cables.raw-0@42"))
                .isEqualTo(new TraceQuery.At(new RecordPosition("cables.raw", 0, 42)));
    }

    @Test
    void whateverElseIsAnIdThatNobodyHas() {
        assertThat(TraceQuery.parse("")).isEqualTo(new TraceQuery.Id(""));
        assertThat(TraceQuery.parse("99999999999999999999")).isEqualTo(new TraceQuery.Id("99999999999999999999"));
    }
}
