package cablestream.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

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

    private static final Any<String> RECORDS =
            Any.either(Any.of(PIECES), Any.text(6)).joined(30).map(record -> record.replace("\r", ""));

    @SeededCases(1000)
    void keepsEveryByteInOneAdmission(Case given) {
        byte[] raw = given.any(Any.bytes(255));
        assertThat(joined(new Intake(1 << 20).admit(raw))).isEqualTo(raw);
    }

    @SeededCases(1000)
    void keepsEveryByteOfWhatRanTogether(Case given) {
        byte[] raw = given.any(RECORDS).getBytes(StandardCharsets.UTF_8);
        assertThat(joined(new Intake(1 << 20).admit(raw))).isEqualTo(raw);
    }

    @SeededCases(300)
    void fingerprintsAnyText(Case given) {
        String record = given.any(RECORDS);
        assertThat(Fingerprint.of(RawText.of(record)))
                .hasSize(32)
                .isEqualTo(Fingerprint.of(RawText.of(record.replace("\n", "  \r\n"))));
    }

    private static byte[] joined(List<Admission> admissions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        admissions.forEach(admission -> bytes.writeBytes(admission.raw()));
        return bytes.toByteArray();
    }
}
