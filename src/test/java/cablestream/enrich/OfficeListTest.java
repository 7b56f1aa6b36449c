package cablestream.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.cable.Addressee;
import cablestream.reference.Tables;
import org.junit.jupiter.api.Test;

class OfficeListTest {
    private final OfficeList list = new OfficeList(Tables.load().bureaus(), 2009, true);

    @Test
    void givesTheActionToTheFirstThatMayActAndPutsItFirst() {
        add("ISN", false);
        add("EUR/WE", true);
        add("DRL", true);

        assertThat(list.offices())
                .extracting(Office::symbol, Office::role)
                .containsExactly(
                        tuple("EUR/WE", Addressee.Role.ACTION),
                        tuple("ISN", Addressee.Role.INFO),
                        tuple("DRL", Addressee.Role.INFO));
    }

    @Test
    void hasEachOnceWithItsFirstReason() {
        list.add("ISN", DistributionRule.PROFILE, "first", false);
        list.add("ISN", DistributionRule.REGION, "second", false);

        assertThat(list.offices()).extracting(Office::reason).containsExactly("first");
    }

    @Test
    void knowsTheBureauOfAnOffice() {
        add("EUR/WE", false);

        assertThat(list.hasBureau("EUR")).isTrue();
        assertThat(list.hasBureau("ISN")).isFalse();
    }

    @Test
    void givesNoActionWhereTheDepartmentIsOnlyInformed() {
        OfficeList informed = new OfficeList(Tables.load().bureaus(), 2009, false);
        informed.add("EUR", DistributionRule.REGION, "any", true);

        assertThat(informed.offices()).extracting(Office::role).containsExactly(Addressee.Role.INFO);
    }

    private void add(String symbol, boolean mayAct) {
        list.add(symbol, DistributionRule.PROFILE, "any", mayAct);
    }
}
