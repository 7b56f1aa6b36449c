package cablestream.console;

import org.jspecify.annotations.Nullable;

/** The kinds of findings. */
enum FindingCode {
    NO_ROLE("state", true),
    ROLE_LOST("state", true),
    ROLE_NOT_RUNNING("state", true),
    TOPIC_MISSING("state", false),
    TRANSACTION_OPEN("state", false),
    PARTITION_STALLED("state", true),
    THREADS_FAILING("state", true),
    DISK_FULL("state", true),
    INSTANCE_MISSING("state", true),
    CLOCK("state", true),
    KAFKA_SILENT("state", true),
    HEARTBEATS_OFF("state", false),
    HEARTBEAT_AWAITED("state", true),
    HEARTBEAT_LOST("state", false),
    HEARTBEAT_LATE("state", false),
    STATUS_OLD("state", true),
    LEDGERS_UNREAD("equation", true),
    ACCOUNT_BROKEN("equation", false),
    URGENT_OVERDUE("precedence", false, "waiting"),
    OTHERS_OVERDUE("precedence", false, "waiting"),
    CABLES_LATE("precedence", true, "late"),
    SILENCE("circuits", false),
    CHANNELS_SILENT("circuits", false),
    CHANNELS_STOPPED("circuits", false),
    NUMBERS_MISSING("gaps", false),
    SECTIONS_MISSING("incomplete", false),
    SECTIONS_AWAITED("incomplete", false),
    DEAD_LETTERS("dead", false),
    QUARANTINED("quarantine", false),
    REQUESTS("requests", false),
    /** Each process knows progress only since its start. */
    READER_STOPPED("readers", true),
    READERS_STOPPED("readers", true),
    FAULTS_RISEN("drift", true);

    private final String section;
    private final boolean local;
    private final @Nullable String list;

    /**
     * @param section section of the page that shows it
     * @param local   whether it is of one process, so that the others do not find it
     */
    FindingCode(String section, boolean local) {
        this(section, local, null);
    }

    /** @param list list of the records that it counts; {@code null} if the section has them */
    FindingCode(String section, boolean local, @Nullable String list) {
        this.section = section;
        this.local = local;
        this.list = list;
    }

    String section() {
        return section;
    }

    @Nullable
    String list() {
        return list;
    }

    boolean local() {
        return local;
    }
}
