package cablestream.label;

import cablestream.cable.Classification;
import cablestream.cable.Stated;
import cablestream.witness.Position;
import cablestream.witness.SeenMarking;
import cablestream.witness.Witness;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The markings that a source states beside a text: one more witness. Each value is read like a value after the label
 * {@code CLASSIFICATION}, so that a name or a remark without a marking has no effect.
 */
final class StatedMarkings {
    private static final String LABEL = "CLASSIFICATION: ";
    private static final String SEPARATOR = ";";
    private static final Label NOTHING = new Label(Classification.UNCLASSIFIED, Set.of(), Set.of(), List.of());

    private final Witness witness;

    StatedMarkings(Witness witness) {
        this.witness = witness;
    }

    /** The sum of the statements. It has no permissions; a value that is only a damaged marking is a doubt. */
    Label of(Stated stated) {
        String classification = stated.classification();
        Label sum = NOTHING;
        for (String value : classification == null ? new String[0] : classification.split(SEPARATOR, -1)) {
            sum = sum.raisedBy(ofValue(value));
        }
        return sum;
    }

    private Label ofValue(String value) {
        Classification level = Classification.UNCLASSIFIED;
        Set<String> restrictions = new TreeSet<>();
        boolean readable = false;
        boolean doubtful = false;
        for (SeenMarking marking : witness.look(LABEL + value.replaceAll("\\s+", " "))) {
            Classification seen = marking.level();
            if (seen != null && seen != Classification.UNKNOWN) {
                level = level.or(seen);
                readable = true;
            }
            restrictions.addAll(marking.restrictions());
            readable |= !marking.restrictions().isEmpty();
            doubtful |= marking.doubtful() && marking.position() != Position.AUTHORITY;
        }
        List<Doubt> doubts = doubtful && !readable ? List.of(Doubt.MARK_UNKNOWN) : List.of();
        return new Label(level, restrictions, Set.of(), doubts);
    }

    /**
     * A label raised to the statement beside its text. A statement that the label does not reach is a doubt: text and
     * statement contradict each other.
     */
    Label raise(Label label, Stated stated) {
        Label sum = of(stated);
        Label raised = label.raisedBy(sum);
        return sum.loweredBy(label)
                ? raised.raisedBy(
                        new Label(Classification.UNCLASSIFIED, Set.of(), Set.of(), List.of(Doubt.MARKS_CONTRADICT)))
                : raised;
    }
}
