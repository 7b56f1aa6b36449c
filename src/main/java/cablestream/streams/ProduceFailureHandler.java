package cablestream.streams;

import cablestream.kafka.RecordPosition;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/**
 * Counts the failures of brokers to take what a source record led to. It always fails: the transaction is lost by then, and no output may be left
 * out of it.
 */
public final class ProduceFailureHandler implements ProductionExceptionHandler {
    private String application = "";
    private FailureCounts failures = new FailureCounts();

    @Override
    public void configure(Map<String, ?> settings) {
        application = String.valueOf(settings.get(StreamsConfig.APPLICATION_ID_CONFIG));
        if (settings.get(FailureCounts.SETTING) instanceof FailureCounts shared) {
            failures = shared;
        }
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        if (context.topic() != null) {
            // It is called by the producer, later than the record that it is about was processed.
            RecordPosition last = new RecordPosition(context.topic(), context.partition(), context.offset());
            failures.addUpTo(application, last, exception);
        }
        return Response.fail();
    }
}
