package cablestream.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.assemble.Message;
import cablestream.cable.Addressee.Role;
import cablestream.cable.FaultCode;
import cablestream.cable.Precedence;
import cablestream.intake.RawTransmission;
import cablestream.normalize.Normalizer;
import cablestream.parse.Reader;
import cablestream.reference.Tables;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnricherTest {
    private static final Tables TABLES = Tables.load();
    private static final String MADRID = "INFO RUEHMD/AMEMBASSY MADRID 0044";

    @Test
    void individualAddresseesAreRecipientsAsTheyStand() {
        Enriched enriched = enrich(Cables.routine(1).text());

        assertThat(enriched.recipients())
                .extracting(Recipient::name)
                .containsExactly("SECSTATE WASHDC", "AMEMBASSY MADRID");
        assertThat(enriched.recipients())
                .extracting(Recipient::reason)
                .containsExactly("addressees[0]", "addressees[1]");
    }

    @Test
    void aCollectiveIsExpandedWithoutTheOriginator() {
        Enriched enriched = enrich(with("INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE PRIORITY"));

        assertThat(recipient(enriched, "AMEMBASSY MADRID")).get().satisfies(madrid -> {
            assertThat(madrid.role()).isEqualTo(Role.INFO);
            assertThat(madrid.precedence()).isEqualTo(Precedence.PRIORITY);
            assertThat(madrid.reason()).isEqualTo("addressees[1] EUROPEAN POLITICAL COLLECTIVE");
        });
        assertThat(recipient(enriched, "AMEMBASSY LISBON")).isEmpty();
        assertThat(recipient(enriched, "EUROPEAN POLITICAL COLLECTIVE")).isEmpty();
    }

    @Test
    void theExemptAreLeftOut() {
        Enriched enriched = enrich(with("INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE\nXMT AMEMBASSY MADRID"));

        assertThat(recipient(enriched, "AMEMBASSY MADRID")).isEmpty();
        assertThat(recipient(enriched, "AMEMBASSY PARIS")).isPresent();
    }

    @Test
    void aLineOfItsOwnKeepsItsOwnPrecedence() {
        Enriched enriched = enrich(with("INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE PRIORITY\n" + MADRID.substring(5)));

        assertThat(recipient(enriched, "AMEMBASSY MADRID").orElseThrow().precedence())
                .isEqualTo(Precedence.ROUTINE);
    }

    @Test
    void anUnknownCollectiveStaysAsItIsWithAFault() {
        Enriched enriched = enrich(with("INFO RUEHZL/HARBOUR MASTERS COLLECTIVE"));

        assertThat(recipient(enriched, "HARBOUR MASTERS COLLECTIVE")).isPresent();
        assertThat(enriched.faults()).anyMatch(fault -> fault.code() == FaultCode.COLLECTIVE_UNKNOWN);
    }

    @Test
    void aCollectiveIsExpandedAsOfTheDateOfTheCable() {
        String council = with("INFO RUCNSC/UN SECURITY COUNCIL COLLECTIVE");

        assertThat(recipient(enrich(council), "AMEMBASSY VIENNA")).isPresent();
        assertThat(recipient(enrich(council.replace("MAR 09", "MAR 11")), "AMEMBASSY VIENNA"))
                .isEmpty();
    }

    @Test
    void whoIsExemptOrSentItIsToldAsWithheld() {
        Enriched enriched = enrich(with("INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE\nXMT MADRID"));

        assertThat(enriched.withheld())
                .containsExactlyInAnyOrder(
                        new Withheld("AMEMBASSY LISBON", DistributionRule.ORIGINATOR, "originator"),
                        new Withheld("AMEMBASSY MADRID", DistributionRule.EXEMPT, "addressees[2]"));
    }

    @Test
    void anExemptionThatExemptsNobodyIsAFault() {
        Enriched enriched = enrich(with("INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE\nXMT AMEMBASSY MADRIT"));

        assertThat(enriched.faults()).anyMatch(fault -> fault.code() == FaultCode.EXEMPTION_UNUSED);
    }

    @Test
    void anUnknownRoutingIndicatorIsKeptWithAFault() {
        Enriched enriched = enrich(with("INFO RUEHQQQ/AMEMBASSY MADRID"));

        assertThat(recipient(enriched, "AMEMBASSY MADRID").orElseThrow().routingIndicator())
                .isEqualTo("RUEHQQQ");
        assertThat(enriched.faults()).anyMatch(fault -> fault.code() == FaultCode.ROUTING_INDICATOR_UNKNOWN);
    }

    @Test
    void stateDistributionIsKeptFromAllWhoAreOutsideTheDepartment() {
        Enriched enriched =
                enrich(with("INFO RUEAIIA/CIA WASHDC\n" + MADRID.substring(5)).replace("SIPDIS", "STADIS"));

        assertThat(recipient(enriched, "AMEMBASSY MADRID")).isPresent();
        assertThat(recipient(enriched, "CIA WASHDC")).isEmpty();
        assertThat(enriched.withheld())
                .containsExactly(new Withheld("CIA WASHDC", DistributionRule.RESTRICTED, "captions[0] STADIS"));
    }

    @Test
    void exclusiveDistributionExpandsNoCollective() {
        Enriched enriched =
                enrich(with("INFO RUEHZL/EUROPEAN POLITICAL COLLECTIVE").replace("SIPDIS", "EXDIS"));

        assertThat(enriched.recipients())
                .extracting(Recipient::name)
                .containsExactly("SECSTATE WASHDC", "EUROPEAN POLITICAL COLLECTIVE");
        assertThat(enriched.faults()).anyMatch(fault -> fault.code() == FaultCode.COLLECTIVE_RESTRICTED);
    }

    @Test
    void aRelayIsARecipientByWayOfWhoPassesItOn() {
        Enriched enriched = enrich(Cables.routine(1).text().replace("STATE FOR EUR/WE", "STATE PASS TO USTR"));

        assertThat(recipient(enriched, "USTR")).get().satisfies(relay -> {
            assertThat(relay.via()).isEqualTo("STATE");
            assertThat(relay.rule()).isEqualTo(DistributionRule.RELAY);
            assertThat(relay.role()).isEqualTo(Role.INFO);
        });
    }

    @Test
    void anAttentionLineNamesOfficesInsideAnAddressee() {
        Enriched enriched = enrich(Cables.routine(1).text().replace("STATE FOR EUR/WE", "MADRID FOR POL, ECON"));

        assertThat(recipient(enriched, "AMEMBASSY MADRID").orElseThrow().attention())
                .containsExactly("POL", "ECON");
    }

    @Test
    void anAttentionLineForSomebodyWhoIsNotAddressedIsAFault() {
        Enriched enriched = enrich(Cables.routine(1).text().replace("STATE FOR EUR/WE", "OSLO FOR POL"));

        assertThat(enriched.faults()).anyMatch(fault -> fault.code() == FaultCode.PASSING_UNPLACED);
    }

    private static String with(String info) {
        return Cables.routine(1).text().replace(MADRID, info);
    }

    private static Optional<Recipient> recipient(Enriched enriched, String name) {
        return enriched.recipients().stream()
                .filter(some -> some.name().equals(name))
                .findFirst();
    }

    private static Enriched enrich(String text) {
        Message message = Message.of("id", new RawTransmission(null, text, "test"));
        return new Enricher(TABLES).enrich(new Normalizer(TABLES).normalize(new Reader(TABLES).read(message)));
    }
}
