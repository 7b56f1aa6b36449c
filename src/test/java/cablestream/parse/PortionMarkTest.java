package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.text.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortionMarkTest {
    @ParameterizedTest
    @CsvSource({
        "(C) TEXT,C,3",
        "(c) TEXT,C,3",
        "(S//NF) TEXT,S//NF,7",
        "(SBU/NF) TEXT,SBU/NF,8",
        "(C / NF) TEXT,C/NF,8",
        "(C - ENTIRE TEXT) TEXT,C,17",
        "C) TEXT,C,2",
        "(C/REL NORWAY) TEXT,C/REL NORWAY,14",
        "'(S//REL TO USA, GBR) TEXT','S//REL TO USA, GBR',20",
        "(S // NF / FGI  DEU) TEXT,S//NF/FGI DEU,20",
        "(C//REL TO USA AND NOR - PLEASE PROTECT) TEXT,C//REL TO USA AND NOR,40",
        "(S/FGI - SOME REMARK) TEXT,S/FGI,21"
    })
    void isReadUpToItsBracket(String text, String marking, int end) {
        assertThat(PortionMark.read(text, 0)).isEqualTo(new PortionMark(marking, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(A) TEXT", "C TEXT", "(C TEXT", "(CAT) TEXT", "C AND MORE) TEXT", "C - ENTIRE) TEXT"})
    void isNone(String text) {
        assertThat(PortionMark.read(text, 0)).isNull();
    }

    @Test
    void opensALine() {
        assertThat(PortionMark.opening(Lines.of("(U) TEXT").get(0))).isEqualTo(new PortionMark("U", 3));
        assertThat(PortionMark.opening(Lines.of("TEXT (U)").get(0))).isNull();
    }
}
