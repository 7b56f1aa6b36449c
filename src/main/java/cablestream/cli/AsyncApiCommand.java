package cablestream.cli;

import cablestream.app.ProgramVersion;
import cablestream.app.RequiredTopics;
import cablestream.app.asyncapi.AsyncApiDocument;
import cablestream.reference.Tables;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import cablestream.route.Policy;
import cablestream.settings.Settings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the AsyncAPI document of the topics. */
@Command(
        name = "asyncapi",
        description = {
            "Print an AsyncAPI 3.0 document of all topics as JSON, for programs that read or write them.",
            "It has the headers, Avro schemas, partitions and retention of each topic, and the clearance that the policy gives it.",
            "No Kafka is needed unless --bootstrap is given."
        },
        footer = {
            "",
            "Examples:",
            "  cablestream asyncapi > cablestream.json",
            "  cablestream asyncapi --feeds feeds.yaml",
            "  cablestream asyncapi --bootstrap kafka:9092"
        })
final class AsyncApiCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions cluster;

    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description = {
                "Feeds of a file. Without it, the feeds in force in the cluster of --bootstrap; without both, those that are",
                "built in."
            })
    private @Nullable Path feeds;

    @Override
    public Integer call() throws JsonProcessingException {
        Settings settings = cluster.settings(Map.of());
        AsyncApiDocument document = new AsyncApiDocument(settings, feeds(settings), ProgramVersion.number());
        spec.commandLine()
                .getOut()
                .println(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document.json()));
        return 0;
    }

    private FeedBook feeds(Settings settings) {
        Tables tables = Tables.load();
        RequiredTopics needs = RequiredTopics.of(settings, tables);
        if (feeds != null) {
            Policy policy = needs.builtIn().feeds().policy();
            return FeedFile.load(feeds, policy, tables);
        }
        return cluster.namesBroker() ? needs.feedsInForce() : needs.builtIn().feeds();
    }
}
