package cablestream.streams;

import cablestream.assemble.Arrival;
import cablestream.assemble.Assembly;
import cablestream.assemble.Notice;
import cablestream.assemble.OpenMessage;
import cablestream.assemble.Patience;
import cablestream.assemble.Remembered;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.observe.Meters;
import cablestream.record.EventRecord;
import cablestream.record.WireFormat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sections to messages. It keeps the state that {@link Assembly} decides on; what is whole in itself never touches the store of
 * open messages. All its time is the wall clock's, so that no record's own time can make it wait for ever, or not at all.
 */
final class AssembleNode implements Processor<byte[], byte[], byte[], Object> {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Intake intake;
    private final Patience patience;
    private final Duration memory;
    private final Meters meters;
    private ProcessorContext<byte[], Object> context;
    private Messages messages;

    AssembleNode(Intake intake, Patience patience, Duration memory, Meters meters) {
        this.intake = intake;
        this.patience = patience;
        this.memory = memory;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<byte[], Object> context) {
        this.context = context;
        this.messages = new Messages(context, patience, memory);
        meters.held(messages.held());
        context.schedule(
                LOOK,
                PunctuationType.WALL_CLOCK_TIME,
                time -> messages.overdue(Instant.ofEpochMilli(time)).forEach(this::overdue));
    }

    @Override
    public void close() {
        meters.held(-messages.held());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Instant receivedAt = Instant.ofEpochMilli(record.timestamp());
        String origin = Headers.text(record.headers(), Headers.ORIGIN);
        for (Admission admission : intake.admit(record.value())) {
            // What is in a lane was admitted before: anything else is an error of ours, and fails as one.
            arrive(Arrival.of((Admission.Admitted) admission, origin, receivedAt));
        }
    }

    private void arrive(Arrival arrival) {
        Instant now = now();
        Remembered before = messages.remembered(arrival.identity());
        Assembly assembly = Assembly.of(arrival, before, () -> messages.open(arrival.identity()), now);
        carryOut(assembly, arrival.identity(), arrival.receivedAt(), now);
        account(assembly, 1);
    }

    private void overdue(OpenMessage message) {
        Assembly assembly = Assembly.late(message, messages.remembered(message.identity()));
        carryOut(assembly, message.identity(), message.receivedAt(), now());
        account(assembly, 0);
    }

    private void carryOut(Assembly assembly, String identity, Instant receivedAt, Instant now) {
        messages.remember(identity, assembly.remembered(), now);
        if (assembly.change() != null) {
            messages.keep(identity, assembly.change().from(), assembly.change().to());
        }
        assembly.notices().forEach(notice -> tell(notice, now));
        if (assembly.message() != null) {
            forward(identity, assembly.message(), receivedAt, Nodes.PARSE);
        }
    }

    /** Every transmission that arrives is published by itself, joined to others, held, or a duplicate. */
    private void account(Assembly assembly, int arrived) {
        if (assembly.duplicate()) {
            meters.duplicates().increment();
            return;
        }
        int held = assembly.change() == null ? 0 : assembly.change().held();
        int published = assembly.message() == null ? 0 : 1;
        meters.held(held);
        meters.joined().increment(arrived - held - published);
    }

    private void tell(Notice notice, Instant now) {
        byte[] event = WireFormat.encode(EventRecord.of(notice, now));
        forward(notice.subject(), event, now, Nodes.EVENTS);
    }

    private void forward(String key, Object value, Instant time, String to) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        context.forward(new Record<>(bytes, value, time.toEpochMilli()), to);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
