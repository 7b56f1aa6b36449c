package cablestream.label;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.pipeline.OfflinePipeline;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionLinesTest {
    private static final OfflinePipeline PIPELINE = OfflinePipeline.builtIn();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIPDIS",
                "Sipdis",
                "S I P D I S",
                "NOFORN SIPDIS",
                "SENSITIVE, SIPDIS",
                "SIPDIS SENSITIVE",
                "SIPRNET DISTRIBUTION",
                "SIPDIS STATE FOR EUR/WE"
            })
    void anExactCaptionPermits(String line) {
        assertThat(permissions(captioned(line))).containsExactly("SIPDIS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SIPD1S",
                "SIPDI5",
                "SIPDSI",
                "SIPDIS REMOVED",
                "SIPDIS CAPTION DELETED",
                "SIPDIS NOT AUTHORIZED",
                "SIPDIS PENDING CLEARANCE",
                "NO SIPDIS",
                "SIPDIS?",
                "SIPDIS\n\nSIPDIS REMOVED",
                "SIPDIS\n\nNO SIPDIS",
                "NOT FOR SIPDIS"
            })
    void aDamagedOrQualifiedCaptionPermitsNothing(String line) {
        assertThat(permissions(captioned(line))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOT FOR INTERNET DISTRIBUTION",
                "Not for Internet distribution.",
                "SENSITIVE BUT UNCLASSIFIED; NOT FOR INTERNET DISTRIBUTION",
                "NOT FOR\nINTERNET DISTRIBUTION",
                "DO NOT POST ON THE WEB",
                "NOT TO BE PLACED ON WEBSITES",
                "NO INTERNET DISTRIBUTION",
                "NOT FOR POSTING ON SIPRNET"
            })
    void nothingIsPermittedBesideAProhibition(String line) {
        assertThat(permissions(captioned("SIPDIS\n\n" + line))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is no internet in the port.",
                "He said that they do not use the internet.",
                "Ferries are not late; the web site shows them.",
                "The netting was not repaired."
            })
    void ordinaryTextForbidsNothing(String sentence) {
        String text = captioned("SIPDIS");

        assertThat(permissions(text.replace("\n1. ", "\n1. (C) " + sentence + "\n\n2. ")))
                .containsExactly("SIPDIS");
    }

    @Test
    void aCaptionOnTheSecondSectionOnlyPermitsNothing() {
        String text = sections("", "SIPDIS\n\n");

        assertThat(permissions(text)).isEmpty();
    }

    @Test
    void aCaptionOnTheFirstSectionOnlyPermitsNothing() {
        assertThat(permissions(sections("SIPDIS\n\n", ""))).isEmpty();
    }

    @Test
    void aCaptionOnEachSectionPermits() {
        assertThat(permissions(sections("SIPDIS\n\n", "SIPDIS\n\n"))).containsExactly("SIPDIS");
    }

    @Test
    void aSectionThatCameApartMustStateItToo() {
        String first = Cables.routine(212).section(1, 2).text();
        String second = Cables.routine(212)
                .section(2, 2)
                .saying("SIPDIS\n\nIt is deep.")
                .text();

        assertThat(permissions(first, second)).containsExactly("SIPDIS");
        assertThat(permissions(first, second.replace("SIPDIS\n", "\n"))).isEmpty();
        assertThat(permissions(first, second.replace("SIPDIS", "SIPD1S"))).isEmpty();
    }

    /** Two sections that were run together. */
    private static String sections(String first, String second) {
        return Cables.routine(212)
                .saying("The harbour was dredged.\n\n2. (C) It is deep.")
                .text()
                .replace("C O N F I D E N T I A L LISBON", "C O N F I D E N T I A L SECTION 01 OF 02 LISBON")
                .replace("SIPDIS\n\n", first)
                .replace("\n2. ", "\nC O N F I D E N T I A L SECTION 02 OF 02 LISBON 000212\n\n" + second + "2. ");
    }

    private static String captioned(String line) {
        return Cables.routine(212).captioned(line).text();
    }

    private static List<String> permissions(String... texts) {
        List<byte[]> raws = List.of(texts).stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        Cable cable = PIPELINE.read(raws, "test").cables().get(0).cable();
        return cable.getLabel().getPermissions();
    }
}
