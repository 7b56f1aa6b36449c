package cablestream.bench.pipeline;

import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Writes recorded records to each output at its rate, whatever it reads. */
final class CopyNode implements Processor<byte[], byte[], byte @Nullable [], byte @Nullable []> {
    private final Hop hop;
    private final List<CopyOutput> outputs;
    private final double[] due;
    private final int[] next;
    private ProcessorContext<byte @Nullable [], byte @Nullable []> context;

    CopyNode(Hop hop, List<CopyOutput> outputs) {
        this.hop = hop;
        this.outputs = outputs;
        this.due = new double[outputs.size()];
        this.next = new int[outputs.size()];
    }

    @Override
    public void init(ProcessorContext<byte @Nullable [], byte @Nullable []> context) {
        this.context = context;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        for (int i = 0; i < outputs.size(); i++) {
            CopyOutput output = outputs.get(i);
            for (due[i] += output.rate(); due[i] >= 1; due[i]--) {
                var copy = output.records().get(next[i]++ % output.records().size());
                context.forward(copy.withTimestamp(record.timestamp()), sink(hop, output));
            }
        }
    }

    /** The name of the sink. */
    static String sink(Hop hop, CopyOutput output) {
        return hop + "-to-" + output.topic();
    }
}
