package cablestream.ops;

import cablestream.Cables;
import cablestream.cable.Lane;
import cablestream.intake.Intake;
import cablestream.kafka.TopicPlan;
import cablestream.reference.Tables;
import cablestream.traffic.Damages;
import cablestream.traffic.Era;
import cablestream.traffic.Traffic;
import cablestream.traffic.TrafficMix;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** All that can go wrong once, and then generated traffic with damage, copies, corrections and lost sections until it is stopped. */
final class FaultyTraffic implements AutoCloseable {
    private static final TrafficMix MIX = new TrafficMix(0.2, 0, 0.2, 0.1, 0.2, 0.05, 0.1, 0.05, 0.15, 0.3);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final long SEED = 20261125;

    private final KafkaProducer<byte[], byte[]> producer;
    /** A word of texts that may be nowhere but in texts. */
    static final String CANARY = "QUXZWYV";

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread = new Thread(this::flow, "traffic");

    FaultyTraffic(String broker) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "max.request.size", TopicPlan.LARGEST_RECORD),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    FaultyTraffic start() {
        faults();
        thread.start();
        return this;
    }

    /** Returns how many were sent when all are with the broker. */
    int stop() {
        stopped.set(true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        producer.flush();
        return sent.get();
    }

    @Override
    public void close() {
        stop();
        producer.close();
    }

    private void faults() {
        send(("This is no telegram: " + CANARY).getBytes(StandardCharsets.UTF_8));
        send(new byte[0]);
        send(sung(Cables.routine(9001).classified("UNCLAS")));
        send(Cables.routine(9002).classified("ILLEGIBLE").bytes());
        send(Cables.routine(9003).over("XGA0001").bytes());
        send(Cables.routine(9004).over("XGA0005").bytes());
        send(Cables.routine(9004).over("XGB0001").bytes());
        send(sung(Cables.routine(9005).section(1, 2)));
        send(Cables.routine(9006).section(1, 2).flash().bytes());
        send(sung(Cables.routine(9007).tags("QQQQ, " + CANARY)));
        withdrawal();
    }

    /** A cable, and its correction that a feed does not select: of one partition, as the correction must not come first. */
    private void withdrawal() {
        for (byte[] raw : List.of(
                Cables.routine(9008).bytes(),
                Cables.routine(9008).tags("ECON, SP").corrected())) {
            send(new ProducerRecord<>("cables.raw", 0, null, raw));
        }
    }

    /** With the canary as its subject, in its text and as the name of who signed it. */
    private static byte[] sung(Cables cable) {
        return cable.saying(CANARY)
                .text()
                .replace("HARBOUR NEWS", CANARY)
                .replace("\nROE\n", "\n" + CANARY + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void flow() {
        Traffic traffic = new Traffic(Tables.load(), SEED, MIX, Era.FIPS, Damages.LIVE);
        while (!stopped.get()) {
            send(traffic.next().text().getBytes(StandardCharsets.UTF_8));
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void send(byte[] raw) {
        boolean urgent = Intake.peek(raw).orElse(Lane.ROUTINE) == Lane.URGENT;
        send(new ProducerRecord<>(urgent ? "cables.raw.urgent" : "cables.raw", raw));
    }

    private void send(ProducerRecord<byte[], byte[]> raw) {
        producer.send(raw);
        sent.incrementAndGet();
    }
}
