package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Help of every command: it is there, begins with a sentence, and its examples are right. */
class HelpTest {
    private static final String EXAMPLE = "  cablestream ";
    private static final Pattern WORDS = Pattern.compile("'([^']*)'|(\\S+)");

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void printsHelpAndNothingElse(String command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = (command + " --help").strip().split(" ");

        assertThat(Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), args))
                .isZero();

        assertThat(out.toString()).startsWith("Usage: cablestream " + command);
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void summarizesInOneSentence(String command) {
        assertThat(spec(command).usageMessage().description()[0]).endsWith(".").doesNotContain("\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void givesExamplesThatAreRightUsage(String command) {
        if (command.equals("run")) {
            return;
        }
        List<String> examples = Arrays.stream(spec(command).usageMessage().footer())
                .filter(line -> line.startsWith(EXAMPLE))
                .map(line -> line.substring(EXAMPLE.length()).replaceFirst(" > .*", ""))
                .toList();

        assertThat(examples).isNotEmpty().allMatch(example -> example.startsWith(command));
        examples.forEach(example -> assertThatCode(() -> cli().parseArgs(words(example)))
                .as(example)
                .doesNotThrowAnyException());
    }

    @Test
    void suggestsTheNameThatIsMeant() {
        StringWriter err = new StringWriter();

        assertThat(Cli.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), "parze"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("did you mean parse").contains("cablestream --help");
    }

    @Test
    void completesEveryCommand() {
        StringWriter out = new StringWriter();

        assertThat(Cli.run(new PrintWriter(out, true), new PrintWriter(new StringWriter()), "completion"))
                .isZero();

        assertThat(out.toString()).contains("cablestream", "quarantine release", "--from-beginning");
    }

    static List<String> commands() {
        List<String> names = new ArrayList<>();
        cli().getSubcommands().forEach((name, command) -> {
            names.add(name);
            command.getSubcommands().keySet().forEach(part -> names.add(name + " " + part));
        });
        return names;
    }

    private static CommandSpec spec(String command) {
        CommandLine found = cli();
        for (String name : command.split(" ")) {
            found = found.getSubcommands().get(name);
        }
        return found.getCommandSpec();
    }

    private static String[] words(String line) {
        return WORDS.matcher(line)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }

    private static CommandLine cli() {
        return new CommandLine(new Cli()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
