package cablestream.cli;

import cablestream.app.CommandFailure;
import cablestream.app.RequiredTopics;
import cablestream.app.kubernetes.StrimziManifests;
import cablestream.kafka.AccessRule;
import cablestream.reference.Tables;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that write topics and users as resources of Strimzi. */
final class KubernetesOptions {
    /** The files that {@code --dir} gets. */
    private static final String TOPICS = "topics.yaml";

    private static final String USERS = "users.yaml";

    /** Picocli knows no default of a field of a group unless it is given. */
    private static final String CLUSTER = "cables";

    @Option(
            names = "--kubernetes",
            required = true,
            description = {
                "Print topics and rights as resources KafkaTopic and KafkaUser of Strimzi. The application has a user for each",
                "role that is set: that of --principal, a dash and the role. No Kafka is needed unless --bootstrap is given."
            })
    private boolean wanted;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "With --kubernetes: write " + TOPICS + " and " + USERS + " into this folder.")
    private @Nullable Path dir;

    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description = {
                "With --kubernetes: feeds of a file. Without it, the feeds in force in the cluster of --bootstrap; without",
                "both, those that are built in."
            })
    private @Nullable Path feeds;

    @Option(
            names = "--strimzi-cluster",
            paramLabel = "NAME",
            defaultValue = CLUSTER,
            description = "With --kubernetes: name of the resource Kafka (${DEFAULT-VALUE}).")
    private String strimziCluster = CLUSTER;

    boolean wanted() {
        return wanted;
    }

    FeedBook feeds(RequiredTopics needs, boolean inForce) {
        if (feeds != null) {
            return FeedFile.load(feeds, needs.builtIn().feeds().policy(), Tables.load());
        }
        return inForce ? needs.feedsInForce() : needs.builtIn().feeds();
    }

    /** Writes the resources of the topics of the feeds, and of the principals that have the rights. */
    void write(RequiredTopics needs, FeedBook feeds, List<AccessRule> rules, PrintWriter out) {
        StrimziManifests manifests = new StrimziManifests(strimziCluster);
        String topics = manifests.topics(needs.topics(feeds));
        String users = manifests.users(rules);
        if (dir == null) {
            out.print(topics + users);
            out.flush();
        } else {
            write(dir.resolve(TOPICS), topics, out);
            write(dir.resolve(USERS), users, out);
        }
    }

    private static void write(Path file, String text, PrintWriter out) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
            out.println(file);
        } catch (IOException e) {
            throw new CommandFailure(file + " cannot be written: name another folder with --dir", e);
        }
    }
}
