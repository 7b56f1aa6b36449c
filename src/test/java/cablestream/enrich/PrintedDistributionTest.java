package cablestream.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.assemble.Message;
import cablestream.intake.RawTransmission;
import cablestream.parse.Reader;
import cablestream.reference.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintedDistributionTest {
    private static final Tables TABLES = Tables.load();

    @Test
    void hasTheOfficeAfterActionAndThoseAfterInfo() {
        assertThat(copies("ACTION EUR-12\nINFO OCT-01 ISO-00 /013 W"))
                .containsExactly(copy("EUR", true), copy("OCT", false), copy("ISO", false));
    }

    @Test
    void givesNoActionToTheOfficeThatWroteTheCable() {
        assertThat(copies("ORIGIN EUR-12")).containsExactly(copy("EUR", false));
    }

    private static PrintedDistribution.Copy copy(String symbol, boolean action) {
        return new PrintedDistribution.Copy(symbol, action);
    }

    private static List<PrintedDistribution.Copy> copies(String lines) {
        String text = "UNCLAS\nPAGE 01 TESTVI 00212 161640Z\n\n46\n" + lines
                + "\n--------------------- 054819\nR 161635Z MAR 75\nFM AMEMBASSY TESTVILLE\nTO SECSTATE WASHDC\nUNCLAS TESTVILLE 0212\n\nTEXT";
        return PrintedDistribution.of(
                new Reader(TABLES).read(Message.of("any", new RawTransmission(null, text, "test"))));
    }
}
