package cablestream.sweep;

import cablestream.intake.Intake;
import cablestream.record.Offline;
import cablestream.record.Stages;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import cablestream.route.Policy;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads texts as the program does, as far as their labels. */
final class SweptLabels {
    private static final int LARGEST = 1 << 20;

    private final Offline offline;

    SweptLabels(Tables tables, Policy policy) {
        offline = new Offline(new Intake(LARGEST), Stages.of(tables, FeedFile.builtIn(policy)));
    }

    /** Each cable of a text, with the label under which it would go. */
    List<Offline.Marked> of(String text) {
        return offline.labels(text.getBytes(StandardCharsets.UTF_8), "sweep");
    }
}
