package cablestream.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.awaitility.Awaitility;

/** A broker that knows its users by their passwords and lets each do only what was granted to it. */
public final class SecureBroker implements AutoCloseable {
    /** Who may do everything. */
    public static final String ADMIN = "admin";

    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required "
            + "username=\"%1$s\" password=\"%1$s-password\"";

    private final EmbeddedBroker broker;
    private final Admin admin;

    private SecureBroker(EmbeddedBroker broker) {
        this.broker = broker;
        this.admin = Admin.create(client(ADMIN));
    }

    /** @param users by name; each has a password of its own */
    public static SecureBroker start(Path dir, String... users) {
        String passwords = Stream.concat(Stream.of(ADMIN), Stream.of(users))
                .map(" user_%1$s=\"%1$s-password\""::formatted)
                .collect(Collectors.joining());
        return new SecureBroker(EmbeddedBroker.start(
                dir,
                0,
                Map.of(
                        "listener.security.protocol.map", "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "sasl.enabled.mechanisms", "PLAIN",
                        "sasl.mechanism.inter.broker.protocol", "PLAIN",
                        "listener.name.plaintext.plain.sasl.jaas.config", LOGIN.formatted(ADMIN) + passwords + ";",
                        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        "super.users", "User:" + ADMIN + ";User:ANONYMOUS")));
    }

    /** What a client of this user sets, without the prefix {@code kafka.}. */
    public Map<String, Object> client(String user) {
        return Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                LOGIN.formatted(user) + ";");
    }

    /** Grants these rights and no others. */
    public void grant(Collection<AccessRule> rules) throws ExecutionException, InterruptedException {
        List<AclBinding> bindings = rules.stream().map(AccessRule::binding).toList();
        admin.createAcls(bindings).all().get();
        // The broker hears of them a little later than the controller.
        await(() -> there().containsAll(bindings));
    }

    /** Takes a right back that was granted. */
    public void revoke(AccessRule rule) throws ExecutionException, InterruptedException {
        admin.deleteAcls(List.of(rule.binding().toFilter())).all().get();
        await(() -> !there().contains(rule.binding()));
    }

    private Collection<AclBinding> there() throws ExecutionException, InterruptedException {
        return admin.describeAcls(AclBindingFilter.ANY).values().get();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(condition);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
        broker.close();
    }
}
