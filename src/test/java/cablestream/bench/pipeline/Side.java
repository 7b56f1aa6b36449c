package cablestream.bench.pipeline;

import cablestream.app.CommandFailure;
import cablestream.app.RawTopicWriter;
import cablestream.kafka.TopicNames;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** One of the two applications that are compared: its instances, what feeds it, and its progress. */
public final class Side implements AutoCloseable {
    private final List<MeasuredProcess> instances;
    private final MeasuredProcess broker;
    private final Settings settings;
    private final RawTopicWriter writer;
    private final Progress progress;

    /**
     * @param instances processes of the application; the side closes them
     * @param settings  settings of the first instance
     * @param group     group of a role
     */
    Side(List<MeasuredProcess> instances, MeasuredProcess broker, Settings settings, Function<Role, String> group) {
        this.instances = List.copyOf(instances);
        this.broker = broker;
        this.settings = settings;
        this.writer = new RawTopicWriter(settings);
        this.progress = new Progress(
                settings.clientConfig(), new TopicNames(settings.topicPrefix()), settings.partitions(), group);
    }

    /** The settings of the first instance. */
    public Settings settings() {
        return settings;
    }

    /** The time from the start of the first process until all of its roles were RUNNING. */
    public Duration startup() {
        return instances.get(0).startup();
    }

    /** Feeds traffic until compilers and caches are warm. */
    public void warmUp(TrafficTexts traffic, int transmissions, int atOnce) {
        for (int fed = 0; fed < transmissions; fed += atOnce) {
            run(traffic.next(Math.min(atOnce, transmissions - fed)));
        }
    }

    /** Writes texts to the raw topics, and returns when they have arrived there. */
    public void write(List<byte[]> texts) {
        texts.forEach(text -> writer.write("generated", text, (name, failure) -> {
            throw new CommandFailure("the broker of the benchmark refused a text", failure);
        }));
        writer.flush();
    }

    /** Returns when the raw topics are processed. */
    public void awaitIntake() {
        progress.await(Hop.RAW, Hop.RAW_URGENT);
    }

    /** Returns when all that was written, and all that it led to, is processed. */
    public void awaitEnd() {
        // In the order of the journey: when the read of one topic is committed, its outputs are in the next.
        progress.await(Hop.RAW, Hop.RAW_URGENT, Hop.LANE_URGENT, Hop.LANE_ROUTINE, Hop.SIGHTED);
    }

    /** Feeds texts, and returns when all of them, and all that they led to, are processed. */
    public Round run(List<byte[]> texts) {
        Usage application = usage();
        Usage ofBroker = broker.usage();
        MachineLoad load = MachineLoad.start();
        long start = System.nanoTime();
        write(texts);
        awaitEnd();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Round(
                texts.size(),
                texts.stream().mapToLong(text -> text.length).sum(),
                seconds,
                usage().since(application),
                broker.usage().since(ofBroker),
                load.since(seconds));
    }

    private Usage usage() {
        return instances.stream()
                .map(MeasuredProcess::usage)
                .reduce(Usage::plus)
                .orElseThrow();
    }

    @Override
    public void close() {
        writer.close();
        progress.close();
        instances.forEach(MeasuredProcess::close);
    }
}
