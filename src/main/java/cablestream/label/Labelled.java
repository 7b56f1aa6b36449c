package cablestream.label;

import cablestream.cable.Fault;
import cablestream.cable.Message;
import cablestream.enrich.Enriched;
import java.util.List;

/**
 * A telegram with its label.
 *
 * @param enriched the telegram
 * @param label    what its marks add up to
 * @param marks    each different one with the line on which it first stands
 * @param evidence which mark gives rise to which doubt; empty for a good label
 * @param faults   those so far and those of labelling
 */
public record Labelled(Enriched enriched, Label label, List<Mark> marks, List<Evidence> evidence, List<Fault> faults) {
    public Labelled {
        marks = List.copyOf(marks);
        evidence = List.copyOf(evidence);
        faults = List.copyOf(faults);
    }

    /**
     * Why a label is doubted.
     *
     * @param doubt what is wrong
     * @param mark  the mark that shows it
     */
    public record Evidence(Doubt doubt, Mark mark) {}

    /** What it was made of. */
    public Message message() {
        return enriched.message();
    }
}
