package cablestream.label;

import cablestream.assemble.Message;
import cablestream.cable.Fault;
import cablestream.enrich.Enriched;
import java.util.ArrayList;
import java.util.List;

/**
 * A telegram with its label.
 *
 * @param enriched the telegram
 * @param label    label of publication: the sum of the marks, or the label of a release
 * @param marked   sum of the marks, whatever label a release gave it
 * @param marks    each different mark with its first line
 * @param evidence mark that causes each doubt; empty for a good label
 * @param faults   faults so far and faults of labelling
 */
public record Labelled(
        Enriched enriched, Label label, Label marked, List<Mark> marks, List<Evidence> evidence, List<Fault> faults) {
    public Labelled {
        marks = List.copyOf(marks);
        evidence = List.copyOf(evidence);
        faults = List.copyOf(faults);
    }

    /**
     * The reason why a label is doubted.
     *
     * @param doubt the doubt
     * @param mark  the mark that causes it
     */
    public record Evidence(Doubt doubt, Mark mark) {}

    /** The telegram labelled by its marks, or under the label of its release if that is valid. */
    static Labelled of(Enriched enriched, Label marked, List<Mark> marks, List<Evidence> evidence, List<Fault> faults) {
        Label label = ReleasedLabel.of(enriched.message().revision().release(), marked);
        return new Labelled(enriched, label, marked, marks, evidence, faults);
    }

    /** The message of the telegram. */
    public Message message() {
        return enriched.message();
    }

    /**
     * The telegram with the marks of the other transmissions of its message. A release is decided again: the marks of all
     * transmissions limit the label that one person may release.
     *
     * @param joined label of this text joined with theirs
     */
    public Labelled joined(Label joined) {
        if (joined.equals(marked)) {
            return this;
        }
        List<Mark> all = new ArrayList<>(marks);
        if (joined.classification() != marked.classification()) {
            all.add(elsewhere(joined.classification().name()));
        }
        joined.restrictions().stream()
                .filter(caption -> !marked.restrictions().contains(caption))
                .forEach(caption -> all.add(elsewhere(caption)));
        List<Evidence> doubted = new ArrayList<>(evidence);
        joined.doubts().stream()
                .filter(doubt -> !marked.doubts().contains(doubt))
                .forEach(doubt -> doubted.add(new Evidence(doubt, elsewhere(""))));
        return of(enriched, joined, all, doubted, faults);
    }

    private static Mark elsewhere(String value) {
        return new Mark(Mark.Source.OTHER_TRANSMISSION, value, 0);
    }
}
