package cablestream.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearAboveTest {
    private static final String CABLE =
            "UNCLAS TESTVILLE 000212\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: SHIPS\n\n1. Text of 1999.\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Subject: ships¶Date: Thu, 2 Jul 2009 17:20:11 +0200 | 2009",
                "Subject: ships¶Sent: Tuesday, March 17, 2009 9:12 AM | 2009",
                "SHIPS¶Date: 2006 November 21, 08:51 (Tuesday)¶TAGS: PGOV - Government | 2006",
                "Subject: FW¶Date: 3 Jan 2010¶Subject: ships¶Date: 30 Dec 2009 | 2009"
            })
    void isTheOneOfTheDateNearestToTheCable(String above, int year) {
        assertThat(year(above.replace('¶', '\n') + "\n\n" + CABLE)).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject: the plan for 2009\n\n", "Date: 02/07/09\n\n", "Date: 12345\n\n"})
    void isNoneWithoutADate(String above) {
        assertThat(year(above + CABLE)).isNull();
    }

    @Test
    void makesTheIdentityOfACableWithoutFL5() {
        byte[] raw =
                ("Subject: ships\nDate: Thu, 2 Jul 2009\n\n" + CABLE).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(new Intake(10_000).admit(raw))
                .singleElement()
                .isInstanceOfSatisfying(
                        Admission.Admitted.class,
                        admitted -> assertThat(admitted.identity()).isEqualTo("09TESTVILLE212"));
    }

    private static Integer year(String text) {
        return YearAbove.of(RawText.of(text).scanned());
    }
}
