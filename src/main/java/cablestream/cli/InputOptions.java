package cablestream.cli;

import cablestream.containers.ContainerKind;
import cablestream.containers.ContainerOptions;
import cablestream.kafka.TopicPlan;
import cablestream.text.Ascii;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The files that a command reads, and how texts are found in those that hold several. */
final class InputOptions {
    private static final String YEAR_OF_NAME = "name";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = {
                "A file, a folder (with all that is in it), or - for standard input.",
                "A table (CSV), JSON, mailbox, mail, HTML page or archive (ZIP, TAR, GZIP) holds a text in each row, object, mail, page or file."
            })
    List<String> paths = List.of();

    @Option(
            names = "--as",
            paramLabel = "KIND",
            description =
                    "Read all as text, csv, jsonl, json, mbox, mail, html, zip, tar or gzip; default: as detected.")
    private @Nullable ContainerKind as;

    @Option(
            names = "--text",
            paramLabel = "COLUMN",
            split = ",",
            description =
                    "Columns or fields with the text, by name or number; several are joined. Default: text, body, content or the like.")
    private List<String> text = List.of();

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "Column or field with the id; it is compared with the text.")
    private @Nullable String id;

    @Option(names = "--date", paramLabel = "COLUMN", description = "Column or field with the date; likewise.")
    private @Nullable String date;

    @Option(
            names = "--classification",
            paramLabel = "COLUMN",
            description = "Column or field with the classification; likewise.")
    private @Nullable String classification;

    @Option(names = "--separator", paramLabel = "CHAR", description = "What separates columns; default: as detected.")
    private @Nullable Character separator;

    @Option(
            names = "--escape",
            paramLabel = "CHAR",
            description = "What escapes a quotation mark in a column, such as \\; default: it is doubled.")
    private @Nullable Character escape;

    @Option(names = "--no-header", description = "The first row of a table is a text; columns go by number.")
    private boolean noHeader;

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "Year of texts without one: four digits, or name for the one in the name of the file.")
    private @Nullable String year;

    /** The options for finding texts in containers. */
    ContainerOptions containers() {
        return new ContainerOptions(
                as,
                text,
                id,
                date,
                classification,
                separator,
                escape,
                !noHeader,
                givenYear(),
                YEAR_OF_NAME.equals(year),
                TopicPlan.LARGEST_RECORD);
    }

    private @Nullable Integer givenYear() {
        if (year == null || year.equals(YEAR_OF_NAME)) {
            return null;
        }
        int number = year.length() == 4 ? Ascii.number(year) : -1;
        if (number < 1900) {
            throw new ParameterException(
                    spec.commandLine(), "--year is a year of four digits from 1900, or name, not " + year);
        }
        return number;
    }
}
