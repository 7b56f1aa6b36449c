package cablestream.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.intake.Intake;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.record.EncodedCable;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class ExplanationTest {
    private static final Pipeline STAGES = Pipeline.of(Tables.load(), FeedFile.builtIn());
    private static final OfflinePipeline OFFLINE = new OfflinePipeline(new Intake(1 << 20), STAGES);

    @Test
    void underlinesWhatWasReadAndNamesIt() {
        assertThat(explain(Cables.routine(1).text()))
                .contains("    6  FM AMEMBASSY LISBON", "          ~~~~~~~~~~~~~~~~ originator.name FL6");
    }

    @Test
    void underlinesEachLineOfAFieldOverSeveral() {
        String text = Cables.routine(1).text().replaceFirst("SUBJECT: .*", "$0\nAND MORE");

        List<String> lines = explain(text);

        assertThat(lines.get(indexOf(lines, "AND MORE") + 1)).isEqualTo("       ~~~~~~~~ subject SUBJECT");
    }

    @Test
    void underlinesUnderTheSignsOfHiddenCharacters() {
        String text = Cables.routine(1).text().replaceFirst("SUBJECT: ", "SUBJECT: \u202eA");

        List<String> lines = explain(text);

        int subject = indexOf(lines, "SUBJECT: ⟨U+202E⟩A");
        assertThat(lines.get(subject + 1).strip()).startsWith("~");
        assertThat(lines.get(subject + 1).lastIndexOf('~') + 1)
                .isEqualTo(lines.get(subject).length());
    }

    @Test
    void marksWhatWasMendedWhereItWas() {
        List<String> lines = explain(Cables.routine(1).tags("[PREL](#) PO").text());

        int tags = indexOf(lines, "TAGS: [PREL](#) PO");
        assertThat(lines.subList(tags, tags + 5)).anyMatch(line -> line.strip().startsWith("^ MARKDOWN_LINK"));
    }

    @Test
    void saysWhyItGoesWhereItGoes() {
        List<String> lines = explain(Cables.routine(1).text());

        assertThat(lines).anyMatch(line -> line.matches(" +takes +politics +because of tags PREL"));
        assertThat(lines).anyMatch(line -> line.matches(" +ACTION +office EUR/WE +because of passing\\[0]"));
    }

    @Test
    void saysWhichFeedsAreRefusedAndWhy() {
        assertThat(explain(Cables.routine(1).captioned("EXDIS").text()))
                .anyMatch(line -> line.matches(" +refused +politics +because of RESTRICTED_BY_CAPTION"));
    }

    @Test
    void saysWhichMarkIsInDoubtAndOnWhichLine() {
        assertThat(explain(Cables.routine(1).classified("UNCLAS").text()))
                .anyMatch(line ->
                        line.matches(" +MARKS_CONTRADICT .* because of SECURITY_PROSIGN CONFIDENTIAL in line 4"));
    }

    @Test
    void saysWhoIsKeptFromIt() {
        String text = Cables.routine(1)
                .captioned("STADIS")
                .text()
                .replace("INFO RUEHMD/AMEMBASSY MADRID 0044", "INFO RUEAIIA/CIA WASHDC");

        assertThat(explain(text))
                .anyMatch(line -> line.matches(" +not +CIA WASHDC +because of RESTRICTED captions\\[0] STADIS"));
    }

    @Test
    void saysWhichFeedsNearlyTakeItAndWhatKeepsThemFromIt() {
        assertThat(explain(Cables.routine(1).tags("KNNP, CVIS, PO").text()))
                .anyMatch(line -> line.matches(" +nearly +nonproliferation +but it has tags CVIS"));
    }

    @Test
    void takesNothingInATextForMarkupOrForAControlSequence() {
        String hostile = "@|red RED|@ \u001b[31m";

        assertThat(explain(Cables.routine(1).saying(hostile).text()))
                .noneMatch(line -> line.contains("\u001b"))
                .anyMatch(line -> line.contains("1. (C) @ |red RED| @"));
    }

    private static int indexOf(List<String> lines, String part) {
        return lines.indexOf(
                lines.stream().filter(line -> line.contains(part)).findFirst().orElseThrow());
    }

    private static List<String> explain(String text) {
        EncodedCable encoded = OFFLINE.read(text.getBytes(StandardCharsets.UTF_8), "test")
                .cables()
                .get(0);
        return new Explanation(encoded, STAGES.router().nearly(encoded.routed().labelled()))
                .lines().stream().map(line -> Ansi.OFF.string(line)).toList();
    }
}
