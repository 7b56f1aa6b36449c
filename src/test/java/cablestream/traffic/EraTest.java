package cablestream.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import cablestream.cable.Tag;
import cablestream.reference.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EraTest {
    private static final Tables TABLES = Tables.load();
    private static final TrafficMix MIX = new TrafficMix(0.2, 0.3, 0, 0, 0, 0, 0.01, 0.01, 0.09, 0.40);

    @ParameterizedTest
    @EnumSource
    void usesOnlyTagsOfItsTime(Era era) {
        assertThat(drafts(era).flatMap(draft -> draft.tags().stream()))
                .filteredOn(tag -> tag.kind() != Tag.Kind.PERSON)
                .isNotEmpty()
                .allMatch(tag -> TABLES.tags().find(tag.code(), era.year()).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryCableTags(Era era) {
        assertThat(drafts(era)).allMatch(draft -> draft.tags().size() > 1);
    }

    @Test
    void goesByTheOrderInForce() {
        assertThat(drafts(Era.ARCHIVE))
                .allMatch(draft -> "11652".equals(draft.declassification().order()));
        assertThat(drafts(Era.FIPS))
                .allMatch(draft -> "12958".equals(draft.declassification().order()));
        assertThat(drafts(Era.GENC))
                .allMatch(draft -> "13526".equals(draft.declassification().order()));
    }

    @Test
    void sendsNoPrioritySinceItWasAbolished() {
        assertThat(drafts(Era.GENC))
                .noneMatch(draft -> draft.precedence() == Precedence.PRIORITY
                        || draft.addressees().stream().anyMatch(each -> each.precedence() == Precedence.PRIORITY));
    }

    @Test
    void marksSensitiveCablesOfTheSeventiesAsLimitedOfficialUse() {
        assertThat(drafts(Era.ARCHIVE))
                .anyMatch(draft -> draft.classification() == Classification.LIMITED_OFFICIAL_USE)
                .allMatch(draft -> draft.classifiedBy() == null)
                .allMatch(draft -> draft.paragraphs().stream().allMatch(paragraph -> paragraph.marking() == null));
    }

    @Test
    void laysOutArchiveCopiesAsTheArchivesDo() {
        List<String> lines = archive().stream()
                .filter(text -> text.contains("\nPAGE 02"))
                .findFirst()
                .orElseThrow()
                .lines()
                .toList();
        assertThat(lines.get(0)).matches("PAGE 01 {8}[A-Z ]{3,6}  \\d{5}  (\\d\\d OF \\d\\d  )?\\d{6}Z");
        assertThat(lines.get(2)).matches("\\d\\d");
        assertThat(lines.get(3)).matches("(ACTION|ORIGIN) EUR-\\d\\d");
        assertThat(lines)
                .anyMatch(line -> line.matches(" {21}-{21} {20}\\d{6}"))
                .anyMatch(line -> line.matches("[ORPZ]( [ORP])? \\d{6}Z MAR 75"))
                .anyMatch(line -> line.matches(".*[A-Z] \\d{5}"))
                .anyMatch(line -> line.startsWith("E.O. 11652: "))
                .anyMatch(line -> line.startsWith("SUBJ: "))
                .contains("NNNN", "Message Attributes", "Locator: TEXT ON-LINE")
                .noneMatch(line -> line.startsWith("VZCZC") || line.startsWith("DE R") || line.equals("BT"));
    }

    @Test
    void addsUpThePaperCopies() {
        assertThat(archive()).allSatisfy(text -> {
            String block = text.substring(text.indexOf("EUR-"), text.indexOf("     ------"));
            int copies = Arrays.stream(block.substring(0, block.indexOf('/')).split("\\s+"))
                    .filter(word -> word.contains("-"))
                    .mapToInt(word -> Integer.parseInt(word.substring(word.indexOf('-') + 1)))
                    .sum();
            assertThat(block).contains(String.format("/%03d W", copies));
        });
    }

    @Test
    void repeatsTheLevelAroundPages() {
        assertThat(archive())
                .allSatisfy(text -> assertThat(text)
                        .containsPattern(
                                "\n(UNCLASSIFIED|LIMITED OFFICIAL USE|CONFIDENTIAL|SECRET|TOP SECRET)\n\n\nNNNN\n"));
    }

    private static List<String> archive() {
        return sent(Era.ARCHIVE).map(Sent::text).toList();
    }

    private static Stream<CableDraft> drafts(Era era) {
        return sent(era).map(Sent::draft);
    }

    private static Stream<Sent> sent(Era era) {
        Traffic traffic = new Traffic(TABLES, 4, MIX, era, Damages.ALL);
        return Stream.generate(() -> traffic.nextOfFirst(300))
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow);
    }
}
