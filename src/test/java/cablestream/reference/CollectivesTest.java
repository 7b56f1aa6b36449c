package cablestream.reference;

import static org.assertj.core.api.Assertions.assertThat;

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
}
