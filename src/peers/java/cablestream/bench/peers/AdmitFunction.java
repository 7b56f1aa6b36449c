package cablestream.bench.peers;

import cablestream.intake.Admission;
import cablestream.series.Sighting;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Gives each transmission the identity of its message. */
final class AdmitFunction extends ProcessFunction<KeyedTransmission, KeyedTransmission> {
    private static final long serialVersionUID = 1L;

    private final String prefix;
    private final OutputTag<KeyedSighting> sightings;
    private final OutputTag<ProducerRecord<byte[], byte[]>> dead;
    private transient MessageSteps steps;

    AdmitFunction(String prefix, OutputTag<KeyedSighting> sightings, OutputTag<ProducerRecord<byte[], byte[]>> dead) {
        this.prefix = prefix;
        this.sightings = sightings;
        this.dead = dead;
    }

    @Override
    public void open(OpenContext context) {
        steps = new MessageSteps(prefix);
    }

    @Override
    public void processElement(KeyedTransmission record, Context context, Collector<KeyedTransmission> out) {
        RawRecord raw = record.raw();
        for (Admission admission : steps.admit(raw)) {
            if (admission instanceof Admission.Rejected rejected) {
                context.output(dead, steps.dead(rejected, raw));
            } else if (admission instanceof Admission.Admitted admitted) {
                for (Sighting sighting : steps.sightings(admitted, raw)) {
                    context.output(sightings, KeyedSighting.of(sighting));
                }
                out.collect(KeyedTransmission.of(raw.with(admitted.raw()), admitted.identity()));
            }
        }
    }
}
