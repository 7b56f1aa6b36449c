package cablestream.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeededCasesTest {
    private static final Any<List<Integer>> NUMBERS = Any.number(1, 9999).list(0, 40);

    @Test
    void oneSeedGivesTheSameValuesAgain() {
        assertThat(new Case(17).any(NUMBERS)).isEqualTo(new Case(17).any(NUMBERS));
    }

    @Test
    void theFirstSeedGivesTheLeastOfEverything() {
        Case least = new Case(1);

        assertThat(least.any(NUMBERS)).isEmpty();
        assertThat(least.any(Any.number(1, 9999))).isEqualTo(1);
        assertThat(least.any(Any.text(9))).isEmpty();
        assertThat(least.any(Any.share())).isZero();
    }

    @Test
    void theSecondSeedGivesTheMostOfEverything() {
        Case most = new Case(2);

        assertThat(most.any(NUMBERS)).hasSize(40).containsOnly(9999);
        assertThat(most.any(Any.text(9, "ABC"))).isEqualTo("CCCCCCCCC");
        assertThat(most.any(Any.some(2, List.of("A", "B")))).containsExactlyInAnyOrder("A", "B");
        assertThat(most.any(Any.share())).isEqualTo(1);
    }

    @Test
    void otherSeedsComeToBothEdgesAndBetween() {
        List<Integer> numbers = each(Any.number(1, 9999));

        assertThat(numbers).contains(1, 9999).allMatch(number -> 1 <= number && number <= 9999);
        assertThat(numbers.stream().distinct().count()).isGreaterThan(500);
    }

    @Test
    void longTextsAreRareButCome() {
        List<Integer> lengths = each(Any.text(255, "AB").map(String::length));

        assertThat(lengths).contains(0, 255).filteredOn(length -> length <= 32).hasSizeBetween(750, 950);
    }

    @Test
    void textsOfAllCharactersHoldBoundariesOfUnicode() {
        String all = String.join("", each(Any.text(20)));

        assertThat(all).contains(Edges.CHARACTERS);
        assertThat(all.chars().distinct().count()).isGreaterThan(2000);
    }

    @Test
    void bytesTakeAllValues() {
        assertThat(each(Any.bytes(40)).stream()
                        .flatMap(bytes -> LongStream.range(0, bytes.length).mapToObj(i -> bytes[(int) i]))
                        .distinct())
                .hasSize(256);
    }

    @Test
    void aCaseTellsWhatItGaveInPlainCharacters() {
        Case given = new Case(17);
        given.any(Any.of("NAME\u001b[2K\u00e9"));
        given.any(Any.of(List.of(7)));

        assertThat(given).hasToString("seed 17 gives [NAME\\u001b[2K\\u00e9, 7]");
    }

    @Test
    void aBrokenLawIsToldByTheCaseThatBreaksIt() {
        assertThatThrownBy(() -> EachCase.check(
                        new Case(2),
                        given -> assertThat(given.any(Any.number(1, 9))).isLessThan(9)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("broken by seed 2 gives [9]\n");
    }

    private static <T> List<T> each(Any<T> kind) {
        return LongStream.rangeClosed(3, 1000)
                .mapToObj(seed -> new Case(seed).any(kind))
                .toList();
    }
}
