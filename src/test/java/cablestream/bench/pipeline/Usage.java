package cablestream.bench.pipeline;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The use of a process up to a moment, or between two moments.
 *
 * @param values CPU time in nanoseconds of the process and of groups of its threads, allocated bytes, milliseconds of garbage collection,
 *               and resident bytes, by name
 */
public record Usage(SortedMap<String, Long> values) {
    static final String PROCESS = "process";
    static final String ALLOCATED = "allocated";
    static final String COLLECTION = "collection";
    static final String RESIDENT = "resident";

    private static final String NEXT = "\t";

    public Usage {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The reverse of {@link #line()}. */
    public static Usage parse(String line) {
        SortedMap<String, Long> values = new TreeMap<>();
        for (String value : line.split(NEXT)) {
            int equals = value.indexOf('=');
            values.put(value.substring(0, equals), Long.parseLong(value.substring(equals + 1)));
        }
        return new Usage(values);
    }

    /** One line for another process. */
    String line() {
        StringBuilder line = new StringBuilder();
        values.forEach((name, value) ->
                line.append(line.isEmpty() ? "" : NEXT).append(name).append('=').append(value));
        return line.toString();
    }

    /** 0 if there is none. */
    long of(String name) {
        return values.getOrDefault(name, 0L);
    }

    /** The use since an earlier moment; resident bytes are those of now. */
    Usage since(Usage before) {
        SortedMap<String, Long> used = new TreeMap<>(values);
        used.replaceAll((name, value) -> name.equals(RESIDENT) ? value : value - before.of(name));
        return new Usage(used);
    }

    /** The use of this process and another one together. */
    Usage plus(Usage other) {
        SortedMap<String, Long> sum = new TreeMap<>(values);
        other.values.forEach((name, value) -> sum.merge(name, value, Long::sum));
        return new Usage(sum);
    }

    /** CPU time of the process without that of the JIT compilers, in nanoseconds. */
    public long work() {
        return of(PROCESS) - of(ThreadGroup.JIT.title());
    }

    /** CPU time of a group of threads, in nanoseconds. */
    public long of(ThreadGroup group) {
        return of(group.title());
    }

    /** Allocated bytes. */
    public long allocated() {
        return of(ALLOCATED);
    }

    /** Milliseconds of garbage collection. */
    public long collection() {
        return of(COLLECTION);
    }

    /** Resident bytes. */
    public long resident() {
        return of(RESIDENT);
    }
}
