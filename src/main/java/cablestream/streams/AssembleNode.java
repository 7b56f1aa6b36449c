package cablestream.streams;

import cablestream.assemble.Arrival;
import cablestream.assemble.Assembly;
import cablestream.assemble.AssemblyLimits;
import cablestream.assemble.Message;
import cablestream.assemble.Notice;
import cablestream.assemble.OpenMessage;
import cablestream.assemble.RememberedMessage;
import cablestream.avro.TrafficEvent;
import cablestream.cable.Lane;
import cablestream.cable.Relation;
import cablestream.cable.Revision;
import cablestream.cable.RevisionReason;
import cablestream.cable.Standing;
import cablestream.intake.Admission;
import cablestream.intake.DeadReason;
import cablestream.intake.Heartbeat;
import cablestream.intake.Intake;
import cablestream.intake.RawText;
import cablestream.intake.RawTransmission;
import cablestream.kafka.BackfillOrder;
import cablestream.kafka.CableHeaders;
import cablestream.kafka.CloudEvents;
import cablestream.kafka.LaneRecords;
import cablestream.kafka.RecordPosition;
import cablestream.kafka.TraceContext;
import cablestream.metrics.LedgerEntry;
import cablestream.pipeline.Pipeline;
import cablestream.record.EventRecord;
import cablestream.record.RecordEncoder;
import cablestream.record.StoredCables;
import cablestream.record.WireFormat;
import cablestream.route.MessageHistory;
import cablestream.route.StoredCable;
import cablestream.streams.FailureCounts.Work;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Assembles sections to messages. It keeps the state that {@link Assembly} decides on; a complete transmission never
 * touches the store of open messages. All its time is the wall clock's, so that the time of a record can neither prolong
 * nor shorten the wait.
 */
final class AssembleNode implements SourceNode<Object> {
    private static final RecordLog LOG = RecordLog.of(AssembleNode.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Lane lane;
    private final Intake intake;
    private final AssemblyLimits bounds;
    private final Supplier<RawRecordReader> recalls;
    private final Supplier<Pipeline> stages;
    private final FailureCounts failures;
    private final RecordEncoder encoder;
    private final CloudEvents cloudEvents;
    private final HopTraces traces;
    private ProcessorContext<byte[], Object> context;
    private MessageStore messages;
    private Ledger ledger;
    private EventHeaders eventHeaders;
    private DeadLetterWriter deadLetters;
    private InternalDeadLetters internalDeadLetters;
    private PublishedTexts texts;
    private Histories histories;
    private UnpublishedMarks marks;
    private LabelTransfer otherLane;

    AssembleNode(
            Lane lane,
            Intake intake,
            AssemblyLimits bounds,
            Supplier<RawRecordReader> recalls,
            Supplier<Pipeline> stages,
            FailureCounts failures,
            RecordEncoder encoder,
            CloudEvents cloudEvents,
            HopTraces traces) {
        this.lane = lane;
        this.intake = intake;
        this.bounds = bounds;
        this.recalls = recalls;
        this.stages = stages;
        this.failures = failures;
        this.encoder = encoder;
        this.cloudEvents = cloudEvents;
        this.traces = traces;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
        this.eventHeaders = new EventHeaders(context, cloudEvents);
        this.messages = new MessageStore(context, bounds);
        this.ledger = new Ledger(context, NodeNames.LANE_LEDGER);
        this.deadLetters = new DeadLetterWriter(context);
        this.internalDeadLetters = new InternalDeadLetters(context, ledger, NodeNames.DEAD);
        this.texts = new PublishedTexts(intake, recalls.get());
        this.histories = new Histories(context);
        this.marks = new UnpublishedMarks(stages, histories, texts::of);
        this.otherLane = new LabelTransfer(context, lane);
        DueWork due = new DueWork(context, failures, messages.dueIndex(), internalDeadLetters);
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, time -> {
            Instant now = Instant.ofEpochMilli(time);
            due.carryOut(now, entry -> {
                messages.begin();
                return due(entry, now);
            });
        });
    }

    @Override
    public void close() {
        texts.close();
    }

    @Override
    public void process(ReceivedRecord received) {
        messages.begin();
        texts.takeMissing();
        work(received);
        texts.takeMissing().forEach(origin -> reportMissing(received.record().key(), origin));
    }

    /** A label of the other lane can wait: most are of messages that this lane does not have, and there are as many as cables of the other lane. */
    @Override
    public boolean requestsCommit(ReceivedRecord received) {
        return !LabelTransfer.isLabel(received.record());
    }

