package cablestream.cli;

import cablestream.app.CommandFailure;
import cablestream.reference.Tables;
import cablestream.traffic.AnswerKey;
import cablestream.traffic.Damage;
import cablestream.traffic.Era;
import cablestream.traffic.LiveDamage;
import cablestream.traffic.Sent;
import cablestream.traffic.Traffic;
import cablestream.traffic.TrafficMix;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes invented traffic as files, with the answers that a reader should find. */
@Command(
        name = "generate",
        description = {
            "Write invented cables as ACP-127 text, one file a transmission.",
            "The same options give the same files on every machine."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream generate --count 100 --out cables",
            "  cablestream generate --count 1000 --seed 7 --damaged 0.5 --out cables --answers answers.jsonl",
            "",
            "--answers writes one JSON object a cable, with the fields of `parse` under the same names,",
            "from id to signature, and besides:",
            "  sections   how many there are, and which of them were sent",
            "  files      of each: name, sent (ORIGINAL, DUPLICATE, CORRECTION), section (null of",
            "             a whole cable), damage (names of its kinds), transmission (FL1 to",
            "             FL3; null where the copy has none), and",
            "  .. touched fields whose source was damaged: read right, or with a fault; all",
            "             others must be read as they stand here",
            "  .. lost    those of them that the text no longer holds as they stand here;",
            "             after a dot the part of a field: references.label",
            "  .. grown   those of them to which damage has added something",
            "`paragraphs.text` leaves their numbers, markings and headings to be read. `text` is",
            "damage to all lines alike and excuses nothing."
        },
        sortOptions = false)
class GenerateCommand implements Callable<Integer> {
    private static final String SHARE = "SHARE";

    @Spec
    private CommandSpec spec;

    @Option(names = "--count", paramLabel = "N", description = "How many cables, not transmissions (${DEFAULT-VALUE}).")
    private int count = 100;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed, another traffic (${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for 000001.txt and so on; made if it is not there.")
    private @Nullable Path out;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "Also write what each cable says and what was done to it, one JSON object a line.")
    private @Nullable Path answers;

    @Option(
            names = "--multi-section",
            paramLabel = SHARE,
            description = "Cables in sections, 0 to 1 (${DEFAULT-VALUE}).")
    private double multiSection = TrafficMix.DEMO.multiSection();

    @Option(
            names = "--one-text",
            paramLabel = SHARE,
            description = "Of these, those in one text with page lines (${DEFAULT-VALUE}).")
    private double oneText = TrafficMix.DEMO.oneText();

    @Option(
            names = "--lost",
            paramLabel = SHARE,
            description = "Of these, those without one section (${DEFAULT-VALUE}).")
    private double lost = TrafficMix.DEMO.lost();

    @Option(names = "--damaged", paramLabel = SHARE, description = "Damaged cables (${DEFAULT-VALUE}).")
    private double damaged = TrafficMix.DEMO.damaged();

    @Option(
            names = "--duplicated",
            paramLabel = SHARE,
            description = "Cables sent again on another channel (${DEFAULT-VALUE}).")
    private double duplicated = TrafficMix.DEMO.duplicated();

    @Option(
            names = "--corrected",
            paramLabel = SHARE,
            description = "Cables followed by a corrected copy (${DEFAULT-VALUE}).")
    private double corrected = TrafficMix.DEMO.corrected();

    @Option(
            names = "--era",
            paramLabel = "YEAR",
            description = "Cables of 1975 as archives keep them, of 2009 or of 2020 (${DEFAULT-VALUE}).")
    private int era = Era.FIPS.year();

    @Override
    public Integer call() {
        if (out == null) {
            throw new ParameterException(spec.commandLine(), "Missing required option: '--out=DIR'");
        }
        return generate(out);
    }

    private Integer generate(Path out) {
        TrafficMix mix = mix();
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "--count must be 1 or more, not " + count);
        }
        try {
            prepare(out);
            AnswerKey key = new AnswerKey();
            int files = write(new Traffic(Tables.load(), seed, mix, era(), damage()), key, out);
            if (answers != null) {
                writeAnswers(key, answers);
            }
            spec.commandLine().getOut().println(count + " cables in " + files + " files in " + out);
            return 0;
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + what(e) + ": give a place that can be written", e);
        }
    }

    /** The kinds of damage to choose from, in the order in which several are done to one text. */
    List<Damage> damage() {
        return LiveDamage.ALL;
    }

    /** A transmission as it is written to its file. */
    byte[] bytes(Sent sent) {
        return sent.text().getBytes(StandardCharsets.UTF_8);
    }

    private Era era() {
        return Arrays.stream(Era.values())
                .filter(each -> each.year() == era)
                .findFirst()
                .orElseThrow(
                        () -> new ParameterException(spec.commandLine(), "--era is 1975, 2009 or 2020, not " + era));
    }

    private TrafficMix mix() {
        TrafficMix demo = TrafficMix.DEMO;
        try {
            return new TrafficMix(
                    multiSection,
                    oneText,
                    damaged,
                    duplicated,
                    lost,
                    corrected,
                    demo.flash(),
                    demo.niact(),
                    demo.immediate(),
                    demo.priority());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage());
        }
    }

    /** Makes the folder; refuses one with files of an earlier run, which would pass for files of this one. */
    private static void prepare(Path out) throws IOException {
        Files.createDirectories(out);
        try (Stream<Path> files = Files.list(out)) {
            if (files.anyMatch(file -> file.getFileName().toString().matches("\\d{6,}\\.txt"))) {
                throw new CommandFailure(out + " holds generated files already: give an empty folder");
            }
        }
    }

    private int write(Traffic traffic, AnswerKey key, Path out) throws IOException {
        int files = 0;
        for (Optional<Sent> sent = traffic.nextOfFirst(count); sent.isPresent(); sent = traffic.nextOfFirst(count)) {
            String name = String.format(Locale.ROOT, "%06d.txt", ++files);
            Files.write(out.resolve(name), bytes(sent.get()));
            key.add(sent.get(), name);
        }
        return files;
    }

    private static void writeAnswers(AnswerKey key, Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (Map<String, Object> cable : key.cables()) {
                writer.write(json.writeValueAsString(cable));
                writer.write('\n');
            }
        }
    }

    /** The file that could not be written; system messages name it, but not always why. */
    private static String what(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
