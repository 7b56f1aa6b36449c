package cablestream.text;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.FaultCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    @Test
    void takesABreakAtALineEndForThatLineEnd() {
        assertThat(texts("A<br/>\nB<br> \n<br/>\nC<br/><br/>\nD")).containsExactly("A", "B", "", "C", "", "D");
    }

    @Test
    void endsLinesAtEveryKindOfLineEnd() {
        assertThat(texts("a\nb\r\nc\r\r\nd\re")).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void endsLinesAtTheLineEndsOfUnicode() {
        assertThat(texts("a\u0085b\u2028c\u2029\u0085d")).containsExactly("a", "b", "c", "", "d");
    }

    @Test
    void takesNoByteOfADamagedLetterForALineEnd() {
        assertThat(Lines.of("a\u00C3\u0085b")).hasSize(1);
    }

    @Test
    void keepsBlankLinesBetweenLoneCarriageReturns() {
        assertThat(texts("a\r\rb")).containsExactly("a", "", "b");
    }

    @Test
    void leavesOutTheRestOfAnEndlessRunOfBlankLines() {
        List<Line> lines = Lines.of("a\n" + "\n".repeat(100_000) + "b\n");
        assertThat(lines).hasSizeLessThan(1_100);
        assertThat(lines.get(lines.size() - 2).text()).isEqualTo("b");
        assertThat(lines.get(lines.size() - 2).number()).isEqualTo(100_002);
    }

    @Test
    void knowsTheOffsetsOfALineInWhichNothingIsLeft() {
        Line line = Lines.of("x\n\\\n").get(1);
        assertThat(line.blank()).isTrue();
        assertThat(line.rawStart(0)).isEqualTo(2);
        assertThat(line.rawEnd(0)).isEqualTo(2);
    }

    @Test
    void replacesMarkdownLinksByTheirLabels() {
        Line line = only("TAGS: [PGOV](#) [PREL](http://x/y)");
        assertThat(line.text()).isEqualTo("TAGS: PGOV PREL");
        assertThat(line.repairs()).containsExactly(new Repair(FaultCode.MARKDOWN_LINK, 6, 2));
    }

    @Test
    void restoresThePilcrowThatBecameALinkLabelledOne() {
        assertThat(only("[1](#)2. (C) Text").text()).isEqualTo("\u00B62. (C) Text");
    }

    @Test
    void restoresPilcrowsOfWrongEncodings() {
        assertThat(texts("\u00C2\u00B67. A\n\u00B6\u00B67. B\n\uFFFD7. C"))
                .containsExactly("\u00B67. A", "\u00B67. B", "\u00B67. C");
    }

    @Test
    void leavesBracketsThatAreNoLinkAlone() {
        assertThat(only("[REDACTED] (see above) [x] y").text()).isEqualTo("[REDACTED] (see above) [x] y");
    }

    @Test
    void dropsBackslashesNullsAndInvisibleCharacters() {
        assertThat(only("\uFEFFa\\*b\0c\u200Bd\f").text()).isEqualTo("a*bcd");
    }

    @Test
    void takesNoBreakSpacesForBlanks() {
        assertThat(only("FM\u00A0AMEMBASSY\tTESTVILLE").text()).isEqualTo("FM AMEMBASSY TESTVILLE");
    }

    @Test
    void resolvesEntitiesAndBreaksLinesThatTheyHide() {
        assertThat(texts("A &amp; B&#x000A;C &#8217;D&nbsp;E &unknown;"))
                .containsExactly("A & B", "C \u2019D E &unknown;");
    }

    @Test
    void removesTagsOfHtmlOnly() {
        assertThat(texts("<b>A</b><br/>B << END OF DOCUMENT >> <SECRET>"))
                .containsExactly("A", "B << END OF DOCUMENT >> <SECRET>");
    }

    @Test
    void removesEmphasisThatComesInPairsButNoRulers() {
        assertThat(texts("**bold** 2*3\n*** Current ***")).containsExactly("bold 2*3", "*** Current ***");
    }

    @Test
    void knowsTheRawOffsetOfEveryCharacterLeft() {
        String raw = "x\n  [AB](#) \\C &amp;D";
        Line line = Lines.of(raw).get(1);
        assertThat(line.text()).isEqualTo("AB C &D");
        assertThat(raw.charAt(line.rawStart(1))).isEqualTo('B');
        assertThat(raw.substring(line.rawStart(3), line.rawEnd(4))).isEqualTo("C");
        assertThat(raw.substring(line.rawStart(5), line.rawEnd(7))).isEqualTo("&amp;D");
        assertThat(line.column(0)).isEqualTo(4);
    }

    @Test
    void numbersLinesAndOffsetsOfAPartWithinTheWhole() {
        Line line = Lines.of("a\nb", 100, 7).get(1);
        assertThat(line.number()).isEqualTo(8);
        assertThat(line.rawStart()).isEqualTo(102);
    }

    @Test
    void fallsBackToWindows1252WhereUtf8Fails() {
        assertThat(Decoding.decode("¶1 é".getBytes(StandardCharsets.UTF_8))).isEqualTo("¶1 é");
        assertThat(Decoding.decode(new byte[] {(byte) 0xB6, '1', (byte) 0x93})).isEqualTo("¶1\u201C");
    }

    private static Line only(String raw) {
        assertThat(Lines.of(raw)).hasSize(1);
        return Lines.of(raw).get(0);
    }

    private static List<String> texts(String raw) {
        return Lines.of(raw).stream().map(Line::text).toList();
    }
}
