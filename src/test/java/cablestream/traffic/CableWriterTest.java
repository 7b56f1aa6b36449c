package cablestream.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.cable.Paragraph;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CableWriterTest {
    private final CableWriter writer = new CableWriter();

    @Test
    void writesAllFormatLinesInOrder() {
        String text = writer.write(Drafts.confidential(), Drafts.CIRCUIT, Layout.PLAIN)
                .get(0);
        assertThat(text).isEqualTo("""
                        VZCZCXQA0417
                        PP RUEHXX RUEHYY RUEHZZA
                        DE RUEHQQ #0212 0751640
                        ZNY CCCCC ZZH
                        P R 161635Z MAR 09
                        FM AMEMBASSY TESTVILLE
                        TO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 0917
                        RUEHYY/AMEMBASSY SAMPLETON PRIORITY 0044
                        INFO RUCNZZZ/EXAMPLE REGION COLLECTIVE
                        AMCONSUL MOCKPORT PRIORITY
                        XMT AMEMBASSY OUTLAND
                        BT
                        C O N F I D E N T I A L TESTVILLE 000212

                        NOFORN
                        SIPDIS

                        STATE FOR EUR/XX, ISN
                        STATE PASS TO USTR

                        E.O. 12958: DECL: 03/16/2019
                        TAGS: OVIP (DOE, JANE), PGOV, XX
                        SUBJECT: TESTLAND: A SUBJECT THAT IS LONG ENOUGH TO BE FOLDED
                        ONCE

                        REF: A. SAMPLETON 88
                             B. 08 MOCKPORT 1207

                        Classified By: Ambassador Jane Q. Doe, reasons 1.4 (B) and
                        (D).

                        1. (C) The first paragraph.

                        A HEADING

                        2. (U) The second has points:

                        -- one of them.

                        ROE
                        BT
                        #0212

                        NNNN
                        """);
    }

    @Test
    void underlinesHeadingsIfAsked() {
        Layout ruled = new Layout(1, false, 60, false, true);
        assertThat(writer.write(Drafts.confidential(), Drafts.CIRCUIT, ruled).get(0))
                .contains("A HEADING\n---------\n\n2. (U)")
                .contains("TAGS: OVIP (DOE, JANE) PGOV XX\n");
    }

    @Test
    void repeatsTheHeadingForEachSection() {
        List<String> texts = writer.write(longDraft(), Drafts.CIRCUIT, new Layout(3, false, 60, true, false));
        assertThat(texts).hasSize(3);
        assertThat(texts.get(1))
                .startsWith("VZCZCXQA0418\nPP RUEHXX RUEHYY RUEHZZA\nDE RUEHQQ #0212/02 0751640\n")
                .contains("\nBT\nC O N F I D E N T I A L SECTION 02 OF 03 TESTVILLE 000212\n\nNOFORN\nSIPDIS\n\n")
                .doesNotContain("SUBJECT:")
                .endsWith("BT\n#0212\n\nNNNN\n");
        assertThat(texts.get(0)).doesNotContain("\nROE\n");
        assertThat(texts.get(2)).contains("\nROE\n");
    }

    @Test
    void losesNoLineBetweenSections() {
        List<String> texts = writer.write(longDraft(), Drafts.CIRCUIT, new Layout(3, false, 60, true, false));
        String joined = String.join("\n", texts);
        assertThat(longDraft().paragraphs())
                .allSatisfy(paragraph -> assertThat(joined).containsOnlyOnce("\n" + paragraph.number() + ". (C) "));
    }

    @Test
    void separatesSectionsOfOneTextByPageLines() {
        List<String> texts = writer.write(longDraft(), Drafts.CIRCUIT, new Layout(2, true, 60, true, false));
        assertThat(texts).hasSize(1);
        assertThat(texts.get(0))
                .contains("DE RUEHQQ #0212/01 0751640\n")
                .contains("SECTION 01 OF 02 TESTVILLE 000212\n")
                .contains("\n\nTESTVILLE 00000212 002 OF 002\n\n")
                .containsOnlyOnce("FM AMEMBASSY TESTVILLE");
    }

    @Test
    void saysThatACorrectionIsOne() {
        CableDraft better =
                Drafts.confidential().corrected(Drafts.confidential().paragraphs());
        assertThat(writer.write(better, Drafts.CIRCUIT, Layout.PLAIN).get(0))
                .contains("\nC O R R E C T E D  C O P Y (TEXT)\n");
    }

    @Test
    void refusesALayoutThatNoLineFits() {
        assertThatThrownBy(() -> new Layout(1, false, 70, true, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Layout(0, false, 60, true, false)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CableDraft longDraft() {
        List<Paragraph> paragraphs = IntStream.rangeClosed(1, 9)
                .mapToObj(number -> new Paragraph(
                        number, "C", null, "Words that fill lines. ".repeat(12).strip()))
                .toList();
        return Drafts.with(paragraphs);
    }
}
