package cablestream.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.assemble.Message;
import cablestream.intake.RawTransmission;
import cablestream.normalize.Normalized;
import cablestream.normalize.Normalizer;
import cablestream.parse.Reader;
import cablestream.reference.Tables;
import org.junit.jupiter.api.Test;

class ExclusionsTest {
    private static final Tables TABLES = Tables.load();
    private static final String ADDRESSEES = "INFO RUEHMD/AMEMBASSY MADRID 0044";
    private final Exclusions exclusions = new Exclusions(
            normalized(Cables.routine(1).text().replace(ADDRESSEES, ADDRESSEES + "\nXMT AMEMBASSY MINSK\nXMT KYIV")));

    @Test
    void areTheOriginatorAndTheExempt() {
        assertThat(exclusions.of("AMEMBASSY LISBON")).extracting(Withheld::rule).isEqualTo(DistributionRule.ORIGINATOR);
        assertThat(exclusions.of("AMEMBASSY MINSK")).extracting(Withheld::rule).isEqualTo(DistributionRule.EXEMPT);
        assertThat(exclusions.of("AMEMBASSY KYIV")).extracting(Withheld::rule).isEqualTo(DistributionRule.EXEMPT);
        assertThat(exclusions.of("AMEMBASSY PARIS")).isNull();
        assertThat(exclusions.of("AMEMBASSY NEWKYIV")).isNull();
    }

    @Test
    void knowThoseWithALineOfTheirOwn() {
        assertThat(exclusions.hasOwnLine("AMEMBASSY MADRID")).isTrue();
        assertThat(exclusions.hasOwnLine("AMEMBASSY MINSK")).isFalse();
    }

    @Test
    void knowTheLinesThatExemptedNobody() {
        exclusions.of("AMEMBASSY MINSK");
        assertThat(exclusions.unused()).containsExactly(3);
    }

    private static Normalized normalized(String text) {
        Message message = Message.of("any", new RawTransmission(null, text, "test"));
        return new Normalizer(TABLES).normalize(new Reader(TABLES).read(message));
    }
}
