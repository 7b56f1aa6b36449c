package cablestream.cli;

import cablestream.app.Service;
import cablestream.cable.Lane;
import cablestream.cli.FlashProbe.Flash;
import cablestream.kafka.TopicNames;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import cablestream.streams.OddRecords;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what odd records cost the cables beside them. */
@Command(
        name = "odd",
        description = {
            "Send records that no program of ours writes to one partition of each source topic in turn, and measure what they cost:",
            "threads that died, and the delays of FLASH that crosses this partition and of FLASH that does not. Random bytes with random",
            "keys, headers and timestamps; with --damaged also damaged cables, of which many can be read and half are FLASH themselves.",
            "Exit status 1 if a thread died or the account does not balance after the raw topics. About a minute for each topic."
        })
final class BenchOddCommand implements Callable<Integer> {
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration TICK = Duration.ofMillis(100);
    private static final int TICKS = 10;
    private static final int PARTITION = 0;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--records",
            paramLabel = "NUMBER",
            defaultValue = "100000",
            description = "To each topic; default: ${DEFAULT-VALUE}.")
    private int records;

    @Option(
            names = "--warm-up",
            paramLabel = "NUMBER",
            defaultValue = "20000",
            description = "Such records to each topic before, until the compilers are done; default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--rate",
            paramLabel = "NUMBER",
            defaultValue = "2000",
            description = "A second; default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(
            names = "--damaged",
            paramLabel = "PERCENT",
            defaultValue = "0",
            description = "Share of damaged cables; default: ${DEFAULT-VALUE}.")
    private int damaged;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Another seed, other records.")
    private long seed;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (BenchBroker broker = BenchBroker.start();
                Service service = broker.service();
                FlashProbe probe = FlashProbe.start(broker.settings(), BETWEEN)) {
            BenchBroker.awaitRunning(service, probe, PATIENCE);
            Run run = new Run(broker.settings(), broker.admin(), service, probe);
            TopicNames topics = new TopicNames(broker.settings().topicPrefix());
            boolean good = run.measure(topics.raw(), out) & run.measure(topics.rawUrgent(), out);
            ConsoleBench.await(() -> service.account().balanced(), PATIENCE);
            out.println("the account is balanced");
            for (String topic : between(topics)) {
                good &= run.measure(topic, out);
            }
            return good ? 0 : 1;
        }
    }

    /** What nobody but our own applications writes to: records of others there are in no equation. */
    private static List<String> between(TopicNames topics) {
        return List.of(topics.lane(Lane.URGENT), topics.lane(Lane.ROUTINE), topics.sightings(), topics.releases());
    }

    /** Of all topics, one after the other. */
    private final class Run {
        private final Settings settings;
        private final Admin admin;
        private final Service service;
        private final FlashProbe probe;
        private final Random random = new Random(seed);

        Run(Settings settings, Admin admin, Service service, FlashProbe probe) {
            this.settings = settings;
            this.admin = admin;
            this.service = service;
            this.probe = probe;
        }

        /** Whether no thread died. */
        boolean measure(String topic, PrintWriter out) throws Exception {
            double before = deadThreads();
            send(topic, warmUp);
            long start = System.nanoTime();
            send(topic, records);
            long end = System.nanoTime();
            probe.awaitAllUntil(end, PATIENCE);
            double died = deadThreads() - before;
            Map<Boolean, List<Flash>> flashes = probe.between(start, end).stream()
                    .collect(Collectors.partitioningBy(
                            flash -> flash.rawPartition() == PARTITION || flash.lanePartition() == PARTITION));
            out.printf(
                    Locale.ROOT,
                    "%s: %,d records in %s s, %.0f dead threads; FLASH p99 %s s on the same partition, %s s on the others%n",
                    topic,
                    records,
                    seconds(Duration.ofNanos(end - start)),
                    died,
                    seconds(FlashProbe.quantile(flashes.get(true), 0.99)),
                    seconds(FlashProbe.quantile(flashes.get(false), 0.99)));
            out.flush();
            return died == 0;
        }

        /** Returns when all are processed. */
        private void send(String topic, int number) throws ExecutionException, InterruptedException {
            long last = sent(topic, number);
            ConsoleBench.await(() -> committed(topic) > last, PATIENCE);
        }

        /** The offset of the last one. */
        private long sent(String topic, int number) throws ExecutionException, InterruptedException {
            try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                    settings.clientConfig(), new ByteArraySerializer(), new ByteArraySerializer())) {
                Future<RecordMetadata> last = null;
                long next = System.nanoTime();
                for (int i = 0; i < number; i++) {
                    if (i % Math.max(1, rate / TICKS) == 0) {
                        ConsoleBench.pause(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
                        next += TICK.toNanos();
                    }
                    OddRecords odd = odd();
                    last = producer.send(
                            new ProducerRecord<>(topic, PARTITION, odd.at(), odd.key(), odd.value(), odd.headers()));
                }
                return last == null ? -1 : last.get().offset();
            }
        }

        private OddRecords odd() {
            long now = System.currentTimeMillis();
            return random.nextInt(100) < damaged ? OddRecords.damaged(random, now) : OddRecords.random(random, now);
        }

        /** The offset up to which all roles that read the topic have committed. */
        private long committed(String topic) {
            TopicPartition partition = new TopicPartition(topic, PARTITION);
            long least = Long.MAX_VALUE;
            for (Role role : Role.values()) {
                OffsetAndMetadata offset = offsets(settings.applicationId(role)).get(partition);
                if (offset != null) {
                    least = Math.min(least, offset.offset());
                }
            }
            return least == Long.MAX_VALUE ? -1 : least;
        }

        private Map<TopicPartition, OffsetAndMetadata> offsets(String group) {
            try {
                return admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException("no offsets of " + group, e);
            }
        }

        private double deadThreads() throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(service.metrics() + "/metrics"))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("cable_streams_thread_failures_total{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f", time.toMillis() / 1e3);
    }
}
