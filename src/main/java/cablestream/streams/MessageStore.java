package cablestream.streams;

import cablestream.assemble.Assembly;
import cablestream.assemble.AssemblyLimits;
import cablestream.assemble.Group;
import cablestream.assemble.OpenMessage;
import cablestream.assemble.RememberedMessage;
import cablestream.route.MessageHistory;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The state of assembling: open messages, remembered messages, and the times of their next checks. */
final class MessageStore {
    private static final RecordLog LOG = RecordLog.of(MessageStore.class);

    private final KeyValueStore<String, OpenMessage> open;
    private final KeyValueStore<String, RememberedMessage> remembered;
    private final Histories histories;
    private final DueIndex dueIndex;
    private final AssemblyLimits bounds;
    private @Nullable Read last;
    /** The times of messages that wait for sections, longest wait first. */
    private final Map<String, Instant> waiting = new LinkedHashMap<>();

    MessageStore(ProcessorContext<?, ?> context, AssemblyLimits bounds) {
        this.open = context.getStateStore(NodeNames.OPEN_MESSAGES);
        this.remembered = context.getStateStore(NodeNames.REMEMBERED_MESSAGES);
        this.histories = new Histories(context);
        this.dueIndex = new DueIndex(context.getStateStore(NodeNames.DUE_INDEX));
        this.bounds = bounds;
        waiting.putAll(stored());
    }

    /**
     * The remembered message that was read last. One piece of work asks for it up to three times, and the store answers once; other nodes
     * may change it between two pieces of work.
     */
    private record Read(String identity, @Nullable RememberedMessage known) {}

    /** A piece of work begins: what was read for the one before does not count any more. */
    void begin() {
        last = null;
    }

    RememberedMessage remembered(String identity) {
        RememberedMessage known = read(identity);
        return known == null ? RememberedMessage.NOTHING : known;
    }

    Optional<OpenMessage> open(String key) {
        return Optional.ofNullable(open.get(key));
    }

    /** Remembers from {@code now} on, as often as it is seen again. */
    void remember(String identity, RememberedMessage known, Instant now) {
        boolean first = read(identity) == null;
        remembered.put(identity, known);
        last = new Read(identity, known);
        if (first) {
            dueIndex.add(now.plus(bounds.memory()), DueIndex.Reason.MEMORY, identity);
        }
    }

    /**
     * The other lane knows of a message: its history is kept as if a copy of it had come now.
     *
     * @param before the history that was stored
     */
    void keepHistory(String identity, MessageHistory before, Instant now) {
        if (read(identity) == null && before.equals(MessageHistory.NONE)) {
            dueIndex.add(now.plus(bounds.memory()), DueIndex.Reason.MEMORY, identity);
        } else {
            remember(identity, remembered(identity).seen(now), now);
        }
    }

    void keep(Assembly.Change change) {
        OpenMessage before = change.from();
        OpenMessage message = change.to();
        if (message != null) {
            open.put(message.key(), message);
            if (before == null || !before.openedAt().equals(message.openedAt())) {
                dueIndex.add(deadline(message), DueIndex.Reason.PATIENCE, message.key());
            }
        } else if (before != null) {
            open.delete(before.key());
        }
        list(before, message);
    }

    /**
     * Closes messages that were published incomplete: they no longer wait for late sections, as all of their sections will
     * come again.
     */
    void close(Assembly died) {
        for (Assembly.Change change : died.changes()) {
            if (change.to() != null && change.to().published()) {
                keep(new Assembly.Change(change.to(), null));
            }
        }
    }

    DueIndex dueIndex() {
        return dueIndex;
    }

    /** An open message past its deadline; empty if it is complete, or not due. */
    Optional<OpenMessage> overdue(String key, Instant now) {
        return open(key)
                .filter(message -> !message.published() && !deadline(message).isAfter(now));
    }

    /** The longest-waiting messages beyond the limit. */
    List<OpenMessage> excess() {
        if (waiting.size() <= bounds.messages()) {
            return List.of();
        }
        return waiting.keySet().stream()
                .limit(waiting.size() - bounds.messages())
                .flatMap(key -> open(key).stream())
                .toList();
    }

    private void list(@Nullable OpenMessage before, @Nullable OpenMessage message) {
        if (before != null
                && (message == null || message.published() || !before.openedAt().equals(message.openedAt()))) {
            waiting.remove(before.key());
        }
        if (message != null && !message.published()) {
            waiting.putIfAbsent(message.key(), message.openedAt());
        }
    }

    private Map<String, Instant> stored() {
        Map<String, Instant> found = new HashMap<>();
        try (KeyValueIterator<String, OpenMessage> all = open.all()) {
            while (all.hasNext()) {
                find(all, found);
            }
        }
        Map<String, Instant> sorted = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** A message that cannot be read costs itself, and not the start of all others. */
    private static void find(KeyValueIterator<String, OpenMessage> all, Map<String, Instant> found) {
        String key = all.peekNextKey();
        try {
            OpenMessage message = all.next().value;
            if (!message.published()) {
                found.put(key, message.openedAt());
            }
        } catch (SerializationException e) {
            LOG.error("The open message {} cannot be read: its sections wait until it can be read", key);
        }
    }

    /**
     * Forgets a message at the end of the deduplication window. A message that was seen again since, or still waits for
     * sections, is checked later.
     */
    void forget(String identity, RememberedMessage known, Instant now) {
        Instant end = known.seenAt().plus(bounds.memory());
        boolean waits = keys(identity).anyMatch(waiting::containsKey);
        if (end.isAfter(now) || waits) {
            dueIndex.add(end.isAfter(now) ? end : now.plus(bounds.memory()), DueIndex.Reason.MEMORY, identity);
        } else {
            remembered.delete(identity);
            last = null;
            histories.forget(identity);
            if (known.inSections()) {
                keys(identity).forEach(open::delete);
            }
        }
    }

    private @Nullable RememberedMessage read(String identity) {
        if (last == null || !last.identity().equals(identity)) {
            last = new Read(identity, remembered.get(identity));
        }
        return last.known();
    }

    private static Stream<String> keys(String identity) {
        return Arrays.stream(Group.values()).map(group -> group.key(identity));
    }

    private Instant deadline(OpenMessage message) {
        return message.openedAt().plus(bounds.patience().with(message.precedence()));
    }
}
