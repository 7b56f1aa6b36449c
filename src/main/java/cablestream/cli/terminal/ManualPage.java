package cablestream.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command, made from its help: roff with the man macros, as {@code man} reads it.
 *
 * @param name name of the page: {@code cablestream-feeds-backfill}
 * @param text whole page
 */
public record ManualPage(String name, String text) {
    /** The section of user commands. */
    private static final String SECTION = "1";

    /** The pages of a command and of all commands under it. */
    public static List<ManualPage> of(CommandLine command) {
        List<ManualPage> pages = new ArrayList<>();
        pages.add(page(command.getCommandSpec()));
        command.getSubcommands().values().stream().map(ManualPage::of).forEach(pages::addAll);
        return pages;
    }

    /** {@code cablestream-feeds-backfill.1} */
    public String fileName() {
        return name + "." + SECTION;
    }

    private static ManualPage page(CommandSpec command) {
        StringBuilder page = new StringBuilder();
        line(
                page,
                ".TH " + escaped(name(command).toUpperCase(Locale.ROOT)) + " " + SECTION + " \"\" "
                        + "\"Cablestream\" \"Cablestream\"");
        section(page, "NAME", List.of(name(command) + " - " + summary(command)));
        section(page, "SYNOPSIS", List.of(synopsis(command)));
        section(page, "DESCRIPTION", List.of(command.usageMessage().description()));
        entries(
                page,
                "ARGUMENTS",
                command.positionalParameters().stream()
                        .filter(argument -> !argument.hidden())
                        .map(ManualPage::argument)
                        .toList());
        entries(
                page,
                "OPTIONS",
                command.options().stream()
                        .filter(option -> !option.hidden())
                        .map(ManualPage::option)
                        .toList());
        entries(
                page,
                "COMMANDS",
                command.subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .map(part -> new Entry(name(part) + "(" + SECTION + ")", List.of(summary(part))))
                        .toList());
        verbatim(page, "NOTES", List.of(command.usageMessage().footer()));
        return new ManualPage(name(command), page.toString());
    }

    private record Entry(String term, List<String> description) {}

    private static Entry argument(PositionalParamSpec argument) {
        return new Entry(argument.paramLabel(), description(argument));
    }

    private static Entry option(OptionSpec option) {
        String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
        return new Entry(String.join(", ", option.names()) + value, description(option));
    }

    private static List<String> description(ArgSpec argument) {
        return Arrays.asList(argument.description());
    }

    private static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    private static String summary(CommandSpec command) {
        String[] description = command.usageMessage().description();
        return description.length == 0 ? command.name() : description[0];
    }

    private static String synopsis(CommandSpec command) {
        return new Help(command, Help.defaultColorScheme(Help.Ansi.OFF))
                .synopsis(0)
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static void section(StringBuilder page, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line(page, ".SH " + title);
            lines.forEach(each -> line(page, escaped(each)));
        }
    }

    private static void entries(StringBuilder page, String title, List<Entry> entries) {
        if (!entries.isEmpty()) {
            line(page, ".SH " + title);
        }
        for (Entry entry : entries) {
            line(page, ".TP");
            line(page, ".B " + escaped(entry.term()));
            entry.description().forEach(each -> line(page, escaped(each)));
        }
    }

    /** Examples and exit statuses keep their lines. */
    private static void verbatim(StringBuilder page, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line(page, ".SH " + title);
            line(page, ".nf");
            lines.forEach(each -> line(page, escaped(each)));
            line(page, ".fi");
        }
    }

    private static void line(StringBuilder page, String line) {
        page.append(line).append('\n');
    }

    /** A text in ASCII in which no character is a request or an escape of roff. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replace("%n", " ").codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\e");
                case '-' -> escaped.append("\\-");
                default -> appendAscii(escaped, c);
            }
        });
        boolean request = text.startsWith(".") || text.startsWith("'");
        return request ? "\\&" + escaped : escaped.toString();
    }

    private static void appendAscii(StringBuilder escaped, int c) {
        if (c < 0x80) {
            escaped.append((char) c);
        } else {
            escaped.append(String.format(Locale.ROOT, "\\[u%04X]", c));
        }
    }
}
