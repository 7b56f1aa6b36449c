package cablestream.containers;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Stated;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextsTest {
    private static final String TABLE = "id,body\r\n1,\"one \"\"quoted\"\"\r\nin two lines\"\r\n2,two\r\n";
    private static final List<String> TEXTS = List.of("one \"quoted\"\r\nin two lines", "two");

    @Test
    void eachRowIsOneTextAndItsNumberIsInTheSource() {
        ReadTexts read = ReadTexts.of("a.csv", TABLE);

        assertThat(read.strings()).isEqualTo(TEXTS);
        assertThat(read.sources()).containsExactly("a.csv:1", "a.csv:2");
        assertThat(read.texts).extracting(ContainedText::row).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8", "windows-1252"})
    void theEncodingIsFoundOut(String charset) {
        byte[] table = TABLE.replace("two\r", "dos\u00e9\r").getBytes(Charset.forName(charset));

        byte[] last = ReadTexts.of("a.csv", table).texts.get(1).bytes();

        assertThat(cablestream.text.Decoding.decode(last)).isEqualTo("dos\u00e9");
    }

    @Test
    void aByteOrderMarkBelongsToNoColumn() {
        assertThat(ReadTexts.of("a.csv", "\uFEFFtext,x\n1,2\n").strings()).containsExactly("1");
    }

    @Test
    void bytesOfATextStayWhatTheyWere() {
        byte[] table = "text\n\"a\u0080\u00e9\"\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(ReadTexts.of("a.csv", table).texts.get(0).bytes())
                .isEqualTo("a\u0080\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsFoundOut(String separator) {
        String table = String.join(separator, "id", "text", "x") + "\n" + String.join(separator, "1", "one", "y");

        assertThat(ReadTexts.of("a.csv", table).strings()).containsExactly("one");
    }

    @Test
    void whatIsStatedBesideTheTextComesWithIt() {
        ReadTexts read = ReadTexts.of(
                "a.csv", "RefID,Date,Text,Classification\n09LISBON212,2009-03-16 16:35,one,SECRET//NOFORN\n,,two,\n");

        assertThat(read.texts)
                .extracting(ContainedText::stated)
                .containsExactly(new Stated("09LISBON212", "2009-03-16 16:35", "SECRET//NOFORN", 2009), Stated.NOTHING);
    }

    @Test
    void columnsAreNamedOrNumberedAndJoined() {
        ContainerOptions options =
                new ContainerOptions(null, List.of("head", "3"), null, null, null, null, null, true, null, false, 1000);

        assertThat(ReadTexts.of("a.csv", bytes("Head,x,tail\na,b,c\n"), options).strings())
                .containsExactly("a\nc");
    }

    @Test
    void aTableWithoutNamesGoesByNumber() {
        ContainerOptions options =
                new ContainerOptions(null, List.of("2"), null, null, null, null, '\\', false, null, false, 1000);

        assertThat(ReadTexts.of("a.csv", bytes("1,\"a \\\"b\\\"\"\n2,c\n"), options)
                        .strings())
                .containsExactly("a \"b\"", "c");
    }

    @Test
    void aRowThatLacksTheTextIsAnEmptyText() {
        assertThat(ReadTexts.of("a.csv", "id,text\n1\n2,two\n").strings()).containsExactly("", "two");
    }

    @Test
    void aTableWithoutATextNamesItsColumnsAndTheRemedy() {
        assertThat(ReadTexts.of("a.csv", "a,b\n1,2\n").problems)
                .singleElement()
                .asString()
                .contains("--text", "a, b");
    }

    @Test
    void aQuotationMarkThatIsNotClosedNamesItsRow() {
        ReadTexts read = ReadTexts.of("a.csv", "id,text\n1,one\n2,\"two\n3,three\n");

        assertThat(read.strings()).containsExactly("one");
        assertThat(read.problems).singleElement().asString().contains("a.csv: row 2 ", "--escape");
    }

    @Test
    void aFieldLargerThanARecordIsNotKeptInMemory() {
        ReadTexts read = ReadTexts.of("a.csv", "text\n\"" + "x".repeat(300_000) + "\"\n");

        assertThat(read.texts).isEmpty();
        assertThat(read.problems).singleElement().asString().contains("row 1 ", "larger");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Classification",
                "classification_level",
                "Security-Classification",
                "Marking",
                "LABEL",
                "Original Handling Restrictions",
                "caveats",
                "Captions",
                "sensitivity",
                "dissemination"
            })
    void columnsWithUsualNamesStateTheClassification(String column) {
        assertThat(stated("text," + column + "\nTEXT,nodis\n")).isEqualTo("nodis");
    }

    @Test
    void severalColumnsStateTheClassificationTogether() {
        assertThat(stated("classification,captions,channel,text\nSECRET,\"NODIS, EXDIS\",Roger,TEXT\n"))
                .isEqualTo("SECRET; NODIS, EXDIS; Roger CHANNEL");
    }

    @ParameterizedTest
    @CsvSource({"note,SECRET", "tags,NODIS", "Title,S//NF", "nodis,true", "Top_Secret,x"})
    void aMarkingInFullStatesTheClassificationInAnyColumn(String column, String value) {
        assertThat(stated("text," + column + "\nTEXT," + value + "\n")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"note,restricted", "tags,PREL", "index,S", "title,Secret talks", "origin,Embassy Lisbon", "nodis,false"
    })
    void whatIsNoMarkingInAnyColumnStatesNothing(String column, String value) {
        assertThat(stated("text," + column + "\nTEXT," + value + "\n")).isNull();
    }

    @Test
    void aLongValueLosesNoMarking() {
        assertThat(stated("text,captions\nTEXT,SECRET" + " EXDIS".repeat(500) + " NODIS\n"))
                .isEqualTo("EXDIS; NODIS; SECRET");
    }

    @Test
    void theTextStatesNothing() {
        assertThat(stated("label,text\n,NODIS\n")).isNull();
    }

    @Test
    void aColumnWithTheHeadingIsJoinedBeforeTheText() {
        assertThat(ReadTexts.of("a.csv", "body,header\nUNCLAS LISBON 1,ZNY SSSSS\n")
                        .strings())
                .containsExactly("ZNY SSSSS\nUNCLAS LISBON 1");
    }

    private static @Nullable String stated(String table) {
        return ReadTexts.of("a.csv", table).texts.get(0).stated().classification();
    }
}
