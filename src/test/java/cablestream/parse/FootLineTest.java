package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.reference.Tables;
import cablestream.text.Lines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FootLineTest {
    private static final CaptionLine CAPTIONS = new CaptionLine(Tables.load().markings());

    @ParameterizedTest
    @CsvSource({
        ".,MARK",
        "##,MARK",
        "-----,MARK",
        "CONFIDENTIAL,PAGE",
        "NODIS,PAGE",
        "LIMDIS SIPDIS,PAGE",
        "GP-4,GROUP",
        "GROUP 1.,GROUP",
        "XGDS-3,GROUP",
        "DECLAS 3/7/84,GROUP",
        "MINIMIZE CONSIDERED.,REMARK",
        "see http://lisbon.example.invalid/,REMARK",
        "Visit Embassy Lisbon's Classified Website:,REMARK",
        "2008LISBON00212 - UNCLASSIFIED,ARCHIVE",
        "1975TESTVI00212,ARCHIVE",
        "=====CABLE ENDS=====,REMARK",
        "DRAFTED BY: POL: JROE,REMARK",
        "Released By: TESTVILLE:Roe,REMARK",
        "Dissemination Rule: Archive Copy,REMARK",
        "RELEASED IN FULL,PAGE",
        "GP-5,",
        "GROUP OF SEVEN,",
        "DECLAS NOW,",
        "DOE,",
        "The ships came.,",
        "2008 ships came,"
    })
    void isNoText(String line, @Nullable FootLine kind) {
        assertThat(FootLine.of(Lines.of(line).get(0), CAPTIONS)).isEqualTo(kind);
    }
}
