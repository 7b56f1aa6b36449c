package cablestream.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerKeyTest {
    private final AnswerKey key = new AnswerKey();

    @Test
    void saysWhatTheCableSays() {
        key.add(
                sent(
                        Sent.Kind.ORIGINAL,
                        0,
                        1,
                        List.of(Damages.named("TAGS_BLANKS").orElseThrow())),
                "000001.txt");
        assertThat(only())
                .contains(
                        entry("id", "09TESTVILLE212"),
                        entry("classification", "CONFIDENTIAL"),
                        entry("precedence", "PRIORITY"),
                        entry("infoPrecedence", "ROUTINE"),
                        entry("dateTimeGroup", "2009-03-16T16:35:00Z"),
                        entry("sections", Map.of("expected", 1, "present", List.of(1))));
        assertThat(only().get("files").toString())
                .contains("000001.txt", "ORIGINAL", "TAGS_BLANKS", "channelSerial=417");
    }

    @Test
    void collectsSectionsAndCopiesOfOneCable() {
        key.add(sent(Sent.Kind.ORIGINAL, 3, 3, List.of()), "000001.txt");
        key.add(sent(Sent.Kind.ORIGINAL, 1, 3, List.of()), "000002.txt");
        key.add(sent(Sent.Kind.DUPLICATE, 1, 3, List.of()), "000003.txt");
        assertThat(only()).containsEntry("sections", Map.of("expected", 3, "present", List.of(1, 3)));
        assertThat((List<?>) only().get("files")).hasSize(3);
    }

    @Test
    void countsOneTextAsAllSections() {
        key.add(sent(Sent.Kind.ORIGINAL, 0, 2, List.of()), "000001.txt");
        assertThat(only()).containsEntry("sections", Map.of("expected", 2, "present", List.of(1, 2)));
    }

    @Test
    void goesByTheCorrectionIfThereIsOne() {
        key.add(sent(Sent.Kind.ORIGINAL, 0, 1, List.of()), "000001.txt");
        CableDraft better = Drafts.confidential().corrected(List.of());
        key.add(new Sent("", better, Drafts.CIRCUIT, List.of(), Sent.Kind.CORRECTION, 0, 1), "000002.txt");
        assertThat(only()).contains(entry("kind", "CORRECTION"), entry("paragraphs", List.of()));
    }

    @Test
    void tellsTheFieldsThatDamageTouched() {
        key.add(
                sent(
                        Sent.Kind.ORIGINAL,
                        0,
                        1,
                        List.of(Damages.named("ORDER_AFTER_TAGS").orElseThrow())),
                "000001.txt");
        assertThat(only().get("files").toString()).contains("touched=[declassification, tags]", "lost=[]");
    }

    @Test
    void keepsEveryFieldThatTheTextHas() {
        key.add(sent(Sent.Kind.ORIGINAL, 0, 1, List.of()), "000001.txt");
        assertThat(only().get("declassification").toString()).contains("order=12958", "on=2019-03-16");
        assertThat(only().get("classifiedBy").toString()).contains("Jane Q. Doe", "Ambassador", "1.4(D)");
        assertThat(only().get("passing").toString()).contains("EUR/XX", "relay=true");
        assertThat(only().get("paragraphs").toString()).contains("The first paragraph.");
    }

    private Map<String, Object> only() {
        assertThat(key.cables()).hasSize(1);
        return key.cables().iterator().next();
    }

    private static Sent sent(Sent.Kind kind, int section, int sections, List<Damage> damage) {
        return new Sent("", Drafts.confidential(), Drafts.CIRCUIT, damage, kind, section, sections);
    }
}
