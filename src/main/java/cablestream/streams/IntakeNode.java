package cablestream.streams;

import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.observe.Meters;
import io.micrometer.core.instrument.Counter;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Raw records to lanes, keyed by message identity, bytes untouched; what can be no cable to the dead letters. */
final class IntakeNode implements Processor<byte[], byte[], byte[], byte[]> {
    private final Intake intake;
    private final Meters meters;
    private final Counter received;
    private ProcessorContext<byte[], byte[]> context;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process
    IntakeNode(Intake intake, Meters meters, boolean urgent) {
        this.intake = intake;
        this.meters = meters;
        this.received = meters.received(urgent);
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> raw) {
        Origin origin = Origin.of(context.recordMetadata().orElseThrow());
        for (Admission admission : intake.admit(raw.value())) {
            received.increment();
            if (admission instanceof Admission.Admitted admitted) {
                admit(raw, admitted, origin);
            } else if (admission instanceof Admission.Rejected rejected) {
                reject(raw, rejected, origin);
            }
        }
    }

    private void admit(Record<byte[], byte[]> raw, Admission.Admitted admitted, Origin origin) {
        byte[] identity = admitted.identity().getBytes(StandardCharsets.UTF_8);
        context.forward(
                new Record<>(identity, admitted.raw(), raw.timestamp(), Headers.origin(origin.toString())),
                Nodes.toLane(admitted.lane()));
    }

    private void reject(Record<byte[], byte[]> raw, Admission.Rejected rejected, Origin origin) {
        meters.dead(rejected.reason());
        DeadLetter letter = new DeadLetter(rejected.reason(), rejected.detail(), origin, null);
        context.forward(new Record<>(raw.key(), rejected.raw(), raw.timestamp(), letter.headers()), Nodes.REJECTED);
    }
}
