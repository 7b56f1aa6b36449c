package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Reference;
import cablestream.reference.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceItemTest {
    @ParameterizedTest
    @CsvSource({
        "DOE-ROE E-MAIL OF MARCH 3,EMAIL,",
        "73 TESTVILLE A-50,AIRGRAM,73TESTVILLE-A50",
        "TESTVILLE 88 (NOTAL),CABLE,09TESTVILLE88",
        "'TESTVILLE 88, DOE MEMO',CABLE,09TESTVILLE88",
        "A BOOK,OTHER,"
    })
    void isOneThingOfOneKind(String text, Reference.Kind kind, @Nullable String id) {
        assertThat(item(text, null).citations())
                .containsExactly(new ReferenceItem.Citation(0, text.length(), kind, id));
    }

    @Test
    void mayNameSeveralCables() {
        assertThat(item("TESTVILLE 88 AND SAMPLETON 12", null).citations())
                .extracting(ReferenceItem.Citation::id)
                .containsExactly("09TESTVILLE88", "09SAMPLETON12");
    }

    @Test
    void knowsThePostThatANumberAloneGoesWith() {
        assertThat(item("TESTVILLE 88", null).lastPost()).isEqualTo("TESTVILLE");
        assertThat(item("89", "TESTVILLE").citations())
                .extracting(ReferenceItem.Citation::id)
                .containsExactly("09TESTVILLE89");
    }

    private static ReferenceItem item(String text, @Nullable String lastPost) {
        return new ReferenceItem(
                text, new CitationContext(Tables.load().stations(), 2009, null, word -> false), lastPost);
    }
}
