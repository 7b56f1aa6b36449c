package cablestream.bench.peers;

import cablestream.bench.pipeline.UsageServer;
import cablestream.kafka.TopicNames;
import cablestream.kafka.TopicPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.OutputTag;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A job of Flink in a small cluster of its own, with as many subtasks of each operator as there are processors. Transmissions are partitioned
 * by the identity of their message, numbers by their series. State is in RocksDB; each checkpoint writes what has changed.
 */
final class FlinkProcess {
    private static final String GROUP = "flink";
    private static final int LOOK_MILLIS = 20;
    /** Longer than any checkpoint takes. */
    private static final String TRANSACTION_MILLIS = "60000";

    private static final OutputTag<KeyedSighting> HEADING_NUMBERS =
            new OutputTag<>("numbers of headings", TypeInformation.of(KeyedSighting.class));
    private static final OutputTag<KeyedSighting> CONTINUITY_NUMBERS =
            new OutputTag<>("continuity numbers", TypeInformation.of(KeyedSighting.class));
    /** Never serialized: its operators and its sink are one chain. */
    private static final TypeInformation<ProducerRecord<byte[], byte[]>> RECORD =
            TypeInformation.of(new TypeHint<>() {});

    private static final OutputTag<ProducerRecord<byte[], byte[]>> DEAD = new OutputTag<>("dead letters", RECORD);

    private final String servers;
    private final String prefix;
    private final Duration holdDown;

    private FlinkProcess(String servers, String prefix, Duration holdDown) {
        this.servers = servers;
        this.prefix = prefix;
        this.holdDown = holdDown;
    }

    /** @param args bootstrap servers, prefix of the topics, folder of state, interval of checkpoints and grace period of gaps in milliseconds */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[2]));
        StreamExecutionEnvironment environment = environment(folder, Long.parseLong(args[3]));
        new FlinkProcess(args[0], args[1], Duration.ofMillis(Long.parseLong(args[4]))).addTo(environment);
        JobClient job = environment.executeAsync("peer");
        while (job.getJobStatus().get() != JobStatus.RUNNING) {
            Thread.sleep(LOOK_MILLIS);
        }
        UsageServer.serve("flink");
        job.cancel().get();
        // The small cluster keeps threads.
        System.exit(0);
    }

    private static StreamExecutionEnvironment environment(Path folder, long interval) {
        Configuration configuration = new Configuration();
        configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        int processors = Runtime.getRuntime().availableProcessors();
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(processors, configuration);
        environment.enableCheckpointing(interval, CheckpointingMode.EXACTLY_ONCE);
        return environment;
    }

    private void addTo(StreamExecutionEnvironment environment) {
        SingleOutputStreamOperator<KeyedTransmission> admitted = environment
                .fromSource(source(), WatermarkStrategy.noWatermarks(), "raw")
                .process(new AdmitFunction(prefix, HEADING_NUMBERS, DEAD));
        SingleOutputStreamOperator<ProducerRecord<byte[], byte[]>> taken = admitted.keyBy(
                        transmission -> transmission.identity)
                .process(new TakeFunction(prefix, CONTINUITY_NUMBERS), RECORD);
        DataStream<ProducerRecord<byte[], byte[]>> seen = admitted.getSideOutput(HEADING_NUMBERS)
                .union(taken.getSideOutput(CONTINUITY_NUMBERS))
                .keyBy(KeyedSighting::key)
                .process(new SeeFunction(prefix, holdDown), RECORD);
        taken.sinkTo(sink("cables"));
        seen.sinkTo(sink("events"));
        admitted.getSideOutput(DEAD).sinkTo(sink("dead"));
    }

    private KafkaSource<KeyedTransmission> source() {
        TopicNames topics = new TopicNames(prefix);
        return KafkaSource.<KeyedTransmission>builder()
                .setBootstrapServers(servers)
                .setGroupId(GROUP)
                .setTopics(topics.raw(), topics.rawUrgent())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setProperty("isolation.level", "read_committed")
                .setDeserializer(new RawDeserializer())
                .build();
    }

    /** With a producer as those of the application. */
    private KafkaSink<ProducerRecord<byte[], byte[]>> sink(String name) {
        return KafkaSink.<ProducerRecord<byte[], byte[]>>builder()
                .setBootstrapServers(servers)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(prefix + name)
                .setProperty("transaction.timeout.ms", TRANSACTION_MILLIS)
                .setProperty("linger.ms", "1000")
                .setProperty("batch.size", "65536")
                .setProperty("compression.type", "lz4")
                .setProperty("max.request.size", Integer.toString(TopicPlan.LARGEST_RECORD))
                .setRecordSerializer((record, context, timestamp) -> record)
                .build();
    }
}
