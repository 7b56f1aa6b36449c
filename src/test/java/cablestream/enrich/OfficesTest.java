package cablestream.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cablestream.Cables;
import cablestream.assemble.Message;
import cablestream.cable.Addressee.Role;
import cablestream.cable.FaultCode;
import cablestream.intake.RawTransmission;
import cablestream.normalize.Normalizer;
import cablestream.parse.Reader;
import cablestream.reference.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficesTest {
    private static final Tables TABLES = Tables.load();
    private static final String EUROPE = "Bureau of European and Eurasian Affairs";

    @Test
    void theFirstOfficeOfAPassingLineHasTheActionTheOthersAreInformed() {
        Enriched enriched = enrich(Cables.routine(1).text().replace("STATE FOR EUR/WE", "STATE FOR EUR/WE, ISN"));

        assertThat(enriched.offices())
                .startsWith(
                        new Office("EUR/WE", EUROPE, Role.ACTION, DistributionRule.PASSING_LINE, "passing[0]"),
                        new Office(
                                "ISN",
                                "Bureau of International Security and Nonproliferation",
                                Role.INFO,
                                DistributionRule.PASSING_LINE,
                                "passing[0]"));
    }

    @Test
    void profilesInformTheOfficesThatAskForASubject() {
        assertThat(enrich(Cables.routine(1).text()).offices())
                .contains(new Office(
                        "EEB/TRA",
                        "Bureau of Economic, Energy and Business Affairs",
                        Role.INFO,
                        DistributionRule.PROFILE,
                        "tags[1] subject-eeb-tra"));
    }

    @Test
    void theRegionOfACountryIsInformedUnlessAnOfficeOfItIsNamed() {
        assertThat(symbols(enrich(Cables.routine(1).tags("PREL, KZ").text()))).containsExactly("EUR/WE", "SCA");
        assertThat(symbols(enrich(Cables.routine(1).tags("PREL, SP").text()))).containsExactly("EUR/WE");
    }

    @Test
    void withoutAnyOtherTheRegionOfTheOriginatingPostHasTheAction() {
        assertThat(enrich(Cables.routine(1).bare().tags("PREL").text()).offices())
                .containsExactly(new Office("EUR", EUROPE, Role.ACTION, DistributionRule.REGION, "originator"));
    }

    @Test
    void anAdministrativeSubjectGivesTheActionToItsFunctionalBureau() {
        assertThat(enrich(Cables.routine(1).bare().tags("AMED, PO").text()).offices())
                .extracting(Office::symbol, Office::role, Office::reason)
                .containsExactly(tuple("MED", Role.ACTION, "tags[0] function-med"), tuple("EUR", Role.INFO, "tags[1]"));
    }

    @Test
    void bureausAreThoseOfTheTimeOfTheCable() {
        String text = Cables.routine(1).bare().tags("PREL, PK").text();

        assertThat(symbols(enrich(text))).containsExactly("EUR", "SCA");
        assertThat(symbols(enrich(text.replace("MAR 09", "MAR 99")))).containsExactly("EUR", "SA");
    }

    @Test
    void niactAndFlashAlertTheOperationsCenter() {
        assertThat(enrich(Cables.routine(1).flash().text()).offices())
                .filteredOn(office -> office.reason().equals("precedence urgent"))
                .extracting(Office::symbol)
                .containsExactly("S/ES-O");
    }

    @Test
    void limitedDistributionIsForTheActionOfficeAndThoseThatAreNamed() {
        assertThat(symbols(enrich(Cables.routine(1).captioned("LIMDIS").text())))
                .containsExactly("EUR/WE");
    }

    @Test
    void exclusiveDistributionPutsTheActionWithTheSecretariat() {
        assertThat(symbols(enrich(Cables.routine(1).captioned("EXDIS").text()))).containsExactly("S/ES-O", "EUR/WE");
    }

    @Test
    void noDistributionIsForTheSecretariatAlone() {
        assertThat(enrich(Cables.routine(1).captioned("NODIS").text()).offices())
                .extracting(Office::symbol, Office::role, Office::rule, Office::reason)
                .containsExactly(tuple("S/ES-O", Role.ACTION, DistributionRule.CAPTION, "captions[0] NODIS"));
    }

    @Test
    void aChannelIsForItsOfficeAlone() {
        assertThat(symbols(enrich(Cables.routine(1).captioned("ROGER CHANNEL").text())))
                .containsExactly("INR");
        assertThat(symbols(enrich(Cables.routine(1).captioned("EYES ONLY").text())))
                .containsExactly("EUR/WE");
    }

    @Test
    void stateDistributionInformsNoAgency() {
        Enriched open = enrich(Cables.routine(1).tags("ETRD").text());
        Enriched closed =
                enrich(Cables.routine(1).tags("ETRD").captioned("STADIS").text());

        assertThat(symbols(open)).contains("EEB", "USTR");
        assertThat(symbols(closed)).contains("EEB").doesNotContain("USTR");
        assertThat(closed.withheld()).contains(new Withheld("USTR", DistributionRule.RESTRICTED, "captions[0] STADIS"));
    }

    @Test
    void aDepartmentThatIsOnlyInformedHasNoActionOffice() {
        String text = Cables.routine(1)
                .text()
                .replace("TO RUEHC/SECSTATE WASHDC 0917\nINFO ", "TO ")
                .replace("AMEMBASSY MADRID 0044", "AMEMBASSY MADRID 0044\nINFO RUEHC/SECSTATE WASHDC 0917");

        assertThat(enrich(text).offices()).isNotEmpty().noneMatch(office -> office.role() == Role.ACTION);
    }

    @Test
    void aDepartmentThatIsNotAddressedHasNoOffices() {
        String text = Cables.routine(1).bare().text().replace("TO RUEHC/SECSTATE WASHDC 0917\nINFO ", "TO ");

        assertThat(enrich(text).offices()).isEmpty();
    }

    @Test
    void anOfficeThatNoTableHasIsKeptWithAFault() {
        Enriched enriched = enrich(Cables.routine(1).text().replace("STATE FOR EUR/WE", "STATE FOR QXZ/WE"));

        assertThat(symbols(enriched)).startsWith("QXZ/WE");
        assertThat(enriched.faults()).anyMatch(fault -> fault.code() == FaultCode.OFFICE_UNKNOWN);
    }

    @Test
    void aPermissionBesideAProhibitionIsAFault() {
        Enriched enriched = enrich(Cables.routine(1).captioned("NODIS\nSIPDIS").text());

        assertThat(enriched.faults()).anyMatch(fault -> fault.code() == FaultCode.CAPTIONS_CONTRADICT);
        assertThat(symbols(enriched)).containsExactly("S/ES-O");
    }

    @Test
    void thePrintedDistributionOfTheSeventiesNamesTheActionOffice() {
        String text = Cables.routine(1)
                .bare()
                .text()
                .replace("MAR 09", "MAR 75")
                .replace(
                        "R 161635Z",
                        "ACTION EA-12\n\nINFO  OCT-01  ISO-00  PM-04  /017 W\n--------------------- 054819\nR 161635Z");

        assertThat(enrich(text).offices())
                .filteredOn(office -> office.rule() == DistributionRule.DISTRIBUTION)
                .extracting(Office::symbol, Office::role)
                .startsWith(tuple("EA", Role.ACTION), tuple("OCT", Role.INFO));
    }

    private static List<String> symbols(Enriched enriched) {
        return enriched.offices().stream().map(Office::symbol).toList();
    }

    private static Enriched enrich(String text) {
        Message message = Message.of("id", new RawTransmission(null, text, "test"));
        return new Enricher(TABLES).enrich(new Normalizer(TABLES).normalize(new Reader(TABLES).read(message)));
    }
}
