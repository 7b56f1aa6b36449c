package cablestream.streams;

import cablestream.intake.DeadReason;
import cablestream.kafka.CableHeaders;
import cablestream.label.Labelled;
import cablestream.route.MessageHistory;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Joins the label of a message with those of all its transmissions before, so that neither a correction nor a copy lowers it. Routing
 * and the guard see the join.
 */
final class JoinLabelsNode implements Processor<byte[], Versioned<Labelled>, byte[], Object> {
    private ProcessorContext<byte[], Object> context;
    private Histories histories;
    private DeadLetterWriter deadLetters;

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
        this.histories = new Histories(context);
        this.deadLetters = new DeadLetterWriter(context);
    }

    @Override
    public void process(Record<byte[], Versioned<Labelled>> record) {
        if (CableHeaders.has(record.headers(), CableHeaders.HEARTBEAT)) {
            context.forward(record, NodeNames.ROUTE);
            return;
        }
        Versioned<Labelled> labelled = record.value();
        String identity = labelled.value().message().identity();
        MessageHistory before;
        Labelled joined;
        try {
            before = histories.get(identity);
            joined = labelled.value().joined(before.joined(labelled.value().marked()));
        } catch (RuntimeException | StackOverflowError e) {
            if (!FailureCounts.isOfDecision(e)) {
                throw e;
            }
            deadLetters.write(
                    record,
                    labelled.value().message(),
                    DeadReason.UNPROCESSABLE,
                    origin -> DeadLetterCause.failed(NodeNames.JOIN_LABELS, e, origin));
            return;
        }
        context.forward(record.withValue(labelled.after(before, joined)), NodeNames.ROUTE);
        // What was released long after it came is remembered by nothing, so that its history would never expire.
        boolean remembered = joined.message().revision().release() == null || !before.equals(MessageHistory.NONE);
        if (remembered && deadLetters.holds(identity)) {
            // It goes nowhere, but its marks count: what may not carry them is to be withdrawn.
            MessageHistory raised = before.with(joined.marked());
            PublishOrder order = new PublishOrder.LabelRaised(
                    identity, raised, labelled.stages().router());
            context.forward(record.withValue(order), NodeNames.PUBLISH);
        }
    }
}
