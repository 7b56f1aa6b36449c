package cablestream.console;

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
    URGENT_OVERDUE("precedence", false),
    OTHERS_OVERDUE("precedence", false),
    CABLES_LATE("precedence", true),
    SILENCE("circuits", false),
    CHANNELS_SILENT("circuits", false),
    NUMBERS_MISSING("gaps", false),
    SECTIONS_MISSING("incomplete", false),
    SECTIONS_AWAITED("incomplete", false),
    DEAD_LETTERS("dead", false),
    QUARANTINED("quarantine", false),
    REQUESTS("requests", false);

    private final String section;
    private final boolean local;

    /**
     * @param section section of the page that shows it
     * @param local   whether it is of one process, so that the others do not find it
     */
    FindingCode(String section, boolean local) {
        this.section = section;
        this.local = local;
    }

    String section() {
        return section;
    }

    boolean local() {
        return local;
    }
}
