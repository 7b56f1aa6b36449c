package cablestream.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceRequestTest {
    private static final Instant AT = Instant.parse("2009-03-16T16:35:00Z");

    @Test
    void aRequestIsAWholeMessageFromTheRoutingLineToItsEnd() {
        assertThat(ServiceRequest.of(SeriesKind.STATION, "RUEHLI", 213, 215, AT))
                .isEqualTo("""
                RR RUEHLI
                DE <OUR RI> #<SERIAL> 0751635
                ZNR UUUUU
                R 161635Z MAR 09
                BT
                UNCLAS SVC
                INT ZDK RUEHLI 0213 THRU 0215
                BT
                #<SERIAL>

                NNNN
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHANNEL   | XQA                                | RR <RI OF THE STATION THAT SENDS XQA>",
                "STATION   | RUEHLI                             | RR RUEHLI",
                "STATION   | NAVADMIN                           | RR <RI OF THE ORIGINATOR OF NAVADMIN>",
                "ADDRESSEE | AMEMBASSY LISBON > SECSTATE WASHDC | RR <RI OF AMEMBASSY LISBON>"
            })
    void aRequestGoesToTheSenderOfTheNumbersAndIsFromUs(SeriesKind kind, String series, String routing) {
        assertThat(ServiceRequest.of(kind, series, 7, 7, AT))
                .startsWith(routing + "\nDE <OUR RI> ")
                .doesNotContain("\nFM ", "\nTO ");
    }
}
