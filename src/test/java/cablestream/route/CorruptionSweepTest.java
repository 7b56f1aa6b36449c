package cablestream.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every character of every mark of the golden cables is changed, lost or added to, in turn: no damage lets a cable into a topic that
 * was closed to the whole one. Which comes first differs from cable to cable, so that a mark that many have meets all three.
 * {@code -Dsweep=full} does all of it to every character, in seven ways.
 */
class CorruptionSweepTest {
    private static final Path CABLES = Path.of("src/test/resources/cables");
    private static final boolean FULL = "full".equals(System.getProperty("sweep"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void damageToAMarkOpensNoTopic(String folder) {
        String text = text(folder);
        Set<String> open = Marked.topics(text);
        marks(text)
                .forEach(at -> damaged(text, at, folder)
                        .forEach(damaged -> assertThat(open)
                                .as("character %d of %s", at, folder)
                                .containsAll(Marked.topics(damaged))));
    }

    /**
     * Those that are in quarantine are left out: where one mark contradicts another, a single character can make them agree, and
     * nobody can tell.
     */
    static List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(CABLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("input.txt")))
                    .map(folder -> folder.getFileName().toString())
                    .filter(folder -> !Marked.topics(text(folder)).isEmpty())
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> damaged(String text, int at, String folder) {
        String before = text.substring(0, at);
        String there = text.substring(at, at + 1);
        String after = text.substring(at + 1);
        List<String> usual = List.of("X", "", " " + there);
        List<String> further = List.of("S", " ", "X" + there, "\n" + there);
        String inTurn = usual.get(Math.floorMod(folder.hashCode() + at, usual.size()));
        return (FULL ? Stream.concat(usual.stream(), further.stream()) : Stream.of(inTurn))
                .filter(instead -> !instead.equals(there))
                .map(instead -> before + instead + after);
    }

    /** Offsets of the characters of all marks. */
    private static IntStream marks(String text) {
        IntStream.Builder offsets = IntStream.builder();
        MarkedLines lines = new MarkedLines();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            IntStream.range(start, start + lines.marked(line)).forEach(offsets::add);
            start += line.length() + 1;
        }
        return offsets.build();
    }

    /** Tells how much of each line is a mark: FL4, FL12, the captions under it, and what stands before subject and paragraphs. */
    private static final class MarkedLines {
        private static final int OPENING = 12;
        private static final int PORTION = 14;

        private int opening;

        int marked(String line) {
            boolean level =
                    line.replace(" ", "").matches("(UNCLAS|CONFIDENTIAL|SECRET|TOPSECRET|LIMITEDOFFICIALUSE).*");
            opening = level ? OPENING : line.matches("(E\\.?O|TAGS|SUBJ).*") ? 0 : opening - 1;
            boolean passing = line.matches("(?!EYES|SPECAT|REL).*\\b(FOR|PASS)\\b.*");
            if (line.startsWith("ZN") || level || (opening > 0 && !passing)) {
                return line.length();
            }
            boolean portion = line.matches("(\\[1\\]\\(#\\))?\\d*\\.? ?\\([A-Z/ -]+\\).*|SUBJ.*\\([A-Z/]+\\).*");
            return portion ? Math.min(PORTION, line.length()) : 0;
        }
    }

    private static String text(String folder) {
        try {
            return Files.readString(CABLES.resolve(folder).resolve("input.txt"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
