package cablestream.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceRequestTest {
    private static final ServiceRequest.Heading HEADING = new ServiceRequest.Heading("RUEHLI", "RUEHXX", 7);
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

    @Test
    void aMessageToBeSentHasNothingLeftToFillIn() {
        List<NumberRange> numbers = List.of(new NumberRange(412, 412), new NumberRange(414, 415));
        assertThat(ServiceRequest.of(SeriesKind.CHANNEL, "XQA", numbers, HEADING, AT))
                .isEqualTo("""
                RR RUEHLI
                DE RUEHXX #0007 0751635
                ZNR UUUUU
                R 161635Z MAR 09
                BT
                UNCLAS SVC
                INT ZDK XQA0412 XQA0414 THRU XQA0415
                BT
                #0007

                NNNN
                """);
    }

    @Test
    void noLineIsLongerThanOneOfATeleprinter() {
        List<NumberRange> numbers = IntStream.range(0, 100)
                .mapToObj(i -> new NumberRange(10 * i, 10 * i + 5))
                .toList();

        assertThat(ServiceRequest.of(SeriesKind.CHANNEL, "XQA", numbers, HEADING, AT)
                        .lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(69))
                .contains("XQA0980 THRU XQA0985 XQA0990 THRU XQA0995");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XQA\nNNNN", "", " ", "X\u0000", "XÄ", "x"})
    void aSeriesWithOtherCharactersIsNotWritten(String series) {
        assertThat(ServiceRequest.writable(series)).isFalse();
    }

    @Test
    void aSeriesOfAnAddresseeIsWritten() {
        assertThat(ServiceRequest.writable("AMEMBASSY LISBON > SECSTATE WASHDC"))
                .isTrue();
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
