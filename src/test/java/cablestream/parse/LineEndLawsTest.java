package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.intake.Intake;
import cablestream.label.Label;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A line that ends with CR LF, or CR CR LF as on the wire (ACP 127 para 138), is the line that ends with LF. */
class LineEndLawsTest {
    private final OfflinePipeline pipeline =
            new OfflinePipeline(new Intake(1 << 20), Pipeline.of(Tables.load(), FeedFile.builtIn()));

    @ParameterizedTest
    @MethodSource("texts")
    void labelsAreThoseOfTheTextWithLineFeedsOnly(String text) {
        List<Label> labels = labels(text);

        assertThat(labels(text.replace("\n", "\r\n"))).isEqualTo(labels);
        assertThat(labels(text.replace("\n", "\r\r\n"))).isEqualTo(labels);
    }

    static List<String> texts() {
        return Corpus.texts().stream().filter(text -> text.indexOf('\r') < 0).toList();
    }

    private List<Label> labels(String text) {
        return pipeline.read(text.getBytes(StandardCharsets.ISO_8859_1), "test").cables().stream()
                .map(cable -> cable.routed().labelled().label())
                .toList();
    }
}
