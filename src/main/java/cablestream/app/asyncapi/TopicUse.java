package cablestream.app.asyncapi;

import java.util.List;

/** What programs other than Cablestream do with a topic, by its name without the prefix. */
enum TopicUse {
    RAW("send", "Raw transmissions, one a record.", MessageType.TRANSMISSION),
    RAW_URGENT("send", "Raw transmissions of the precedences FLASH and IMMEDIATE.", MessageType.TRANSMISSION),
    ALL(
            "receive",
            "Every accepted cable and revision; a withdrawal when a later revision is quarantined.",
            MessageType.CABLE,
            MessageType.WITHDRAWAL),
    FEED("receive", "The cables that a feed selects and is cleared for.", MessageType.CABLE, MessageType.WITHDRAWAL),
    QUARANTINE("receive", "Cables whose label is in doubt.", MessageType.CABLE),
    DEAD("receive", "Dead letters: records that cannot become a cable.", MessageType.DEAD_LETTER),
    EVENTS("receive", "What happened to the traffic.", MessageType.EVENT),
    AUDIT(
            "receive",
            "Actions of operators, and refused actions. Only the application may write it.",
            MessageType.AUDIT_ENTRY),
    SERVICE(
            "receive",
            "Service messages that ask for missing numbers, for the program that transmits them. Only the application may write it.",
            MessageType.SERVICE_MESSAGE),
    REFERENCE("receive", "The versions of a reference table, each as a whole.", MessageType.REFERENCE_VERSION),
    INTERNAL("", "Internal: it changes with any release.", MessageType.INTERNAL);

    private final String action;
    private final String description;
    private final List<MessageType> messages;

    TopicUse(String action, String description, MessageType... messages) {
        this.action = action;
        this.description = description;
        this.messages = List.of(messages);
    }

    /** The use of a topic, {@code feed.web}; a name that is not known is internal. */
    static TopicUse of(String name) {
        if (name.startsWith("feed.")) {
            return FEED;
        }
        return switch (name) {
            case "raw" -> RAW;
            case "raw.urgent" -> RAW_URGENT;
            case "all" -> ALL;
            case "quarantine" -> QUARANTINE;
            case "dead" -> DEAD;
            case "events" -> EVENTS;
            case "audit" -> AUDIT;
            default -> name.startsWith("reference.") ? REFERENCE : INTERNAL;
        };
    }

    /** Whether the topic is part of the contract. */
    boolean isContract() {
        return this != INTERNAL;
    }

    /** The action of a program in terms of AsyncAPI; empty for an internal topic. */
    String action() {
        return action;
    }

    String description() {
        return description;
    }

    List<MessageType> messages() {
        return messages;
    }
}
