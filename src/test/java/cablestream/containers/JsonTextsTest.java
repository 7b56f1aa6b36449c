package cablestream.containers;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Stated;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a.jsonl; {'text':'one'}~{'text':'two'}",
                "a.txt; {'text':'one'}~{'text':'two'}~",
                "a.json; [{'content':'one'}, {'body':'two'}]",
                "a.json; {'text':'one'} {'text':'two'}",
                "a.txt; [ {'text':'one'},~{'text':['two']}]",
            })
    void eachObjectIsOneText(String name, String json) {
        ReadTexts read = ReadTexts.of(name, json(json));

        assertThat(read.strings()).containsExactly("one", "two");
        assertThat(read.sources()).containsExactly(name + ":1", name + ":2");
    }

    @Test
    void aLineThatIsNoJsonIsRejectedAlone() {
        ReadTexts read = ReadTexts.of("a.jsonl", json("{'text':'one'}~{broken~{'text':'three'}"));

        assertThat(read.strings()).containsExactly("one", "three");
        assertThat(read.rejections).singleElement().asString().startsWith("a.jsonl:2: ");
    }

    @Test
    void anObjectWithoutATextNamesTheRemedy() {
        assertThat(ReadTexts.of("a.json", json("{'a':1,'b':{}}")).rejections)
                .singleElement()
                .asString()
                .contains("--text", "a, b");
    }

    @Test
    void linesOfUtf16AreRead() {
        byte[] lines = json("{'text':'one'}~{'text':'two\u00e9'}").getBytes(StandardCharsets.UTF_16);

        assertThat(ReadTexts.of("a.jsonl", lines).strings()).containsExactly("one", "two\u00e9");
    }

    @Test
    void fieldsAreNamedByTheirPath() {
        ContainerOptions options = new ContainerOptions(
                null, List.of("source.raw"), "nr", "source.day", null, null, null, true, null, false, 1000);
        byte[] json = json("{'nr':'09LISBON212','source':{'raw':'one','day':'16 MAR 2009'}}")
                .getBytes(StandardCharsets.UTF_8);

        ContainedText text = ReadTexts.of("a.json", json, options).texts.get(0);

        assertThat(new String(text.bytes(), StandardCharsets.UTF_8)).isEqualTo("one");
        assertThat(text.stated()).isEqualTo(new Stated("09LISBON212", "16 MAR 2009", null, 2009));
    }

    @Test
    void whatEndsInTheMiddleNamesTheObject() {
        ReadTexts read = ReadTexts.of("a.json", json("[{'text':'one'},{'te"));

        assertThat(read.strings()).containsExactly("one");
        assertThat(read.problems).singleElement().asString().contains("a.json: object 2 ");
    }

    private static String json(String text) {
        return text.strip().replace('\'', '"').replace('~', '\n');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"T\",\"captions\":[\"NODIS\",\"SIPDIS\"]}|NODIS; SIPDIS",
                "{\"caveat\":{\"name\":\"NODIS\"},\"text\":\"T\"}|NODIS",
                "{\"meta\":{\"security\":{\"classification\":\"S\"}},\"text\":\"T\"}|S",
                "{\"doc\":{\"Original Handling Restrictions\":\"EXDIS\"},\"text\":\"T\"}|EXDIS",
                "{\"classification\":\"C\",\"handling-restrictions\":\"NODIS\",\"text\":\"T\"}|C; NODIS",
                "{\"nodis\":true,\"secret\":true,\"text\":\"T\"}|nodis; secret",
                "{\"keywords\":[\"ports\",\"SECRET//NODIS\"],\"text\":\"T\"}|SECRET//NODIS"
            })
    void fieldsStateTheClassification(String json, String stated) {
        assertThat(classification(json)).isEqualTo(stated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"NODIS\"}",
                "{\"text\":\"T\",\"refs\":[{\"classification\":\"SECRET\"}]}",
                "{\"text\":\"T\",\"nodis\":false}",
                "{\"text\":\"T\",\"title\":\"Secret talks in Lisbon\",\"grade\":\"C\"}"
            })
    void whatIsOfOtherThingsStatesNothing(String json) {
        assertThat(classification(json)).isNull();
    }

    private static @Nullable String classification(String json) {
        return ReadTexts.of("a.json", json).texts.get(0).stated().classification();
    }
}
