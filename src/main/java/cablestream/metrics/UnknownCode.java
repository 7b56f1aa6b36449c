package cablestream.metrics;

import cablestream.cable.FaultCode;
import java.util.Map;
import java.util.Optional;

/** Kinds of codes and words of a cable that are in no table: the tables, or the senders, have changed. */
public enum UnknownCode {
    TAG,
    ROUTING_INDICATOR,
    PRECEDENCE,
    CLASSIFICATION,
    CAPTION,
    OFFICE,
    COLLECTIVE,
    EXECUTIVE_ORDER;

    private static final Map<String, UnknownCode> BY_FAULT = Map.of(
            FaultCode.TAG_UNKNOWN.name(), TAG,
            FaultCode.ROUTING_INDICATOR_UNKNOWN.name(), ROUTING_INDICATOR,
            FaultCode.CLASSIFICATION_UNREADABLE.name(), CLASSIFICATION,
            FaultCode.CAPTION_UNKNOWN.name(), CAPTION,
            FaultCode.OFFICE_UNKNOWN.name(), OFFICE,
            FaultCode.COLLECTIVE_UNKNOWN.name(), COLLECTIVE,
            FaultCode.EO_UNKNOWN.name(), EXECUTIVE_ORDER);

    /** The kind of code that a fault reports as unknown; empty for another fault. */
    public static Optional<UnknownCode> of(String fault) {
        return Optional.ofNullable(BY_FAULT.get(fault));
    }
}
