package cablestream.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets which alert, and which alerts mute others. */
class AlertmanagerTest {
    private static final Path FILE = Path.of("ops", "alertmanager", "alertmanager.yml");
    private static final CheckTool AMTOOL = new CheckTool("amtool", "prometheus-alertmanager");
    private static final Pattern NAMES = Pattern.compile("alertname=~?\"([^\"]+)\"");

    @TempDir
    private static Path folder;

    private static String config;

    /** Before 0.26 Alertmanager reads no address of a webhook from a file: {@code ops/start} puts it there as well. */
    @BeforeAll
    static void copy() throws IOException {
        String text = Files.readString(FILE).replaceAll("url_file: .*", "url: http://127.0.0.1:9/");
        config = Files.writeString(folder.resolve("alertmanager.yml"), text).toString();
    }

    @Test
    void alertmanagerTakesItsConfiguration() {
        assertThat(amtool("check-config", config)).contains("SUCCESS");
    }

    /** One alert for each receiver. */
    static Stream<Rules.Alert> alerts() {
        return Rules.alerts().stream()
                .collect(Collectors.toMap(AlertmanagerTest::receiver, Function.identity(), (first, other) -> first))
                .values()
                .stream();
    }

    private static String receiver(Rules.Alert alert) {
        if (alert.severity().equals("none")) {
            return "watchdog";
        }
        return alert.team().isEmpty() ? alert.severity() : alert.team();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertGoesToThoseWhomItIsFor(Rules.Alert alert) {
        assertThat(routed("alertname=" + alert.name(), "severity=" + alert.severity(), "team=" + alert.team()))
                .isEqualTo(receiver(alert));
    }

    @Test
    void anAlertOfAnotherProductIsATicket() {
        assertThat(routed("alertname=DiskFull")).isEqualTo("ticket");
    }

    @Test
    void everyReceiverNotifiesAnAddressThatIsNotInTheFile() {
        assertThat(Yaml.read(FILE).get("receivers"))
                .isNotEmpty()
                .allMatch(receiver ->
                        receiver.at("/webhook_configs/0/url_file").asText().equals("/run/secrets/webhook-url"));
        assertThat(Yaml.read(FILE).findValues("url")).isEmpty();
    }

    static Stream<JsonNode> inhibitions() {
        return Yaml.read(FILE).get("inhibit_rules").valueStream();
    }

    @ParameterizedTest
    @MethodSource("inhibitions")
    void aTicketMutesNoPage(JsonNode rule) {
        Map<String, Rules.Alert> alerts =
                Rules.alerts().stream().collect(Collectors.toMap(Rules.Alert::name, Function.identity()));
        List<String> causes = names(rule, "source_matchers");
        List<String> consequences = names(rule, "target_matchers");

        assertThat(alerts)
                .containsKeys(causes.toArray(String[]::new))
                .containsKeys(consequences.toArray(String[]::new));
        assertThat(consequences)
                .doesNotContainAnyElementsOf(causes)
                .allMatch(name -> alerts.get(name).severity().equals("ticket"));
        assertThat(rule.get("equal")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CableAccountBroken",
                "CableRecordsLost",
                "CableRecordsDropped",
                "CableGuardBlocked",
                "CableReleaseOrderRefused",
                "CablePortionAboveBanner",
                "CableDeadLettersWaiting"
            })
    void nothingMutesALossOrALeak(String alert) {
        assertThat(inhibitions().flatMap(rule -> names(rule, "target_matchers").stream()))
                .isNotEmpty()
                .doesNotContain(alert);
    }

    private static List<String> names(JsonNode rule, String matchers) {
        return rule.get(matchers)
                .valueStream()
                .flatMap(matcher -> NAMES.matcher(matcher.asText()).results())
                .flatMap(found -> Stream.of(found.group(1).split("\\|")))
                .toList();
    }

    private static String routed(String... labels) {
        String[] arguments = Stream.concat(
                        Stream.of("config", "routes", "test", "--config.file=" + config), Stream.of(labels))
                .toArray(String[]::new);
        // Where amtool has settings of its own, it warns first that these are not taken.
        return amtool(arguments).lines().reduce("", (before, line) -> line);
    }

    private static String amtool(String... arguments) {
        return AMTOOL.passes(InputStream.nullInputStream(), arguments);
    }
}
