package cablestream.bench.accuracy;

import cablestream.traffic.Damage;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What became of the fields of many cables, in sum. Not for several threads at once. */
public final class Score {
    private final Tally untouched = new Tally();
    private final Tally touched = new Tally();
    private final Map<String, Tally> byField = new TreeMap<>();
    private final Map<Source, Tally> bySource = new TreeMap<>();
    private int cables;

    /**
     * A field, and what was done to its cable.
     *
     * @param operator name of the damage; empty for a clean cable
     * @param field    name of the field
     */
    public record Source(String operator, String field) implements Comparable<Source> {
        @Override
        public int compareTo(Source other) {
            int byOperator = operator.compareTo(other.operator);
            return byOperator != 0 ? byOperator : field.compareTo(other.field);
        }
    }

    /** Counts a cable. */
    public void add(CableResult cable) {
        cables++;
        for (FieldResult field : cable.fields()) {
            (field.touched() ? touched : untouched).add(field.verdict());
            if (field.touched()) {
                byField.computeIfAbsent(field.field(), none -> new Tally()).add(field.verdict());
            }
            addToSources(cable, field);
        }
    }

    /** A field that was touched belongs to the damage that touches it; one that was not, and yet is wrong, to all of it. */
    private void addToSources(CableResult cable, FieldResult field) {
        if (field.verdict() == Verdict.WRONG && cable.damage().isEmpty()) {
            source("", field).add(field.verdict());
        }
        for (Damage damage : cable.damage()) {
            if (field.verdict() == Verdict.WRONG || Judge.touches(damage, field.field())) {
                source(damage.name(), field).add(field.verdict());
            }
        }
    }

    private Tally source(String operator, FieldResult field) {
        return bySource.computeIfAbsent(new Source(operator, field.field()), none -> new Tally());
    }

    public int cables() {
        return cables;
    }

    /** Of all fields whose source is as it was written: RIGHT or WRONG. */
    public Tally untouched() {
        return untouched;
    }

    /** Of all fields whose source was damaged. */
    public Tally touched() {
        return touched;
    }

    /** Of touched fields, by their name. */
    public Map<String, Tally> byField() {
        return Collections.unmodifiableMap(byField);
    }

    /** Of touched and of wrong fields, by damage and name. */
    public Map<Source, Tally> bySource() {
        return Collections.unmodifiableMap(bySource);
    }
}
