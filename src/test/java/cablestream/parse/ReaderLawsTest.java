package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.assemble.Message;
import cablestream.cable.Evidence;
import cablestream.cases.Any;
import cablestream.cases.Case;
import cablestream.cases.SeededCases;
import cablestream.format.FaultCollector;
import cablestream.intake.RawTransmission;
import java.util.List;

class ReaderLawsTest {
    private static final String MARKS = "\u00B6\uFFFD\u00C2[](){}<>&;#:.,/-\\*\"'0123456789 \n\r\t\0QAZ";
    private static final List<String> PIECES = List.of(
            "[1](#)",
            "\nREF: A. ",
            "TAGS: ",
            "\nSUBJECT: ",
            "\nFM ",
            "\nTO ",
            "XMT ",
            "\n1. (C) ",
            "SECTION 01 OF 02 ",
            "UNCLAS TESTVILLE 000212\n",
            "PAGE 02 ",
            "\nClassified By: ",
            "1.4 (b",
            "E.O. 12958: ",
            "END SUMMARY",
            "\nBT\n",
            "\nNNNN\n",
            "VZCZCXQA0417\n",
            "DE RUEHQQ #0212/01 0751640\n",
            "P 161640Z MAR 09\n",
            "(",
            "&#",
            "---\n");

    private static final Any<String> TEXTS =
            Any.either(Any.of(PIECES), Any.text(8, MARKS), Any.text(5)).joined(40);
    private static final Any<String> PUT = Any.either(Any.of(PIECES), Any.text(4, MARKS));
    private static final Any<Damage> DAMAGE =
            chance -> new Damage(Any.share().by(chance), Any.number(0, 40).by(chance), PUT.by(chance));
    private static final Any<String> CABLES = Any.of(Corpus.texts());
    private static final Any<String> DAMAGED_CABLES = chance -> DAMAGE.list(1, 8).by(chance).stream()
            .reduce(CABLES.by(chance), (text, damage) -> damage.to(text), (a, b) -> b);

    @SeededCases(500)
    void readsAnyText(Case given) {
        String text = given.any(TEXTS);
        assertEvidenceInText(Samples.reader().read(Message.of("any", new RawTransmission(null, text, "test"))));
    }

    @SeededCases(500)
    void readsAnyDamagedCable(Case given) {
        assertEvidenceInText(Samples.read(given.any(DAMAGED_CABLES)));
    }

    /** Cuts some characters out at a place, and puts others in. */
    private record Damage(double where, int cut, String put) {
        String to(String text) {
            int from = (int) (where * text.length());
            return text.substring(0, from) + put + text.substring(Math.min(text.length(), from + cut));
        }
    }

    private static void assertEvidenceInText(Telegram telegram) {
        int length = telegram.message().text().length();
        assertThat(telegram.findings().evidence()).allMatch(evidence -> isIn(evidence, length));
        assertThat(telegram.findings().faults()).hasSizeLessThanOrEqualTo(FaultCollector.MOST_FAULTS);
    }

    private static boolean isIn(Evidence evidence, int length) {
        return 0 <= evidence.start() && evidence.start() <= evidence.end() && evidence.end() <= length;
    }
}
