package cablestream.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Operators of one kind, and the ways in which they are made. */
final class DamageGroup {
    private final String family;
    private final Set<String> fields;
    private final List<Damage> all = new ArrayList<>();

    /** What is done to the lines of a text. */
    @FunctionalInterface
    interface Operator {
        CableLines apply(CableLines lines, SeededRandom dice);
    }

    /** @param fields that its operators touch, unless they say others */
    DamageGroup(String family, String... fields) {
        this.family = family;
        this.fields = Set.of(fields);
    }

    DamageGroup add(String name, String meaning, Operator operator) {
        return add(name, fields, meaning, operator);
    }

    DamageGroup add(String name, Set<String> touched, String meaning, Operator operator) {
        return add(new Damage(
                name,
                family,
                touched,
                Set.of(),
                Set.of(),
                meaning,
                (text, dice) -> operator.apply(CableLines.of(text), dice).text()));
    }

    DamageGroup add(Damage damage) {
        all.add(damage);
        return this;
    }

    /** Says of the operator added last that it leaves nothing of these fields' values. */
    DamageGroup losing(String... lost) {
        int last = all.size() - 1;
        Damage damage = all.get(last);
        Set<String> touched = new TreeSet<>(damage.fields());
        touched.addAll(List.of(lost));
        all.set(
                last,
                new Damage(
                        damage.name(),
                        family,
                        touched,
                        Set.of(lost),
                        damage.grown(),
                        damage.meaning(),
                        damage.change()));
        return this;
    }

    /** Says of the operator added last that it puts further items into the lists of these fields. */
    DamageGroup growing(String... grown) {
        int last = all.size() - 1;
        Damage damage = all.get(last);
        all.set(
                last,
                new Damage(
                        damage.name(),
                        family,
                        damage.fields(),
                        damage.lost(),
                        Set.of(grown),
                        damage.meaning(),
                        damage.change()));
        return this;
    }

    List<Damage> all() {
        return List.copyOf(all);
    }

    /** One of several ways, of those that change the text. */
    static Operator oneOf(Operator... ways) {
        return (lines, dice) -> {
            for (Operator way : dice.some(List.of(ways), ways.length)) {
                CableLines damaged = way.apply(lines, dice);
                if (!damaged.equals(lines)) {
                    return damaged;
                }
            }
            return lines;
        };
    }

    /** Replaces the first occurrence in the heading. */
    static Operator inHeading(String before, String after) {
        return (lines, dice) -> lines.firstChanged(0, lines.headingEnd(), line -> replaceFirst(line, before, after));
    }

    /** Replaces the first occurrence in the classification line. */
    static Operator inClassification(String before, String after) {
        return onClassification(line -> replaceFirst(line, before, after));
    }

    static Operator onClassification(UnaryOperator<String> change) {
        return (lines, dice) -> lines.change(lines.classification(), change);
    }

    /** Changes the first line that begins with something. */
    static Operator onLine(String beginning, UnaryOperator<String> change) {
        return (lines, dice) -> lines.change(lines.find(beginning), change);
    }

    /** Changes the value after a label; it is folded anew. */
    static Operator onValue(String label, BiFunction<String, SeededRandom, String> change) {
        return (lines, dice) -> lines.field(label)
                .map(field -> {
                    String value = change.apply(field.value(), dice);
                    return value.equals(field.value()) ? lines : lines.rewrite(field, Fold.at(62, label + value));
                })
                .orElse(lines);
    }

    /** Changes each line of the paragraphs. */
    static Operator onBody(UnaryOperator<String> change) {
        return (lines, dice) -> lines.changeAll(lines.body(), lines.bodyEnd(), change);
    }

    static String replaceFirst(String line, String before, String after) {
        int at = line.indexOf(before);
        return at < 0 ? line : line.substring(0, at) + after + line.substring(at + before.length());
    }
}
