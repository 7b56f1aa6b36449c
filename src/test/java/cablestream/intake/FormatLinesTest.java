package cablestream.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import cablestream.format.FL01TransmissionIdentifier;
import cablestream.format.FL02RoutingLine;
import cablestream.format.FL03Station;
import cablestream.format.FL04Security;
import cablestream.format.FL05Preamble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatLinesTest {
    @Nested
    class FL1 {
        @ParameterizedTest
        @CsvSource({
            "VZCZCXQA0417,XQA,417,4",
            "ZCZCXQA123,XQA,123,3",
            "VZCZC051,,51,3",
            "VV   ABC051,ABC,51,3",
            "VV   ZCZCABC051,ABC,51,3",
            "VVVZCZCXQA0417,XQA,417,4",
            "vzczcxqa0417,XQA,417,4"
        })
        void readsChannelAndSerial(String line, @Nullable String channel, int serial, int digits) {
            assertThat(FL01TransmissionIdentifier.read(line))
                    .contains(new FL01TransmissionIdentifier(channel, serial, digits));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "VZCZC", "VZCZCTOOLONG123", "TO ABC051"})
        void readsNothingElse(String line) {
            assertThat(FL01TransmissionIdentifier.read(line)).isEmpty();
        }
    }

    @Nested
    class FL2 {
        @Test
        void readsPrecedenceAndRoutingIndicators() {
            FL02RoutingLine read = FL02RoutingLine.read("OO RUEHXX RUEHYYB").orElseThrow();
            assertThat(read.precedence()).isEqualTo(Precedence.IMMEDIATE);
            assertThat(read.routingIndicators()).containsExactly("RUEHXX", "RUEHYYB");
        }

        @Test
        void skipsTheBellsOfFlash() {
            assertThat(FL02RoutingLine.read("JJJJJSSSSS ZZ RUEHXX")
                            .orElseThrow()
                            .precedence())
                    .isEqualTo(Precedence.FLASH);
        }

        @Test
        void doesWithoutTheBlankBehindThePrecedence() {
            FL02RoutingLine read = FL02RoutingLine.read("PPRUEHXX RUEHYYB").orElseThrow();
            assertThat(read.precedence()).isEqualTo(Precedence.PRIORITY);
            assertThat(read.routingIndicators()).containsExactly("RUEHXX", "RUEHYYB");
        }

        @Test
        void isNoLineWithAnythingElseInIt() {
            assertThat(FL02RoutingLine.read("PP RUEHXX AND OTHERS")).isEmpty();
        }
    }

    @Nested
    class FL3 {
        @Test
        void readsSerialSectionAndFilingTime() {
            FL03Station read = FL03Station.read("DE RUEHQQ #0212/02 0751640").orElseThrow();
            assertThat(read.routingIndicator()).isEqualTo("RUEHQQ");
            assertThat(read.serial()).isEqualTo(212);
            assertThat(read.section()).isEqualTo(2);
            assertThat(read.filedAt(Instant.parse("2009-03-16T16:35:00Z"))).isEqualTo("2009-03-16T16:40:00Z");
        }

        @Test
        void readsTheStandardFormWithDayOfMonth() {
            FL03Station read = FL03Station.read("DE RUEHQQ 0212B 16/1640Z").orElseThrow();
            assertThat(read.serial()).isEqualTo(212);
            assertThat(read.filedAt(Instant.parse("2009-03-16T16:35:00Z"))).isEqualTo("2009-03-16T16:40:00Z");
        }

        @ParameterizedTest
        @ValueSource(strings = {"DE RUEHQQ # 0212 0751640", "DE RUEHQQ #O212/02 0751640"})
        void mendsTheNumberAndSaysSo(String line) {
            FL03Station read = FL03Station.read(line).orElseThrow();
            assertThat(read.serial()).isEqualTo(212);
            assertThat(read.repaired()).isTrue();
            assertThat(read.filedAt(Instant.parse("2009-03-16T16:35:00Z"))).isEqualTo("2009-03-16T16:40:00Z");
        }

        @Test
        void keepsTheLetterOfAPositionOutOfTheNumber() {
            FL03Station read = FL03Station.read("DE RUEHQQ #0212O 075/1640").orElseThrow();
            assertThat(read.serial()).isEqualTo(212);
            assertThat(read.repaired()).isFalse();
            assertThat(read.filedAt(Instant.parse("2009-03-16T16:35:00Z"))).isEqualTo("2009-03-16T16:40:00Z");
        }

        @Test
        void putsAFilingTimeOfJanuaryIntoTheYearAfterADateOfDecember() {
            FL03Station read = FL03Station.read("DE RUEHQQ #0212 0020010").orElseThrow();
            assertThat(read.filedAt(Instant.parse("2008-12-31T23:00:00Z"))).isEqualTo("2009-01-02T00:10:00Z");
        }

        @Test
        void doesWithoutSerialAndTime() {
            FL03Station read = FL03Station.read("DE RUEHQQ").orElseThrow();
            assertThat(read.serial()).isNull();
            assertThat(read.filed()).isNull();
        }
    }

    @Nested
    class FL4 {
        @ParameterizedTest
        @CsvSource({
            "ZNR UUUUU,UNCLASSIFIED",
            "ZNY EEEEE ZZH,UNCLASSIFIED",
            "ZNY RRRRR,RESTRICTED",
            "ZNY CCCCC ZZH,CONFIDENTIAL",
            "ZNY SSSBB/FFFFF,SECRET",
            "ZNY TTTTT,TOP_SECRET",
            "ZNY CXSYZ,UNKNOWN"
        })
        void readsTheLevel(String line, Classification level) {
            assertThat(FL04Security.read(line).orElseThrow().level()).isEqualTo(level);
        }

        @Test
        void readsSignalsBehindTheGroup() {
            assertThat(FL04Security.read("ZNY CCCCC ZZH ZFF4 RUEHC")
                            .orElseThrow()
                            .signals())
                    .containsExactly("ZZH", "ZFF4");
        }
    }

    @Nested
    class FL5 {
        @ParameterizedTest
        @CsvSource({
            "P 161635Z MAR 09,2009-03-16T16:35:00Z",
            "P 161635Z MAR 2009,2009-03-16T16:35:00Z",
            "R 161635Z MAR 75,1975-03-16T16:35:00Z",
            "P 161635ZMAR09,2009-03-16T16:35:00Z",
            "P 161635Z MRA 09,2009-03-16T16:35:00Z",
            "P 161635Z March 09,2009-03-16T16:35:00Z",
            "P 160035C MAR 09,2009-03-15T21:35:00Z",
            "P 161635R MAR 09,2009-03-16T21:35:00Z"
        })
        void readsTheDateTimeGroup(String line, Instant time) {
            assertThat(FL05Preamble.read(line).orElseThrow().time(null)).isEqualTo(time);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "P 301635Z FEB 09",
                    "P 162535Z MAR 09",
                    "P 161635Z XYZ 09",
                    "P 161635J MAR 09",
                    "P 161635Z MAR"
                })
        void hasNoTimeThatCannotBe(String line) {
            assertThat(FL05Preamble.read(line).orElseThrow().time(null)).isNull();
        }

        @Test
        void takesTheMonthFromTheDayOfTheYearWhereItIsUnreadable() {
            FL03Station station = FL03Station.read("DE RUEHQQ #0212 0751640").orElseThrow();
            assertThat(FL05Preamble.read("P 161635Z XYZ 09").orElseThrow().time(station))
                    .isEqualTo("2009-03-16T16:35:00Z");
        }

        @ParameterizedTest
        @ValueSource(strings = {"P161635Z MAR 09", "PP161635Z MAR 09", "O P161635Z MAR 09"})
        void doesWithoutTheBlankInFrontOfTheDateTimeGroup(String line) {
            FL05Preamble read = FL05Preamble.read(line).orElseThrow();
            assertThat(read.time(null)).isEqualTo("2009-03-16T16:35:00Z");
            assertThat(read.precedence()).isIn(Precedence.PRIORITY, Precedence.IMMEDIATE);
        }

        @Test
        void readsBothPrecedencesAndSignals() {
            FL05Preamble read = FL05Preamble.read("O P 161635Z MAR 09 ZDK ZEX").orElseThrow();
            assertThat(read.precedence()).isEqualTo(Precedence.IMMEDIATE);
            assertThat(read.info()).isEqualTo(Precedence.PRIORITY);
            assertThat(read.signals()).containsExactly("ZDK", "ZEX");
        }
    }
}