    /** A text was to be read again, and its raw record is no longer kept. */
    private void reportMissing(byte[] identity, RecordPosition origin) {
        LOG.error("{} was to be read again, and is no longer kept", origin);
        ledger.add(LedgerEntry.RECALL_EMPTY, origin.topic(), 1);
        Instant now = now();
        String message = new String(identity, StandardCharsets.UTF_8);
        TrafficEvent event = EventRecord.recallEmpty(message, origin.topic(), origin.partition(), origin.offset(), now);
        report(new EncodedEvent(message, encoder.encode(event)), now, TraceContext.NONE);
    }

    private void work(ReceivedRecord received) {
        Record<byte[], byte[]> record = received.record();
        if (RelationRecords.isOne(record)) {
            relate(received);
            return;
        }
        if (LabelTransfer.isLabel(record)) {
            joinLabel(received);
            return;
        }
        if (LabelTransfer.isOverwritten(record)) {
            publishAgain(received);
            return;
        }
        if (BackfillOrder.isOne(record.headers())) {
            backfill(received);
            return;
        }
        String missing = missing(record);
        if (missing != null) {
            internalDeadLetters.reject(received, missing);
            return;
        }
        Optional<String> heartbeat = LaneRecords.heartbeat(record.headers(), record.key(), record.value());
        if (heartbeat.isPresent()) {
            pass(record, heartbeat.get());
            return;
        }
        take(record);
    }

    /** An order of a backfill. The node that publishes decides on it, in the order of the revisions of its message. */
    private void backfill(ReceivedRecord received) {
        Record<byte[], byte[]> record = received.record();
        PublishOrder order;
        try {
            String identity = new String(record.key(), StandardCharsets.UTF_8);
            BackfillOrder read = BackfillOrder.read(record.headers());
            StoredCable cable = StoredCables.of(WireFormat.cable(read.cable()));
            order = new PublishOrder.Backfilled(
                    identity, read, cable, stages.get().router());
        } catch (RuntimeException | StackOverflowError e) {
            if (!FailureCounts.isOfDecision(e)) {
                throw e;
            }
            internalDeadLetters.write(NodeNames.ASSEMBLE, received, e);
            return;
        }
        context.forward(record.withValue((Object) order).withHeaders(new RecordHeaders()), NodeNames.PUBLISH);
    }

