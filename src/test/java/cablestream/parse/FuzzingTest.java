package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Evidence;
import cablestream.format.FaultCollector;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Laws, tried on damaged cables: no step throws, all evidence lies in the text, and no character is lost. A text that breaks
 * one goes to {@code target/fuzzing}; move it to {@code src/test/resources/cables/regressions} with the mend.
 */
class FuzzingTest {
    private static final int TRIES = 400;
    private static final Pipeline STEPS = Pipeline.of(Tables.load(), FeedFile.builtIn());
    private static final Path FAILED = Path.of("target/fuzzing");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void readsDamagedCablesByTheLaws(long seed) throws IOException {
        Mutation mutation = new Mutation(Corpus.texts(), seed);
        for (int i = 0; i < tries(); i++) {
            check(mutation.next(), seed + "-" + i);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("regressions")
    void readsByTheLawsWhatOnceBrokeThem(Path file) throws IOException {
        assertLaws(Samples.read(Files.readAllBytes(file)));
    }

    static List<Path> regressions() {
        return Corpus.regressions();
    }

    @Test
    void losesNothingOfUndamagedCables() throws IOException {
        for (Path folder : Corpus.folders()) {
            Telegram telegram = Samples.read(Files.readAllBytes(folder.resolve("input.txt")));
            assertThat(Accounting.lost(telegram)).as(folder.toString()).isEmpty();
        }
    }

    private static void check(String text, String name) throws IOException {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        try {
            assertLaws(Samples.read(raw));
        } catch (RuntimeException | AssertionError broken) {
            Files.createDirectories(FAILED);
            Path file = FAILED.resolve(name + ".txt");
            Files.write(file, raw);
            throw new AssertionError("a law is broken by " + file, broken);
        }
    }

    private static void assertLaws(Telegram telegram) {
        int length = telegram.message().text().length();
        assertThat(telegram.findings().evidence()).allMatch(evidence -> isIn(evidence, length));
        assertThat(telegram.findings().faults()).hasSizeLessThanOrEqualTo(FaultCollector.MOST_FAULTS);
        assertThat(Accounting.lost(telegram)).isEmpty();
        STEPS.apply(telegram.message());
    }

    private static boolean isIn(Evidence evidence, int length) {
        return 0 <= evidence.start() && evidence.start() <= evidence.end() && evidence.end() <= length;
    }

    /** {@code -Dfuzzing.tries=100000} looks further. */
    private static int tries() {
        return Integer.getInteger("fuzzing.tries", TRIES);
    }
}
