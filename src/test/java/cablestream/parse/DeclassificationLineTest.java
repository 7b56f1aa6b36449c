package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Declassification;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.format.FaultCollector;
import cablestream.text.Lines;
import cablestream.text.Passage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclassificationLineTest {
    private final FaultCollector notes = new FaultCollector();

    @ParameterizedTest
    @CsvSource({
        "12958: DECL: 03/16/2019,2019-03-16",
        "12958: DECL: 16 MARCH 2019,2019-03-16",
        "12958: DECL: 2019/03/16,2019-03-16",
        "12958: N/A,"
    })
    void readsTheDay(String text, @Nullable LocalDate day) {
        assertThat(read(text).on()).isEqualTo(day);
        assertThat(read(text).event()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12958: DECL: X1, X5 | X1 X5",
                "12958: DECL: 1.6X1 | X1",
                "11652: XGDS-2 | XGDS2",
                "13526: 25X1-HUMAN | 25X1-HUMAN"
            })
    void readsExemptions(String text, String exemptions) {
        assertThat(String.join(" ", read(text).exemptions())).isEqualTo(exemptions);
    }

    @Test
    void readsAnEventAndSkipsTheNameOfAPerson() {
        assertThat(read("12356: DECL: OADR").event()).isEqualTo("OADR");
        assertThat(read("11652: GDS (DOE, 3/16/85)")).isEqualTo(new Declassification("11652", null, "GDS", List.of()));
    }

    @Test
    void repairsAnOrderThatIsOneCharacterOff() {
        assertThat(read("12598: N/A").order()).isEqualTo("12598");
        assertThat(read("1958: N/A").order()).isEqualTo("12958");
        assertThat(notes.findings().faults())
                .extracting(Fault::code)
                .containsExactly(FaultCode.EO_UNKNOWN, FaultCode.EO_MENDED);
    }

    private Declassification read(String text) {
        return DeclassificationLine.read(Passage.of(Lines.of(text), 0), notes);
    }
}
