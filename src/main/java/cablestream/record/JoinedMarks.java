package cablestream.record;

import cablestream.label.Label;
import cablestream.route.MessageHistory;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The joined marks of all transmissions of each message: no label is lower than one of them, in whatever order they came. */
public final class JoinedMarks {
    private final Map<String, MessageHistory> histories = new HashMap<>();

    /** The marks of a whole message. */
    public void add(String identity, Label marked) {
        histories.put(identity, history(identity).with(marked));
    }

    /**
     * Adds the visible marks of a transmission that no message carries.
     *
     * @param visible label of the transmission, by the known join of the message
     */
    public void addVisible(String identity, UnaryOperator<Label> visible) {
        MessageHistory known = history(identity);
        histories.put(identity, known.raised(visible.apply(known.join())));
    }

    /** The label of a message joined with those of the others of its identity. */
    public Label with(String identity, Label marked) {
        return history(identity).joined(marked);
    }

    private MessageHistory history(String identity) {
        return histories.getOrDefault(identity, MessageHistory.NONE);
    }
}
