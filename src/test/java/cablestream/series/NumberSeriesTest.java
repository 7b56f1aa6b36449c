package cablestream.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberSeriesTest {
    private final Receiver receiver = new Receiver(SeriesKind.CHANNEL, 4);

    @Nested
    class Gaps {
        @Test
        void numbersThatFollowEachOtherTellNothing() {
            receiver.sees(417, 418, 419).waits();

            assertThat(receiver.reported()).isEmpty();
        }

        @Test
        void whatIsMissingIsToldAfterTheHoldDown() {
            receiver.sees(417, 421);
            assertThat(receiver.reported()).isEmpty();
            receiver.waits();

            assertThat(receiver.reported()).containsExactly("GAP_OPENED 418-420 (3)");
        }

        @Test
        void whatIsOnlyOvertakenIsNotTold() {
            receiver.sees(417, 419, 418).waits();

            assertThat(receiver.reported()).isEmpty();
        }

        @Test
        void aGapIsFilledNumberByNumber() {
            receiver.sees(417, 421).waits().sees(419);

            assertThat(receiver.reported()).containsExactly("GAP_OPENED 418-420 (3)", "GAP_FILLED 419-419 (1)");
            receiver.sees(418, 420).waits();
            assertThat(receiver.reported()).hasSize(4);
            assertThat(receiver.missing()).isZero();
        }

        @Test
        void theFirstNumberThatIsSeenOpensNoGap() {
            receiver.sees(417).waits();

            assertThat(receiver.reported()).isEmpty();
        }

        @Test
        void theFirstThatIsSeenMayHaveOvertakenOthers() {
            receiver.sees(417, 415).waits();

            assertThat(receiver.reported()).containsExactly("GAP_OPENED 416-416 (1)");
        }

        @Test
        void holesInARunAreToldEach() {
            receiver.sees(1, 2, 4, 5, 9, 10, 12).waits();

            assertThat(receiver.reported())
                    .containsExactly("GAP_OPENED 3-3 (1)", "GAP_OPENED 6-8 (3)", "GAP_OPENED 11-11 (1)");
        }
    }

    @Nested
    class TheDigitsEnd {
        @Test
        void aNumberWithMoreDigitsIsNotCutToFour() {
            receiver.sees(11_000, 11_003, 11_001, 11_002).waits();

            assertThat(receiver.reported()).isEmpty();
            assertThat(receiver.missing()).isZero();
        }

        @Test
        void oneFollowsTheLastNumber() {
            receiver.sees(9998, 9999, 1, 2).waits();

            assertThat(receiver.reported()).isEmpty();
        }

        @Test
        void zeroMayStandBetween() {
            receiver.sees(9999, 0, 1).waits();

            assertThat(receiver.reported()).isEmpty();
        }

        @Test
        void aGapMayReachOverTheEnd() {
            receiver.sees(9997, 3).waits();

            assertThat(receiver.reported()).containsExactly("GAP_OPENED 9998-2 (4)");
            receiver.sees(9999, 1, 2, 9998).waits();
            assertThat(receiver.missing()).isZero();
        }

        @Test
        void threeDigitsEndEarlier() {
            Receiver three =
                    new Receiver(SeriesKind.CHANNEL, 3).sees(998, 999, 2).waits();

            assertThat(three.reported()).containsExactly("GAP_OPENED 1-1 (1)");
        }
    }

    @Nested
    class ANewDay {
        @Test
        void beginsAgainAtOne() {
            receiver.sees(416, 417).on("2009-03-17").sees(1, 2).waits();

            assertThat(receiver.reported()).containsExactly("SERIES_RESET 417-1 (0)");
        }

        @Test
        void isMissingItsFirstNumbers() {
            receiver.sees(417).on("2009-03-17").sees(3).waits();

            assertThat(receiver.reported()).containsExactly("SERIES_RESET 417-3 (0)", "GAP_OPENED 1-2 (2)");
        }

        @Test
        void mayAlsoGoOn() {
            receiver.sees(417).on("2009-03-17").sees(418).waits();

            assertThat(receiver.reported()).isEmpty();
        }

        @Test
        void leavesRoomForYesterdaysLast() {
            receiver.sees(415, 417).on("2009-03-17").sees(1, 2);
            receiver.on("2009-03-16").sees(416).waits();

            assertThat(receiver.reported()).containsExactly("SERIES_RESET 417-1 (0)");
        }

        @Test
        void mayBeginWithWhatWasFiledTheDayBefore() {
            receiver.sees(417, 1).on("2009-03-17").sees(2, 3).waits();

            assertThat(receiver.reported()).containsExactly("SERIES_RESET 417-2 (0)");
        }

        @Test
        void isNotBegunByWhatIsLate() {
            receiver.on("2009-03-18").sees(417).on("2009-03-16").sees(300).waits();

            assertThat(receiver.reported()).containsExactly("GAP_OPENED 301-416 (116)");
        }

        @Test
        void isNotOpenedByADateFromFarAway() {
            receiver.sees(417)
                    .on("2099-01-01")
                    .sees(418)
                    .on("2009-03-16")
                    .sees(419)
                    .waits();
            assertThat(receiver.reported()).isEmpty();

            receiver.on("2009-03-17").sees(1).waits();
            assertThat(receiver.reported()).containsExactly("SERIES_RESET 419-1 (0)");
        }
    }

    @Nested
    class AJump {
        @ParameterizedTest
        @EnumSource(SeriesKind.class)
        void overMoreThanTheLongestGapIsOneNewBeginning(SeriesKind kind) {
            Receiver series = new Receiver(kind, 7);
            int after = 100 + kind.longestGap() + 2;
            series.sees(99, 100, after, after + 1, after + 2).waits();

            assertThat(series.reported()).containsExactly("SERIES_RESET 100-%d (0)".formatted(after + 1));
            assertThat(series.missing()).isZero();
        }

        @ParameterizedTest
        @EnumSource(SeriesKind.class)
        void overTheLongestGapIsAGap(SeriesKind kind) {
            Receiver series = new Receiver(kind, 7);
            series.sees(100, 100 + kind.longestGap() + 1).waits();

            assertThat(series.missing()).isEqualTo(kind.longestGap());
        }

        @ParameterizedTest
        @EnumSource(SeriesKind.class)
        void ofOneDamagedNumberLosesNothing(SeriesKind kind) {
            Receiver series = new Receiver(kind, 7);
            series.sees(100, 101, 2_520_332, 102, 104).waits();

            assertThat(series.reported()).containsExactly("GAP_OPENED 103-103 (1)");
        }

        @Test
        void onANewDayIsANewBeginningWithoutMissingNumbers() {
            receiver.sees(417).on("2009-03-17").sees(5_000, 5_002).waits();

            assertThat(receiver.reported()).containsExactly("SERIES_RESET 417-5000 (0)", "GAP_OPENED 5001-5001 (1)");
        }

        @Test
        void withNumbersMissingAfterItIsConfirmedByANearOne() {
            receiver.sees(100, 3_000, 3_003).waits();

            assertThat(receiver.reported()).containsExactly("SERIES_RESET 100-3003 (0)", "GAP_OPENED 3001-3002 (2)");
        }
    }

    @Nested
    class Conflicts {
        @Test
        void twoThingsWithOneNumberAreTold() {
            receiver.sees(416, 417).carrying("other").sees(417);

            assertThat(receiver.reported()).containsExactly("SERIAL_CONFLICT 417-417 (1)");
        }

        @Test
        void theSameThingTwiceIsNone() {
            receiver.sees(417, 417);

            assertThat(receiver.reported()).isEmpty();
        }

        @Test
        void twoStraysInARowAreANewBeginning() {
            receiver.sees(417, 12, 13, 14).waits();

            assertThat(receiver.reported()).containsExactly("SERIES_RESET 417-13 (0)", "GAP_OPENED 1-11 (11)");
        }
    }

    @Test
    void aStationBeginsAgainEachYearAndOldYearsStayOpen() {
        Receiver station = new Receiver(SeriesKind.STATION, 4);
        station.on("2008")
                .sees(9000, 9001)
                .on("2009")
                .sees(1, 2)
                .on("2008")
                .sees(9002)
                .on("2009")
                .sees(3);

        assertThat(station.waits().reported()).containsExactly("SERIES_RESET 9001-1 (0)");
    }

    @Test
    void gapsAreBoundedAndTheOldestIsAbandoned() {
        for (int number = 1; number <= 203; number += 2) {
            receiver.sees(number);
        }
        receiver.waits();
        receiver.sees(205, 207);

        assertThat(receiver.reported()).contains("GAP_ABANDONED 4-4 (1)");
    }

    @Test
    void whatIsOfAnAbandonedGapBeginsNothing() {
        receiver.sees(1000, 1010);
        for (int number = 1012; number <= 1220; number += 2) {
            receiver.sees(number);
        }
        receiver.waits().sees(1005, 1006, 1007);

        assertThat(receiver.reported()).noneMatch(reported -> reported.startsWith("SERIES_RESET"));
    }
}
