package cablestream.sweep;

import cablestream.intake.Intake;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import cablestream.route.Policy;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads texts as the program does, as far as their labels. */
final class SweptLabels {
    private static final int LARGEST = 1 << 20;

    private final OfflinePipeline offline;

    SweptLabels(Tables tables, Policy policy) {
        offline = new OfflinePipeline(new Intake(LARGEST), Pipeline.of(tables, FeedFile.builtIn(policy)));
    }

    /** Each cable of a text, with the label under which it would go. */
    List<OfflinePipeline.Marked> of(String text) {
        return offline.labels(text.getBytes(StandardCharsets.UTF_8), "sweep");
    }
}
