package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceKindTest {
    @ParameterizedTest
    @CsvSource({
        "DOE-ROE E-MAIL,EMAIL",
        "TELCON OF MARCH 3,TELEPHONE",
        "TD-314/1234,REPORT",
        "9 FAM 41,BOOK",
        "DTG 301601Z MAR 09,MILITARY",
        "R162245Z MAR 09,MILITARY",
        "TESTVILLE A-50,AIRGRAM",
        "STATE CA-3400,AIRGRAM"
    })
    void isToldByAWord(String item, SourceKind kind) {
        assertThat(SourceKind.of(item)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TESTVILLE 88", "TESTVILLE 88 (MEMO)", "TESTVILLE 88 \"A LETTER\""})
    void isNotToldByACommentOrACable(String item) {
        assertThat(SourceKind.of(item)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"73 TESTVILLE A-50,73TESTVILLE-A50", "TESTVILLE A-50,09TESTVILLE-A50", "A-50,"})
    void identifiesAnAirgram(String item, @Nullable String id) {
        assertThat(SourceKind.AIRGRAM.airgram(item, 2009)).isEqualTo(id);
    }
}
