package cablestream.streams;

import cablestream.intake.DeadReason;
import cablestream.kafka.FeedAddress;
import cablestream.kafka.TopicNames;
import cablestream.metrics.FeedWriteResult;
import cablestream.metrics.MeterCatalogue;
import cablestream.metrics.Meters;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Copies the records of a level to their feeds: with the same key, value and headers, and the timestamp that they are to have. A record
 * that may not be there is a dead letter.
 */
final class WriteFeedNode implements SourceNode<Object> {
    private final TopicNames topics;
    private final LevelCheck check;
    private final Meters meters;
    private ProcessorContext<byte[], Object> context;
    private InternalDeadLetters deadLetters;

    WriteFeedNode(TopicNames topics, LevelCheck check, Meters meters) {
        this.topics = topics;
        this.check = check;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
        this.deadLetters = new InternalDeadLetters(context, reason -> count(FeedWriteResult.REFUSED), NodeNames.DEAD);
    }

    @Override
    public void process(ReceivedRecord received) {
        Record<byte[], byte[]> record = received.record();
        Optional<FeedAddress> address = FeedAddress.read(record.headers());
        Optional<String> refusal;
        try {
            refusal = address.isEmpty()
                    ? Optional.of("its headers feed and feed-time are missing or unreadable")
                    : check.refusal(address.get(), record);
        } catch (RuntimeException | StackOverflowError e) {
            if (!FailureCounts.isOfDecision(e)) {
                throw e;
            }
            deadLetters.write(NodeNames.WRITE_FEED, received, e);
            return;
        }
        if (refusal.isEmpty()) {
            String feed = address.orElseThrow().feed();
            refusal = check.missing(feed, topics.feed(feed));
        }
        if (refusal.isPresent()) {
            deadLetters.reject(received, DeadReason.UNDELIVERABLE, refusal.get());
        } else {
            write(record, address.orElseThrow());
        }
    }

    @Override
    public void setAside(ReceivedRecord received, RepeatedFailure failure) {
        deadLetters.setAside(received, failure);
    }

    private void write(Record<byte[], byte[]> record, FeedAddress address) {
        RecordHeaders headers = new RecordHeaders(record.headers());
        FeedAddress.remove(headers);
        OutgoingRecord outgoing = new OutgoingRecord(topics.feed(address.feed()), record.value());
        context.forward(new Record<>(record.key(), (Object) outgoing, address.timestamp(), headers), NodeNames.FEEDS);
        count(FeedWriteResult.WRITTEN);
    }

    private void count(FeedWriteResult result) {
        meters.count(MeterCatalogue.FEED_WRITES, check.level().label(), result.name());
    }
}