    /** The part of a lane record that intake always sets and this one lacks; {@code null} if nothing is missing. */
    private static @Nullable String missing(Record<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return record.key() == null ? "a record of a lane without a key" : "a record of a lane without a value";
        }
        if (origin(record).isEmpty()) {
            return "a record of a lane without the position of its raw record";
        }
        boolean marked = CableHeaders.has(record.headers(), CableHeaders.HEARTBEAT);
        return marked && Heartbeat.read(record.value()).isEmpty() ? "marked as a heartbeat, and none" : null;
    }

    private static Optional<RecordPosition> origin(Record<byte[], byte[]> record) {
        return RecordPosition.parse(CableHeaders.text(record.headers(), CableHeaders.ORIGIN));
    }

    private void take(Record<byte[], byte[]> record) {
        ledger.add(LedgerEntry.ARRIVED, 1);
        Instant now = now();
        TraceContext trace = trace(record);
        Arrival arrival;
        Assembly assembly;
        UnpublishedMarks.Raise raise;
        List<EncodedEvent> events;
        List<EncodedEvent> raised;
        try {
            arrival = arrival(record);
            OpenHop.precedence(arrival.precedence());
            assembly = decide(record, arrival, now);
            raise = assembly.remembered().equals(RememberedMessage.NOTHING)
                    ? UnpublishedMarks.Raise.NOTHING
                    : marks.of(arrival, assembly);
            events = EncodedEvent.of(assembly, now, encoder);
            raised = raise.next() == null ? List.of() : EncodedEvent.of(raise.next(), now, encoder);
        } catch (RuntimeException | StackOverflowError e) {
            if (!FailureCounts.isOfDecision(e)) {
                throw e;
            }
            writeDeadLetter(record, e);
            return;
        }
        if (raise.history() != null) {
            MessageHistory before = histories.get(arrival.identity());
            histories.put(arrival.identity(), raise.history());
            otherLane.passOn(arrival.identity(), before, raise.history(), now.toEpochMilli());
        }
        carryOut(assembly, events, arrival.identity(), Instant.ofEpochMilli(record.timestamp()), now, trace);
        carryOut(raise, raised, arrival.identity(), now, trace);
        if (!CableHeaders.has(record.headers(), CableHeaders.REREAD)) {
            cancel(arrival, now, trace);
        }
        traces.end();
        messages.excess().forEach(message -> giveUp(message, Notice.Kind.LIMIT_REACHED));
    }

    @Override
    public void setAside(ReceivedRecord received, RepeatedFailure failure) {
        Record<byte[], byte[]> record = received.record();
        boolean between = RelationRecords.isOne(record)
                || LabelTransfer.isLabel(record)
                || LabelTransfer.isOverwritten(record)
                || BackfillOrder.isOne(record.headers())
                || missing(record) != null;
        if (between) {
            internalDeadLetters.setAside(received, failure);
        } else if (LaneRecords.heartbeat(record.headers(), record.key(), record.value())
                .isEmpty()) {
            ledger.add(LedgerEntry.ARRIVED, 1);
            DeadLetterCause letter = failure.cause(origin(record).orElseThrow())
                    .beside(CableHeaders.stated(record.headers()))
                    .within(trace(record));
            ledger.add(LedgerEntry.DEAD, letter.reason().name(), 1);
            context.forward(
                    DeadLetterRecord.byReference(record.key(), record.value(), record.timestamp(), letter),
                    NodeNames.DEAD);
        }
    }

    /** Passes a heartbeat on. It is complete, waits for no sections, is not remembered, and is no fresh transmission. */
    private void pass(Record<byte[], byte[]> record, String laneLabel) {
        RawTransmission transmission = new RawTransmission(
                null,
                RawText.of(record.value()),
                CableHeaders.text(record.headers(), CableHeaders.ORIGIN),
                Instant.ofEpochMilli(record.timestamp()));
        Revision revision = new Revision(1, RevisionReason.FIRST, Standing.GOOD, 0);
        String identity = new String(record.key(), StandardCharsets.UTF_8);
        Message message = new Message(identity, List.of(transmission), true, revision);
        RecordHeaders headers = new RecordHeaders();
        CableHeaders.put(headers, CableHeaders.HEARTBEAT, laneLabel);
        context.forward(record.withValue((Object) message).withHeaders(headers), NodeNames.PARSE);
    }

    /** The transmission in a lane record. Intake admitted it as exactly one; another result is an error of ours and fails. */
    private Arrival arrival(Record<byte[], byte[]> record) {
        String origin = CableHeaders.text(record.headers(), CableHeaders.ORIGIN);
        Admission admission = intake.admit(record.value(), CableHeaders.stated(record.headers()))
                .get(0);
        return Arrival.of((Admission.Admitted) admission, origin, Instant.ofEpochMilli(record.timestamp()));
    }

    private Assembly decide(Record<byte[], byte[]> record, Arrival arrival, Instant now) {
        String identity = arrival.identity();
        if (CableHeaders.has(record.headers(), CableHeaders.REREAD)) {
            String wanted = CableHeaders.text(record.headers(), CableHeaders.REREAD);
            return Assembly.reread(arrival, wanted, messages.remembered(identity), texts::of);
        }
        return Assembly.of(
                arrival,
                messages.remembered(identity),
                group -> messages.open(group.key(identity)),
                bounds.bytes(),
                now);
    }

    /** A decision failed before anything was changed: it costs one transmission, which is kept. */
    private void writeDeadLetter(Record<byte[], byte[]> record, Throwable cause) {
        ledger.add(LedgerEntry.DEAD, DeadReason.UNPROCESSABLE.name(), 1);
        RecordPosition origin = origin(record).orElseThrow();
        DeadLetterCause letter = DeadLetterCause.failed(NodeNames.ASSEMBLE, cause, origin)
                .beside(CableHeaders.stated(record.headers()))
                .within(trace(record));
        LOG.error("{} became a dead letter: {}", origin, letter.detail());
        context.forward(DeadLetterRecord.of(record.key(), record.value(), record.timestamp(), letter), NodeNames.DEAD);
    }

    private void cancel(Arrival arrival, Instant now, TraceContext trace) {
        if (arrival.service() && arrival.cancels() != null) {
            RelationRecords.forward(
                    context,
                    new Relation(Relation.Kind.CANCELS, arrival.identity(), arrival.cancels()),
                    now.toEpochMilli(),
                    trace);
        }
    }

    private TraceContext trace(Record<byte[], byte[]> record) {
        return traces.of(
                record.headers(),
                CableHeaders.text(record.headers(), CableHeaders.ORIGIN),
                Instant.ofEpochMilli(record.timestamp()));
    }

    private Runnable due(DueIndex.Entry entry, Instant now) {
        if (entry.reason() == DueIndex.Reason.MEMORY) {
            RememberedMessage known = messages.remembered(entry.key());
            return () -> messages.forget(entry.key(), known, now);
        }
        Optional<OpenMessage> overdue = messages.overdue(entry.key(), now);
        return () -> overdue.ifPresent(message -> giveUp(message, Notice.Kind.SECTIONS_MISSING));
    }

    /** Publishes an overdue message as incomplete. Its failures count for itself, and not for the record that displaced it. */
    private void giveUp(OpenMessage message, Notice.Kind why) {
        Work work = new Work(context.applicationId(), message.key());
        Optional<RepeatedFailure> failure = failures.tooMany(work);
        if (failure.isPresent()) {
            lose(message, failure.get()::cause);
        } else {
            failures.run(work, () -> publishIncomplete(message, why));
        }
    }

    private void publishIncomplete(OpenMessage message, Notice.Kind why) {
        // From now on it is to be delivered: until now it was to wait.
        Instant now = now();
        Assembly assembly;
        List<EncodedEvent> events;
        try {
            assembly = Assembly.late(message, messages.remembered(message.identity()), why);
            events = EncodedEvent.of(assembly, now, encoder);
        } catch (RuntimeException | StackOverflowError e) {
            if (!FailureCounts.isOfDecision(e)) {
                throw e;
            }
            lose(message, origin -> DeadLetterCause.failed(NodeNames.ASSEMBLE, e, origin));
            return;
        }
        carryOut(assembly, events, message.identity(), now, now, TraceContext.NONE);
    }

    /**
     * Makes dead letters by reference of a message that waits for sections and cannot be published. A replay takes them in
     * again.
     */
    private void lose(OpenMessage message, Function<RecordPosition, DeadLetterCause> letters) {
        Instant now = now();
        carryOut(
                Assembly.lost(message, messages.remembered(message.identity())),
                List.of(),
                message.identity(),
                now,
                now,
                TraceContext.NONE);
        byte[] key = message.identity().getBytes(StandardCharsets.UTF_8);
        for (Arrival arrival : message.unpublished()) {
            DeadLetterCause letter = letters.apply(RecordPosition.read(arrival.origin()))
                    .beside(arrival.raw().stated())
                    .within(MessageTrace.start(arrival.transmission(), traces.starter()));
            LOG.error("{} became a dead letter: {}", arrival.origin(), letter.detail());
            ledger.add(LedgerEntry.DEAD, letter.reason().name(), 1);
            context.forward(
                    DeadLetterRecord.byReference(key, arrival.raw().bytes(), now.toEpochMilli(), letter),
                    NodeNames.DEAD);
        }
    }

    private void relate(ReceivedRecord received) {
        Record<byte[], byte[]> record = received.record();
        Instant now = now();
        Relation relation;
        Assembly assembly;
        List<EncodedEvent> events;
        try {
            relation = RelationRecords.read(record);
            assembly = Assembly.related(relation, messages.remembered(relation.target()), texts::of, now);
            events = EncodedEvent.of(assembly, now, encoder);
        } catch (RuntimeException | StackOverflowError e) {
            if (!FailureCounts.isOfDecision(e)) {
                throw e;
            }
            internalDeadLetters.write(NodeNames.ASSEMBLE, received, e);
            return;
        }
        carryOut(assembly, events, relation.target(), now, now, TraceContext.read(record.headers()));
    }

    /** Joins the label that the other lane sends, like a transmission that this lane does not publish. */
    private void joinLabel(ReceivedRecord received) {
        Record<byte[], byte[]> record = received.record();
        Instant now = now();
        String identity;
        MessageHistory label;
        UnpublishedMarks.Raise raise;
        List<EncodedEvent> raised;
        try {
            identity = new String(record.key(), StandardCharsets.UTF_8);
            label = LabelTransfer.label(record);
            raise = marks.ofOtherLane(
                    identity, label, messages.remembered(identity).seen(now));
            raised = raise.next() == null ? List.of() : EncodedEvent.of(raise.next(), now, encoder);
        } catch (RuntimeException | StackOverflowError e) {
            if (!FailureCounts.isOfDecision(e)) {
                throw e;
            }
            internalDeadLetters.write(NodeNames.ASSEMBLE, received, e);
            return;
        }
        MessageHistory before = histories.get(identity);
        messages.keepHistory(identity, before, now);
        if (raise.history() != null) {
            histories.put(identity, raise.history());
        }
        carryOut(raise, raised, identity, now, TraceContext.NONE);
        MessageHistory after = histories.get(identity);
        otherLane.passOn(identity, before.restricts() ? after : label, after, now.toEpochMilli());
        if (raise.next() != null && !raise.withdrawsOnly()) {
            // The text that raised it is the later one: it is to be the latest on topics that carry both.
            otherLane.wroteOver(identity, after.destinations(), now.toEpochMilli());
        }
    }

    private void publishAgain(ReceivedRecord received) {
        Record<byte[], byte[]> record = received.record();
        Instant now = now();
        String identity;
        Optional<Assembly> again;
        List<EncodedEvent> events;
        try {
            identity = new String(record.key(), StandardCharsets.UTF_8);
            again = marks.overwritten(identity, LabelTransfer.overwritten(record), messages.remembered(identity));
            events = again.map(assembly -> EncodedEvent.of(assembly, now, encoder))
                    .orElse(List.of());
        } catch (RuntimeException | StackOverflowError e) {
            if (!FailureCounts.isOfDecision(e)) {
                throw e;
            }
            internalDeadLetters.write(NodeNames.ASSEMBLE, received, e);
            return;
        }
        again.ifPresent(assembly -> carryOut(assembly, events, identity, now, now, TraceContext.NONE));
    }

    private void carryOut(
            UnpublishedMarks.Raise raise, List<EncodedEvent> events, String identity, Instant now, TraceContext trace) {
        if (raise.next() != null) {
            carryOut(raise.next(), events, identity, now, now, trace);
        }
        if (raise.withdrawsOnly()) {
            withdraw(identity, histories.get(identity), now);
        }
    }

    /**
     * Carries out an assembly. Only Kafka can fail here.
     *
     * @param trace trace of the transmission that led to it; none if the clock or the other lane did
     */
    private void carryOut(
            Assembly assembly,
            List<EncodedEvent> events,
            String identity,
            Instant receivedAt,
            Instant now,
            TraceContext trace) {
        RememberedMessage before = messages.remembered(identity);
        if (!assembly.remembered().equals(RememberedMessage.NOTHING)) {
            messages.remember(identity, assembly.remembered(), now);
        }
        assembly.changes().forEach(messages::keep);
        ledger.add(LedgerEntry.HELD, assembly.held());
        ledger.add(LedgerEntry.SUPERSEDED, assembly.superseded());
        ledger.add(LedgerEntry.SERVICE, assembly.service() ? 1 : 0);
        if (assembly.duplicate() != null) {
            ledger.add(LedgerEntry.DUPLICATE, assembly.duplicate().name(), 1);
        }
        events.forEach(each -> report(each, now, trace));
        for (Message message : assembly.messages()) {
            forward(message, receivedAt, trace);
            if (deadLetters.take(identity)) {
                messages.remember(identity, messages.remembered(identity).without(message, before), now);
                messages.close(assembly);
                countMarks(message, now);
            }
        }
    }

    /**
     * Counts the marks of a revision that became dead letters: it is not published, but cables that its marks forbid are
     * withdrawn.
     */
    private void countMarks(Message dead, Instant now) {
        MessageHistory history;
        try {
            history = marks.withDead(dead);
        } catch (RuntimeException | StackOverflowError e) {
            if (!FailureCounts.isOfDecision(e)) {
                throw e;
            }
            // The text is a dead letter already: once the error is gone, it is replayed, and its marks count then.
            LOG.error(
                    "The marks of {} cannot be read: {}",
                    dead.identity(),
                    DeadLetterCause.failure(NodeNames.ASSEMBLE, e));
            return;
        }
        withdraw(dead.identity(), history, now);
    }

    /** Withdraws a cable from topics that may not carry its raised label, without a revision. */
    private void withdraw(String identity, MessageHistory history, Instant now) {
        PublishOrder order =
                new PublishOrder.LabelRaised(identity, history, stages.get().router());
        forward(identity, order, now, NodeNames.PUBLISH);
    }

    private void forward(Message message, Instant receivedAt, TraceContext trace) {
        byte[] key = message.identity().getBytes(StandardCharsets.UTF_8);
        RecordHeaders headers = new RecordHeaders();
        (trace.equals(TraceContext.NONE) ? MessageTrace.start(message, traces.starter()) : trace).put(headers);
        context.forward(new Record<>(key, (Object) message, receivedAt.toEpochMilli(), headers), NodeNames.PARSE);
    }

    private void report(EncodedEvent event, Instant now, TraceContext trace) {
        byte[] subject = event.subject().getBytes(StandardCharsets.UTF_8);
        long time = now.toEpochMilli();
        context.forward(
                new Record<>(subject, (Object) event.event(), time, eventHeaders.of(event.subject(), time, trace)),
                NodeNames.EVENTS);
    }

    private void forward(String key, Object value, Instant time, String to) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        context.forward(new Record<>(bytes, value, time.toEpochMilli()), to);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
