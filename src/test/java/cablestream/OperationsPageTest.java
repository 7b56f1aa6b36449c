package cablestream;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.intake.DeadReason;
import cablestream.metrics.MeterCatalogue;
import cablestream.settings.Setting;
import cablestream.settings.SettingTable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of {@code src/site/markdown/operations.md} are those of the program. */
class OperationsPageTest {
    private final Page operations = Page.site("operations");

    @Test
    void itsSettingsAreAllThereAre() {
        String table = SettingTable.all().stream()
                .map(OperationsPageTest::row)
                .collect(Collectors.joining(
                        "\n", "| setting | environment | default | meaning |\n|---|---|---|---|\n", "\n"));
        assertThat(operations.between("<!-- settings -->\n", "<!-- /settings -->"))
                .isEqualTo(table);
    }

    @Test
    void itsReasonsOfDeadLettersAreAllThereAre() {
        assertThat(operations.text())
                .contains(Arrays.stream(DeadReason.values())
                        .map(reason -> "| `%s` | %s |".formatted(reason, reason.meaning()))
                        .collect(Collectors.joining("\n", "| reason | meaning |\n|---|---|\n", "\n\n")));
    }

    @Test
    void itsMetersAreAllThereAre() {
        assertThat(operations.text())
                .contains(Arrays.stream(MeterCatalogue.values())
                        .map(OperationsPageTest::row)
                        .collect(Collectors.joining("\n", "| meter | labels | meaning |\n|---|---|---|\n", "\n\n")));
    }

    private static String row(MeterCatalogue meter) {
        String labels = meter.labels().stream().map(label -> "`" + label + "` ").collect(Collectors.joining());
        return "| `%s` | %s| %s |".formatted(meter.series(), labels, meter.meaning());
    }

    private static String row(Setting<?> setting) {
        String byDefault = setting.byDefault() == null ? "" : "`" + setting.byDefault() + "`";
        return "| `%s` | `%s` | %s | %s |".formatted(setting.name(), setting.variable(), byDefault, setting.meaning());
    }
}
