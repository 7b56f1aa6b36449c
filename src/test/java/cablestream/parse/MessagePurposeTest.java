package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.MessageKind;
import cablestream.format.Heading;
import cablestream.format.HeadingReader;
import cablestream.text.Lines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagePurposeTest {
    @ParameterizedTest
    @CsvSource({
        "SHIPS,TELEGRAM",
        "CANCELLATION OF TESTVILLE 760,CANCELLATION",
        "PLEASE CANCEL REFTEL,CANCELLATION",
        "REQUEST CANCEL TESTVILLE 760,CANCELLATION",
        "PLEASE CANCEL THE VISIT,TELEGRAM",
        "CORRECTED COPY: SHIPS,CORRECTION"
    })
    void isToldByTheSubject(String subject, MessageKind kind) {
        assertThat(MessagePurpose.of(heading(""), subject)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"ZFR,CANCELLATION", "ZEL,CORRECTION", "ZZH,TELEGRAM"})
    void isToldBySignals(String signal, MessageKind kind) {
        assertThat(MessagePurpose.of(heading(signal), null)).isEqualTo(kind);
    }

    @Test
    void isToldByTheBeginningOfTheText() {
        assertThat(MessagePurpose.cancels("PLS CANCEL REFTEL")).isTrue();
        assertThat(MessagePurpose.cancels("THE VISIT IS CANCELLED")).isFalse();
    }

    private static Heading heading(String signals) {
        return HeadingReader.read(Lines.of("DE RUEHQQ\nZNR UUUUU " + signals + "\nR 161635Z MAR 09"));
    }
}
