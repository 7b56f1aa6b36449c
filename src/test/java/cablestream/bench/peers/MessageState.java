package cablestream.bench.peers;

import cablestream.assemble.Assembly;
import cablestream.assemble.Group;
import cablestream.assemble.OpenMessage;
import cablestream.assemble.RememberedMessage;
import cablestream.route.MessageHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is kept of a message.
 *
 * @param remembered its transmissions and its last text
 * @param history    its joined label
 * @param open       its texts that wait for sections
 */
public record MessageState(RememberedMessage remembered, MessageHistory history, List<OpenMessage> open) {
    /** Of a message that was never seen. */
    static final MessageState NONE = new MessageState(RememberedMessage.NOTHING, MessageHistory.NONE, List.of());

    public MessageState {
        open = List.copyOf(open);
    }

    Optional<OpenMessage> open(Group group) {
        return open.stream().filter(message -> message.group() == group).findFirst();
    }

    MessageState after(Assembly assembly, MessageHistory label) {
        List<OpenMessage> left = new ArrayList<>(open);
        for (Assembly.Change change : assembly.changes()) {
            if (change.from() != null) {
                left.removeIf(message -> message.key().equals(change.from().key()));
            }
            if (change.to() != null) {
                left.add(change.to());
            }
        }
        return new MessageState(assembly.remembered(), label, left);
    }
}
