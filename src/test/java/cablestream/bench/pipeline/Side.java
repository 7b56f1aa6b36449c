package cablestream.bench.pipeline;

import cablestream.app.CommandFailure;
import cablestream.app.RawTopicWriter;
import cablestream.kafka.TopicNames;
import cablestream.settings.Role;
import cablestream.settings.Settings;
import java.util.List;
import java.util.function.Function;

/** One of the two applications that are compared: its process, what feeds it, and its progress. */
final class Side implements AutoCloseable {
    private final MeasuredProcess process;
    private final MeasuredProcess broker;
    private final RawTopicWriter writer;
    private final Progress progress;

    /**
     * @param settings settings of the cluster, with the prefix of its topics
     * @param group    group of a role
     */
    Side(MeasuredProcess process, MeasuredProcess broker, Settings settings, Function<Role, String> group) {
        this.process = process;
        this.broker = broker;
        this.writer = new RawTopicWriter(settings);
        this.progress = new Progress(
                settings.clientConfig(), new TopicNames(settings.topicPrefix()), settings.partitions(), group);
    }

    /** Feeds texts, and returns when all of them, and all that they led to, are processed. */
    Round run(List<byte[]> texts) {
        Usage application = process.usage();
        Usage ofBroker = broker.usage();
        MachineLoad load = MachineLoad.start();
        long start = System.nanoTime();
        texts.forEach(text -> writer.write("generated", text, (name, failure) -> {
            throw new CommandFailure("the broker of the benchmark refused a text", failure);
        }));
        writer.flush();
        progress.awaitEnd();
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Round(
                texts.size(),
                texts.stream().mapToLong(text -> text.length).sum(),
                seconds,
                process.usage().since(application),
                broker.usage().since(ofBroker),
                load.since(seconds));
    }

    @Override
    public void close() {
        writer.close();
        progress.close();
        process.close();
    }
}
