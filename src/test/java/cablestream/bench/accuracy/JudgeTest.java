package cablestream.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.traffic.Damage;
import cablestream.traffic.Damages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String KEY = """
            {"subject": "TALL SHIPS", "tags": [{"code": "PGOV"}, {"code": "PREL"}],
             "references": [{"label": "A", "id": "09LIMA12"}], "paragraphs": [{"number": 1, "text": "It rains."}]}""";

    @Test
    void isRightWhereNothingDiffersThatTheKeyHas() {
        assertThat(verdict("subject", KEY.replace("\"id\"", "\"text\": \"LIMA 12\", \"id\"")))
                .isEqualTo(Verdict.RIGHT);
    }

    @Test
    void isWrongWhereNoDamageWasDone() {
        assertThat(verdict("subject", KEY.replace("TALL", "SMALL"))).isEqualTo(Verdict.WRONG);
        assertThat(verdict("subject", KEY.replace("TALL", "SMALL"), "TAGS_FUSED"))
                .isEqualTo(Verdict.WRONG);
        assertThat(verdict("subject", "{}")).isEqualTo(Verdict.WRONG);
    }

    @Test
    void isSilentWhereDamageWasDoneAndNoFaultOfThatFieldSaysSo() {
        String other = KEY.replace("PREL", "PINR");
        assertThat(verdict("tags", other, "TAGS_FUSED")).isEqualTo(Verdict.SILENT);
        assertThat(verdict("tags", with(other, "EO_UNKNOWN"), "TAGS_FUSED")).isEqualTo(Verdict.SILENT);
        assertThat(verdict("tags", with(other, "TAG_UNKNOWN"), "TAGS_FUSED")).isEqualTo(Verdict.REPORTED);
    }

    @Test
    void isRightWhereAListHasWhatDamagePutIntoIt() {
        String more = KEY.replace("{\"code\": \"PREL\"}", "{\"code\": \"POL\"}, {\"code\": \"PREL\"}");
        assertThat(verdict("tags", more, "TAGS_STRAY_WORD")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict("tags", more, "TAGS_FUSED")).isEqualTo(Verdict.SILENT);
    }

    @Test
    void isLostWhereOnlyWhatIsLeftWasRead() {
        assertThat(verdict("subject", KEY.replace("TALL SHIPS", "TALL..."), "SUBJECT_TRUNCATED"))
                .isEqualTo(Verdict.LOST);
        assertThat(verdict("subject", KEY.replace("\"TALL SHIPS\"", "null"), "SUBJECT_TRUNCATED"))
                .isEqualTo(Verdict.LOST);
    }

    @Test
    void excusesTheLostPartOfAFieldOnly() {
        assertThat(verdict("references", KEY.replace("\"A\"", "\"1\""), "REF_DIGITS"))
                .isEqualTo(Verdict.LOST);
        assertThat(verdict("references", KEY.replace("LIMA", "ROME"), "REF_DIGITS"))
                .isEqualTo(Verdict.SILENT);
    }

    @Test
    void judgesTextsOfParagraphsApartFromTheirNumbers() {
        String other = KEY.replace("rains", "snows");
        assertThat(verdict("paragraphs", other, "HYPHENATED")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict("paragraphs.text", other, "HYPHENATED")).isEqualTo(Verdict.SILENT);
    }

    private static String with(String cable, String fault) {
        return cable.substring(0, cable.length() - 1) + ", \"faults\": [{\"code\": \"" + fault + "\"}]}";
    }

    private static Verdict verdict(String field, String found, String... damage) {
        List<Damage> done = Arrays.stream(damage)
                .map(name -> Damages.named(name).orElseThrow())
                .toList();
        return new Judge(done)
                .judge(object(KEY), object(found)).stream()
                        .filter(result -> result.field().equals(field))
                        .findFirst()
                        .orElseThrow()
                        .verdict();
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
