package cablestream.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IntakeLawsTest {
    private static final List<String> PIECES = List.of(
            "VZCZCXQA0417\n",
            "\r\nVZCZC",
            "DE RUEHQQ #0212/01 0751640\n",
            "PP RUEHXX\n",
            "P 161640Z MAR 09\n",
            "FM AMEMBASSY TESTVILLE\n",
            "C O N F I D E N T I A L SECTION 01 OF 02 TESTVILLE 000212\n",
            "\ntext\n",
            "TESTVILLE 00000212 002 OF 002\n",
            "NNNN\n",
            " ");

    @Property(tries = 1000)
    void keepsEveryByteInOneAdmission(@ForAll byte[] raw) {
        assertThat(joined(new Intake(1 << 20).admit(raw))).isEqualTo(raw);
    }

    @Property(tries = 1000)
    void keepsEveryByteOfWhatRanTogether(@ForAll("records") String record) {
        byte[] raw = record.getBytes(StandardCharsets.UTF_8);
        assertThat(joined(new Intake(1 << 20).admit(raw))).isEqualTo(raw);
    }

    @Property(tries = 300)
    void fingerprintsAnyText(@ForAll("records") String record) {
        assertThat(Fingerprint.of(RawText.of(record)))
                .hasSize(32)
                .isEqualTo(Fingerprint.of(RawText.of(record.replace("\n", "  \r\n"))));
    }

    @Provide
    Arbitrary<String> records() {
        return Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.strings().ofMaxLength(6))
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces).replace("\r", ""));
    }

    private static byte[] joined(List<Admission> admissions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        admissions.forEach(admission -> bytes.writeBytes(admission.raw()));
        return bytes.toByteArray();
    }
}
