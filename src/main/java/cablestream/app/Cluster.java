package cablestream.app;

import cablestream.kafka.AccessRule;
import cablestream.kafka.TopicAdmin;
import cablestream.settings.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.internals.Topic;
import org.jspecify.annotations.Nullable;

/** A cluster that answers. */
public final class Cluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final int SHOWN = 3;
    private static final int ATTEMPTS = 5;

    private final Settings settings;
    private final Admin admin;

    private Cluster(Settings settings, Admin admin) {
        this.settings = settings;
        this.admin = admin;
    }

    /** @throws CommandFailure if no broker answers in time */
    public static Cluster reach(Settings settings) {
        if (Stream.of(settings.bootstrapServers().split(",")).noneMatch(Cluster::listens)) {
            throw nobody(settings, null);
        }
        Map<String, Object> config = settings.clientConfig();
        config.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        config.put("request.timeout.ms", (int) PATIENCE.toMillis() / 2);
        try {
            Admin admin = Admin.create(config);
            Cluster cluster = new Cluster(settings, admin);
            cluster.knock();
            return cluster;
        } catch (KafkaException e) {
            throw nobody(settings, e);
        }
    }

    /** Remains this object's to close. */
    public Admin admin() {
        return admin;
    }

    /**
     * Does repeatable work, again if the brokers do not answer in time.
     *
     * @param what name of the command
     * @throws CommandFailure if they do not answer at the last attempt either
     */
    public <T> T attempt(String what, Supplier<T> work) {
        return attempt(what, settings.bootstrapServers(), work);
    }

    static <T> T attempt(String what, String servers, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RetriableException e) {
                if (attempt == ATTEMPTS) {
                    throw new CommandFailure(
                            "the brokers at " + servers + " did not answer in time at " + ATTEMPTS
                                    + " attempts: what is done stays; run `" + what + "` again when they are less busy",
                            e);
                }
            }
        }
    }

    public TopicAdmin topics() {
        return new TopicAdmin(admin);
    }

    /**
     * Grants rights; those that are there stay.
     *
     * @throws CommandFailure if this principal may not grant any, or the brokers let everybody do everything
     */
    public void grant(Collection<AccessRule> rules) {
        try {
            TopicAdmin.await(
                    admin.createAcls(rules.stream().map(AccessRule::binding).toList())
                            .all());
        } catch (ClusterAuthorizationException e) {
            throw new CommandFailure(
                    "this principal may grant no rights: use one that may alter the cluster, such as one of super.users",
                    e);
        } catch (SecurityDisabledException e) {
            throw new CommandFailure(
                    "the brokers at " + settings.bootstrapServers()
                            + " let everybody do everything: set authorizer.class.name on them first",
                    e);
        }
    }

    /** @throws CommandFailure that names those of the topics that do not exist, or cannot */
    public void require(Collection<String> topics) {
        topics.stream().filter(name -> !Topic.isValid(name)).findFirst().ifPresent(name -> {
            throw new CommandFailure(
                    "'" + name + "' is no name of a topic, and patterns are not taken: name each topic;"
                            + " `topics` prints the names");
        });
        List<String> missing = new ArrayList<>(new TreeSet<>(topics));
        missing.removeAll(topics().existing(missing).keySet());
        if (!missing.isEmpty()) {
            throw new CommandFailure("there is no topic " + some(missing) + " at " + settings.bootstrapServers()
                    + ": create what Cablestream needs with `topics --apply`");
        }
    }

    private static String some(List<String> names) {
        int shown = Math.min(SHOWN, names.size());
        String more = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
        return String.join(", ", names.subList(0, shown)) + more;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    /** A client of Kafka's would try again and again until its time is over. */
    private static boolean listens(String server) {
        int colon = server.lastIndexOf(':');
        String host = server.substring(0, colon).strip().replace("[", "").replace("]", "");
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            host, Integer.parseInt(server.substring(colon + 1).strip())),
                    (int) PATIENCE.toMillis() / 2);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void knock() {
        try {
            admin.describeCluster().nodes().get();
        } catch (ExecutionException e) {
            close();
            throw nobody(settings, e.getCause());
        } catch (InterruptedException e) {
            close();
            throw new InterruptException(e);
        }
    }

    private static CommandFailure nobody(Settings settings, @Nullable Throwable failure) {
        Throwable cause = failure != null && failure.getCause() instanceof ConfigException config ? config : failure;
        String servers = settings.bootstrapServers();
        if (cause instanceof ApiException && !(cause instanceof RetriableException)) {
            return new CommandFailure("the brokers at " + servers + " refuse: " + cause.getMessage(), cause);
        }
        if (cause instanceof ConfigException
                && !Objects.toString(cause.getMessage()).contains("bootstrap")) {
            return new CommandFailure("a setting of Kafka's own cannot be used: " + cause.getMessage(), cause);
        }
        if (cause instanceof TimeoutException) {
            return new CommandFailure(
                    "a broker at " + servers + " accepts connections but did not answer in " + PATIENCE.toSeconds()
                            + " s: it may be starting or overloaded, or want TLS (--kafka security.protocol=SSL)",
                    cause);
        }
        return new CommandFailure(
                "no broker answers at " + servers + "; start one, or name another with --bootstrap", cause);
    }
}
