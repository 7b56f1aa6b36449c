package cablestream.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectivesTest {
    private final Tables tables = Tables.load();
    private final Collectives collectives = tables.collectives();

    @Test
    void tellsTheMembers() {
        assertThat(collectives.members("mercosur  collective").orElseThrow())
                .extracting(Collectives.Member::name)
                .contains("AMEMBASSY MONTEVIDEO");
    }

    @Test
    void knowsCollectivesWhoseMembersNobodyTells() {
        assertThat(collectives.known("HAITI COLLECTIVE")).isTrue();
        assertThat(collectives.members("HAITI COLLECTIVE")).contains(List.of());
        assertThat(collectives.members("TESTVILLE COLLECTIVE")).isEmpty();
    }

    @Test
    void namesOnlyMembersThatTheRoutingIndicatorsHave() {
        assertThat(collectives.names())
                .flatMap(name -> collectives.members(name).orElseThrow())
                .allSatisfy(member -> assertThat(tables.routingIndicators().ofAddress(member.name()))
                        .isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "TESTVILLE COLLECTIVE, true",
        "ALL OECD CAPITALS, true",
        "EASTERN TEST DIPL POSTS, true",
        "ALL DIPLOMATIC AND CONSULAR POSTS, true",
        "AIG 205, true",
        "AIG TESTVILLE, false",
        "AMEMBASSY TESTVILLE, false",
        "CTF 302, false",
    })
    void tellsCollectivesByTheirForm(String name, boolean collective) {
        assertThat(collectives.looksLikeCollective(name)).isEqualTo(collective);
    }

    @Test
    void tellsTheMembersOfADay() {
        Collectives dated = read("LEAGUE COLLECTIVE,AMEMBASSY OSLO,RUEHNY,2004-05-01,2006,test");

        assertThat(dated.members("LEAGUE COLLECTIVE", LocalDate.of(2004, 4, 30)).orElseThrow())
                .isEmpty();
        assertThat(dated.members("LEAGUE COLLECTIVE", LocalDate.of(2004, 5, 1)).orElseThrow())
                .hasSize(1);
        assertThat(dated.members("LEAGUE COLLECTIVE", LocalDate.of(2006, 12, 31))
                        .orElseThrow())
                .hasSize(1);
        assertThat(dated.members("LEAGUE COLLECTIVE", LocalDate.of(2007, 1, 1)).orElseThrow())
                .isEmpty();
    }

    @Test
    void aListMayNameAnotherWithinItsTime() {
        Collectives nested = read(
                "ALL PORTS COLLECTIVE,NORTHERN PORTS COLLECTIVE,,2005,,test",
                "NORTHERN PORTS COLLECTIVE,AMEMBASSY OSLO,RUEHNY,,2008,test");

        assertThat(nested.members("ALL PORTS COLLECTIVE").orElseThrow())
                .containsExactly(new Collectives.Member(
                        "AMEMBASSY OSLO", "RUEHNY", LocalDate.of(2005, 1, 1), LocalDate.of(2008, 12, 31), "test"));
    }

    @Test
    void aListThatContainsItselfIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("A COLLECTIVE,B COLLECTIVE,,,,test", "B COLLECTIVE,A COLLECTIVE,,,,test"))
                .isInstanceOf(BadTableException.class)
                .hasMessage("collectives.csv:3: A COLLECTIVE contains itself: "
                        + "A COLLECTIVE > B COLLECTIVE > A COLLECTIVE");
        assertThatThrownBy(() -> read("A COLLECTIVE,A COLLECTIVE,,,,test"))
                .hasMessageStartingWith("collectives.csv:2: A COLLECTIVE contains itself");
    }

    private static Collectives read(String... rows) {
        return Collectives.read(
                new StringReader("collective,member,routingIndicator,from,to,source\n" + String.join("\n", rows)));
    }
}
