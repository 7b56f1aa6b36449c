package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.assemble.Message;
import cablestream.cable.Evidence;
import cablestream.intake.RawTransmission;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

    @Property(tries = 500)
    void readsAnyText(@ForAll("texts") String text) {
        assertEvidenceInText(Samples.reader().read(Message.of("any", new RawTransmission(null, text, "test"))));
    }

    @Property(tries = 500)
    void readsAnyDamagedCable(@ForAll("damagedCables") String text) {
        assertEvidenceInText(Samples.read(text));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(PIECES),
                Arbitraries.strings().withChars(MARKS).ofMaxLength(8),
                Arbitraries.strings().ofMaxLength(5));
        return piece.list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> damagedCables() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(PIECES), Arbitraries.strings().withChars(MARKS).ofMaxLength(4));
        Arbitrary<Damage> damage = Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 40),
                        piece)
                .as(Damage::new);
        return Combinators.combine(
                        Arbitraries.of(Corpus.texts()),
                        damage.list().ofMinSize(1).ofMaxSize(8))
                .as((cable, all) -> all.stream().reduce(cable, (text, one) -> one.to(text), (a, b) -> b));
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
        assertThat(telegram.findings().faults()).hasSizeLessThanOrEqualTo(Notebook.MOST_FAULTS);
    }

    private static boolean isIn(Evidence evidence, int length) {
        return 0 <= evidence.start() && evidence.start() <= evidence.end() && evidence.end() <= length;
    }
}
