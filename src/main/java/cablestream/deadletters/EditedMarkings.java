package cablestream.deadletters;

import cablestream.cable.Classification;
import cablestream.intake.Intake;
import cablestream.label.Label;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.text.Decoding;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the markings of an edited text with those of its original. Each cable of the edited text is compared with all
 * markings of the original, so that dividing a text lowers none.
 */
final class EditedMarkings {
    private static final Label NOTHING = new Label(Classification.UNCLASSIFIED, Set.of(), Set.of(), List.of());

    private final OfflinePipeline offline;
    private final Pipeline stages;

    EditedMarkings(Intake intake, Pipeline stages) {
        this.offline = new OfflinePipeline(intake, stages);
        this.stages = stages;
    }

    /**
     * The finding that an edited text is marked lower.
     *
     * @param original label of the original, {@code SECRET//NOFORN}
     * @param edited   label of the first lower cable in the edited text
     */
    record Lowering(String original, String edited) {}

    /**
     * The lowering; {@code null} if no cable of the edited text is marked lower.
     *
     * @param originals all known forms of the original
     */
    @Nullable
    Lowering lowering(List<byte[]> originals, byte[] edited) {
        Label original = originals.stream().map(this::original).reduce(NOTHING, Label::or);
        for (Label label : labels(edited)) {
            if (original.loweredBy(label)) {
                return new Lowering(text(original), text(label));
            }
        }
        return null;
    }

    /** The label of the original. It always includes the visible markings: a part of the text may be unreadable. */
    private Label original(byte[] bytes) {
        Label visible = stages.labeller().visible(Decoding.decode(bytes));
        return readable(bytes).stream().reduce(visible, Label::or);
    }

    /** A text may be a dead letter because a step fails on it. */
    private List<Label> readable(byte[] bytes) {
        try {
            return labels(bytes);
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private List<Label> labels(byte[] bytes) {
        return offline.labels(bytes, "dead letter").stream()
                .map(OfflinePipeline.Marked::label)
                .toList();
    }

    private static String text(Label label) {
        return LabelText.write(label.classification(), label.restrictions());
    }
}
