package cablestream.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.assemble.Message;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Precedence;
import cablestream.intake.RawTransmission;
import cablestream.normalize.Normalized;
import cablestream.normalize.Normalizer;
import cablestream.parse.Reader;
import cablestream.reference.Tables;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecipientsTest {
    private static final Tables TABLES = Tables.load();
    private static final String ADDRESSEES = "INFO RUEHMD/AMEMBASSY MADRID 0044";
    private static final LocalDate DAY = LocalDate.of(2009, 3, 16);
    private EnrichmentFaults faults;

    @Test
    void areTheMembersOfACollectiveLessTheExempt() {
        Map<String, Recipient> recipients = of("INFO RUCNCIS/CIS COLLECTIVE\nXMT AMEMBASSY MINSK");

        assertThat(recipients).containsKey("AMEMBASSY KYIV").doesNotContainKeys("CIS COLLECTIVE", "AMEMBASSY MINSK");
        assertThat(faults.withheld()).extracting(Withheld::name).containsExactly("AMEMBASSY MINSK");
    }

    @Test
    void keepThePrecedenceOfALineOfTheirOwn() {
        Map<String, Recipient> recipients = of("INFO RUCNCIS/CIS COLLECTIVE\nAMEMBASSY KYIV FLASH");

        assertThat(recipients.get("AMEMBASSY KYIV").precedence()).isEqualTo(Precedence.FLASH);
        assertThat(recipients.get("AMEMBASSY KYIV").rule()).isEqualTo(DistributionRule.ADDRESSEE);
    }

    @Test
    void keepACollectiveThatNoTableHas() {
        assertThat(of("INFO LIGHTHOUSE COLLECTIVE")).containsKey("LIGHTHOUSE COLLECTIVE");
        assertThat(faults.all().faults()).extracting(Fault::code).containsExactly(FaultCode.COLLECTIVE_UNKNOWN);
    }

    @Test
    void noteAnExemptionThatExemptsNobody() {
        of("INFO RUCNCIS/CIS COLLECTIVE\nXMT AMEMBASSY PARIS");
        assertThat(faults.all().faults()).extracting(Fault::code).containsExactly(FaultCode.EXEMPTION_UNUSED);
    }

    private Map<String, Recipient> of(String addressees) {
        String text = Cables.routine(1).text().replace(ADDRESSEES, addressees);
        Message message = Message.of("any", new RawTransmission(null, text, "test"));
        Normalized normalized = new Normalizer(TABLES).normalize(new Reader(TABLES).read(message));
        faults = new EnrichmentFaults(normalized);
        return new Recipients(TABLES).of(normalized, DAY, Restriction.NONE, faults);
    }
}
