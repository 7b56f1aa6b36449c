package cablestream.streams;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/** Always fails: the transaction is lost by then, and no output may be left out of it. {@link StreamsClients} has counted the failure. */
public final class ProduceFailureHandler implements ProductionExceptionHandler {
    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        return Response.fail();
    }
}
