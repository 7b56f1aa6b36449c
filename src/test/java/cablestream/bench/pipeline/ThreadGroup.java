package cablestream.bench.pipeline;

import java.util.List;

/** The groups of threads that CPU time is shown for. */
public enum ThreadGroup {
    INTAKE("stream thread of intake", "intake-StreamThread", true),
    URGENT("stream thread of urgent", "urgent-StreamThread", true),
    ROUTINE("stream thread of routine", "routine-StreamThread", true),
    PRODUCERS("producers", "kafka-producer-network-thread", true),
    SEARCH("search index", "search", true),
    STATUS("readers of status and account", "cluster-|status-|ledger-|audit|backfills|reference", true),
    ROCKSDB("RocksDB in the background", "rocksdb", false),
    GC("garbage collection", "GC Thread|G1 |VM Thread", false),
    JIT("JIT compilers", "C1 Compiler|C2 Compiler", false);

    private final String title;
    private final List<String> beginnings;
    private final boolean java;

    ThreadGroup(String title, String beginnings, boolean java) {
        this.title = title;
        this.beginnings = List.of(beginnings.split("\\|"));
        this.java = java;
    }

    /** The name for people, and between processes. */
    public String title() {
        return title;
    }

    /** Whether the JVM knows its threads; otherwise only the kernel does. */
    boolean isOfJava() {
        return java;
    }

    boolean has(String thread) {
        return beginnings.stream().anyMatch(thread::startsWith);
    }
}
