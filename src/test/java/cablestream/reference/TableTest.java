package cablestream.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final List<String> COLUMNS = List.of("code", "name");

    @Test
    void givesRowsInOrderWithTheirLines() {
        Table table = read("code,name\nA,\"One, two\"\nB,\n");
        assertThat(table.rows()).extracting(Row::line).containsExactly(2, 3);
        assertThat(table.rows().get(0).text("name")).isEqualTo("One, two");
        assertThat(table.rows().get(1).textOrNull("name")).isNull();
    }

    @Test
    void refusesARowThatIsThereTwice() {
        assertThatThrownBy(() -> read("code,name\nA,One\nB,Two\nA,Three\n"))
                .isInstanceOf(BadTableException.class)
                .hasMessage("sample.csv:4: an earlier row has the same code");
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatThrownBy(() -> read("code,name\nA,One\nB\n"))
                .isInstanceOf(BadTableException.class)
                .hasMessage("sample.csv:3: has 1 columns, not 2");
    }

    @Test
    void refusesOtherColumns() {
        assertThatThrownBy(() -> read("code,title\nA,One\n"))
                .isInstanceOf(BadTableException.class)
                .hasMessage("sample.csv:1: the header must be code,name");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read("")).isInstanceOf(BadTableException.class);
    }

    @Test
    void namesATableThatIsNotThere() {
        assertThatThrownBy(() -> Table.resource("none.csv", COLUMNS, 1))
                .isInstanceOf(BadTableException.class)
                .hasMessageContaining("none.csv");
    }

    private static Table read(String text) {
        return Table.read("sample.csv", new StringReader(text), COLUMNS, 1);
    }
}
