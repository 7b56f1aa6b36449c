package cablestream.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A kind of values, each of which chance can come up with. */
@FunctionalInterface
public interface Any<T> {
    /** One of them. */
    T by(Chance chance);

    /** Numbers between both, both included. */
    static Any<Integer> number(int least, int most) {
        return chance -> chance.between(least, most);
    }

    /** Parts of a whole, from 0 to 1, both included. */
    static Any<Double> share() {
        return number(0, 1_000_000).map(part -> part / 1_000_000.0);
    }

    /** True in that share of all cases, 0 to 1. */
    static Any<Boolean> happens(double share) {
        return chance -> chance.happens(share);
    }

    static Any<Boolean> truth() {
        return of(false, true);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> Any<T> of(T... values) {
        return of(Arrays.asList(values));
    }

    static <T> Any<T> of(List<T> values) {
        return chance -> chance.pick(values);
    }

    static <E extends Enum<E>> Any<E> of(Class<E> type) {
        return of(type.getEnumConstants());
    }

    /** Sets of the values, up to a size. */
    static <T> Any<Set<T>> some(int most, List<T> values) {
        return chance -> new LinkedHashSet<>(chance.shuffled(values).subList(0, chance.size(0, most)));
    }

    /** The values in any order. */
    static <T> Any<List<T>> orderOf(List<T> values) {
        return chance -> chance.shuffled(values);
    }

    /** Values of any of the kinds, of each as often. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    static <T> Any<T> either(Any<T>... kinds) {
        List<Any<T>> all = Arrays.asList(kinds);
        return chance -> chance.pick(all).by(chance);
    }

    /** Texts of these letters, up to a length. */
    static Any<String> text(int most, String letters) {
        return of(letters.chars().mapToObj(Character::toString).toList()).joined(most);
    }

    /** Texts of all characters up to a length, halves of pairs among them. */
    static Any<String> text(int most) {
        return number(Character.MIN_VALUE, Character.MAX_VALUE)
                .map(Character::toString)
                .often(Edges.CHARACTERS)
                .joined(most);
    }

    /** Arrays of bytes up to a length. */
    static Any<byte[]> bytes(int most) {
        return number(0, 255).often(Edges.BYTES).list(0, most).map(Edges::bytes);
    }

    /** Lists of such values. */
    default Any<List<T>> list(int least, int most) {
        return chance -> {
            int size = chance.size(least, most);
            List<T> list = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                list.add(by(chance));
            }
            return list;
        };
    }

    /** Such values up to a number, as one text. */
    default Any<String> joined(int most) {
        return list(0, most).map(all -> all.stream().map(String::valueOf).collect(Collectors.joining()));
    }

    /** Also one of these, one time in ten. */
    default Any<T> often(List<T> edges) {
        return chance -> chance.happens(0.1) ? chance.pick(edges) : by(chance);
    }

    /** {@code null} instead in that share of all cases, 0 to 1. */
    default Any<T> orNull(double share) {
        return chance -> chance.happens(1 - share) ? by(chance) : null;
    }

    default <U> Any<U> map(Function<? super T, ? extends U> to) {
        return chance -> to.apply(by(chance));
    }
}
