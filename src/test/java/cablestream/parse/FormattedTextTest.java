package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.MessageKind;
import cablestream.cable.Paragraph;
import cablestream.cable.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormattedTextTest {
    private static final String HEADING = """
            RTTUZYUW RUEWMCS0001 0751640-UUUU--RUCRNAD.
            ZNR UUUUU
            R 161635Z MAR 09
            FM HARBOR OFFICE//N1//
            TO ALL HARBORS
            BT
            UNCLAS //N01210//
            """;
    private static final String END = "\nBT\n#0001\nNNNN\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MSGID/GENADMIN/HARBOR//\nSUBJ/LIGHTS//\nREF/A/DOC/HARBOR/14DEC08//\nREF/B/MSG/PORT/160004ZAUG06//\n"
                        + "NARR/A IS A BOOK.//\nRMKS/1. ONE.\n\n2. TWO.//",
                "NAVADMIN 071/09\n\nMSGID/GENADMIN/HARBOR//\n\nSUBJ/LIGHTS//\n\nREF/A/DOC/HARBOR/14DEC08//\n\n"
                        + "REF/B/MSG/PORT/160004ZAUG06//\n\nNARR/A IS A\nBOOK.//\n\nRMKS/\n1. ONE.\n2. TWO.//",
                "MSGID/GENADMIN/HARBOR//SUBJ/LIGHTS//REF/A/DOC/HARBOR/14DEC08//\nREF/B/MSG/PORT/160004ZAUG06// "
                        + "NARR/A IS A BOOK.//\nRMKS/1.  ONE.\n2.  TWO.\n//",
                "SUBJ/LIGHTS//\nREF/A/DOC/HARBOR/\n14DEC08//\nREF/B/MSG/PORT/160004ZAUG06//\nNARR/A IS A BOOK.//\n"
                        + "GENTEXT/REMARKS/1. ONE.\n\n2. TWO.//"
            })
    void hasItsSetsInTheFields(String text) {
        Telegram read = Samples.read(HEADING + text + END);

        assertThat(read.opening().kind()).isEqualTo(MessageKind.FORMATTED);
        assertThat(read.opening().subject()).isEqualTo("LIGHTS");
        assertThat(read.opening().references())
                .extracting(each ->
                        each.label() + " " + each.kind() + " " + each.text().replace("/ ", "/"))
                .containsExactly(
                        "A " + Reference.Kind.BOOK + " DOC/HARBOR/14DEC08",
                        "B " + Reference.Kind.MILITARY + " MSG/PORT/160004ZAUG06");
        assertThat(read.body().paragraphs())
                .containsExactly(
                        new Paragraph(null, null, "NARR", "A IS A BOOK."),
                        new Paragraph(1, null, null, "ONE."),
                        new Paragraph(2, null, null, "TWO."));
        assertThat(Samples.faults(read)).isEmpty();
    }

    @Test
    void endsASetWithoutSlashesAtTheNextOne() {
        Telegram read = Samples.read(HEADING + "SUBJ/LIGHTS\nREF/A/DOC/HARBOR//\nRMKS/1. ONE.//" + END);

        assertThat(read.opening().subject()).isEqualTo("LIGHTS");
        assertThat(read.opening().references()).hasSize(1);
        assertThat(Samples.faults(read)).containsExactly("SET_OPEN");
    }

    @Test
    void hasAFaultForWhatIsInNoSet() {
        Telegram read = Samples.read(HEADING + "SUBJ/LIGHTS//\nA STRAY LINE\nRMKS/1. ONE.//" + END);

        assertThat(Samples.faults(read)).containsExactly("TEXT_UNPLACED");
    }
}
