package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.assemble.Message;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.intake.RawTransmission;
import cablestream.normalize.Normalized;
import cablestream.normalize.Normalizer;
import cablestream.parse.Reader;
import cablestream.reference.Tables;
import cablestream.text.Decoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of {@code src/site/markdown/damage.md} is true: folders exist, and show the faults that it names. */
class DamageTableTest {
    private static final Path TABLE = Path.of("src/site/markdown/damage.md");
    private static final Path CABLES = Path.of("src/test/resources/cables");
    private static final Tables TABLES = Tables.load();

    /** A row: a class, the golden folders that show it, and the fault codes that they raise. */
    record Row(String name, List<String> folders, List<String> codes) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void showsTheFaultsThatItNames(Row row) throws IOException {
        Set<FaultCode> shown = EnumSet.noneOf(FaultCode.class);
        for (String folder : row.folders()) {
            shown.addAll(faults(Files.readAllBytes(CABLES.resolve(folder).resolve("input.txt"))));
        }
        assertThat(shown)
                .containsAll(row.codes().stream().map(FaultCode::valueOf).toList());
    }

    @Test
    void namesEveryGoldenFolder() throws IOException {
        Set<String> named = new TreeSet<>();
        rows().forEach(row -> named.addAll(row.folders()));
        assertThat(named).isEqualTo(folders());
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(cells[1].strip(), quoted(cells[2]), quoted(cells[3])))
                .toList();
    }

    private static List<String> quoted(String cell) {
        return Arrays.stream(cell.split(","))
                .map(each -> each.replace("`", "").strip())
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static Set<String> folders() throws IOException {
        try (Stream<Path> paths = Files.list(CABLES)) {
            Set<String> names = new TreeSet<>();
            paths.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("regressions"))
                    .forEach(names::add);
            return names;
        }
    }

    private static List<FaultCode> faults(byte[] raw) {
        Message message = Message.of("any", new RawTransmission(null, Decoding.decode(raw), "test"));
        Normalized normalized = new Normalizer(TABLES).normalize(new Reader(TABLES).read(message));
        return normalized.faults().stream().map(Fault::code).toList();
    }
}
