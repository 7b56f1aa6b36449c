package cablestream.reference;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.reference.OwnPost.Finding;
import cablestream.reference.OwnPost.Named;
import cablestream.reference.OwnPost.Sender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPostTest {
    @ParameterizedTest
    @CsvSource({
        "LISBON,AMEMBASSY LISBON,RUEHLI,LISBON,NAMED",
        "lisbon,AMEMBASSY LISBON,RUEHLI,LISBON,NAMED",
        "LISBON,,,LISBON,NAMED",
        "TESTVILLE,AMEMBASSY TESTVILLE,RUEHQQ,TESTVILLE,NAMED",
        "TESTVILLE,AMEMBASSY LISBON,RUEHLI,TESTVILLE,UNKNOWN",
        "LISQON,AMEMBASSY LISBON,RUEHLI,LISBON,EVIDENT",
        "LQSQQN,AMEMBASSY LISBON,RUEHLI,LISBON,EVIDENT",
        "XQSQQN,AMEMBASSY LISBON,RUEHLI,XQSQQN,UNKNOWN",
        "LQSQQN,AMEMBASSY LISBON,,LQSQQN,UNKNOWN"
    })
    void isNamedByItsNameOrByTheSender(
            String written, @Nullable String originator, @Nullable String indicator, String post, Finding finding) {
        Named read = of(written, new Sender(originator, indicator, 212));
        assertThat(read.name()).isEqualTo(post);
        assertThat(read.finding()).isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "XXXXXXXXXXXX,AMEMBASSY LISBON,RUEHLI,LISBON,EVIDENT",
        "XXXXX,AMEMBASSY LISBON,RUEHQQ,LISBON,EVIDENT",
        "REDACTED,,RUEHLI,LISBON,EVIDENT",
        "--------,AMCONSUL LISBON,,LISBON,EVIDENT",
        "********,AMEMBASSY TESTVILLE,RUEHQQ,TESTVILLE,UNKNOWN",
        "XX XXXX,XXXXXXXXX XXXXXX,RUEHQQ,,UNKNOWN"
    })
    void isThatOfTheSenderWhereItIsBlackedOut(
            String written,
            @Nullable String originator,
            @Nullable String indicator,
            @Nullable String post,
            Finding finding) {
        Named read = of(written, new Sender(originator, indicator, null));
        assertThat(read.name()).isEqualTo(post);
        assertThat(read.finding()).isEqualTo(finding);
    }

    @Test
    void isForeignIfPostAndNumberAreOfAnotherMessage() {
        assertThat(of("LISBON", new Sender("AMEMBASSY PARIS", "RUEHFR", 2725)).foreign())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"AMEMBASSY LISBON,2725", "AMEMBASSY PARIS,212", "AMEMBASSY PARIS,", "AMEMBASSY TESTVILLE,2725"})
    void isNotForeignIfOneOfThemAgreesOrIsUnknown(String originator, @Nullable Integer serial) {
        assertThat(of("LISBON", new Sender(originator, "RUEHFR", serial)).foreign())
                .isFalse();
    }

    private static Named of(String written, Sender sender) {
        return OwnPost.builtIn().of(written, 212, sender, 2009);
    }
}
