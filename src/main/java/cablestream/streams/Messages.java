package cablestream.streams;

import cablestream.assemble.OpenMessage;
import cablestream.assemble.Patience;
import cablestream.assemble.Remembered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The state of assembling: messages that are open, messages that are remembered, and when to look at each of them again. */
final class Messages {
    private final KeyValueStore<String, OpenMessage> open;
    private final KeyValueStore<String, Remembered> remembered;
    private final Timetable timetable;
    private final Patience patience;
    private final Duration memory;

    Messages(ProcessorContext<?, ?> context, Patience patience, Duration memory) {
        this.open = context.getStateStore(Nodes.OPEN_MESSAGES);
        this.remembered = context.getStateStore(Nodes.REMEMBERED_MESSAGES);
        this.timetable = new Timetable(context.getStateStore(Nodes.TIMETABLE));
        this.patience = patience;
        this.memory = memory;
    }

    Remembered remembered(String identity) {
        Remembered known = remembered.get(identity);
        return known == null ? Remembered.NOTHING : known;
    }

    Optional<OpenMessage> open(String identity) {
        return Optional.ofNullable(open.get(identity));
    }

    /** Remembers from {@code now} on, as often as it is seen again. */
    void remember(String identity, Remembered known, Instant now) {
        boolean first = remembered.get(identity) == null;
        remembered.put(identity, known);
        if (first) {
            timetable.add(now.plus(memory), Timetable.Reason.MEMORY, identity);
        }
    }

    void keep(String identity, @Nullable OpenMessage before, @Nullable OpenMessage message) {
        if (message == null) {
            open.delete(identity);
            return;
        }
        open.put(identity, message);
        if (before == null) {
            timetable.add(deadline(message), Timetable.Reason.PATIENCE, identity);
        }
    }

    /** The open messages whose missing sections are waited for no longer. What is due to be forgotten is forgotten. */
    List<OpenMessage> overdue(Instant now) {
        List<OpenMessage> overdue = new ArrayList<>();
        for (Timetable.Entry entry : timetable.take(now)) {
            if (entry.reason() == Timetable.Reason.MEMORY) {
                forget(entry.identity(), now);
            } else {
                open(entry.identity())
                        .filter(message ->
                                !message.published() && !deadline(message).isAfter(now))
                        .ifPresent(overdue::add);
            }
        }
        return overdue;
    }

    /** How many transmissions are held. */
    int held() {
        int held = 0;
        try (KeyValueIterator<String, OpenMessage> all = open.all()) {
            while (all.hasNext()) {
                held += all.next().value.held();
            }
        }
        return held;
    }

    /** What was seen again since, or still waits for sections, is looked at later. */
    private void forget(String identity, Instant now) {
        Instant end = remembered(identity).seenAt().plus(memory);
        boolean waiting = open(identity).filter(message -> !message.published()).isPresent();
        if (end.isAfter(now) || waiting) {
            timetable.add(end.isAfter(now) ? end : now.plus(memory), Timetable.Reason.MEMORY, identity);
        } else {
            remembered.delete(identity);
            open.delete(identity);
        }
    }

    private Instant deadline(OpenMessage message) {
        return message.openedAt().plus(patience.with(message.precedence()));
    }
}
