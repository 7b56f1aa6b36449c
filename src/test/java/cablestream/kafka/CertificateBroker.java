package cablestream.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A broker that knows its clients by certificates, which {@code ops/secrets.sh} makes, and lets each do only what was granted to it. */
public final class CertificateBroker implements AutoCloseable {
    /** The principal that may do everything. */
    public static final String ADMIN = "admin";

    private final Path secrets;
    private final EmbeddedBroker broker;

    private CertificateBroker(Path secrets, EmbeddedBroker broker) {
        this.secrets = secrets;
        this.broker = broker;
    }

    /** @param users names for which there are certificates beside that of {@link #ADMIN} */
    public static CertificateBroker start(Path dir, String... users) throws IOException, InterruptedException {
        Path secrets = Files.createDirectories(dir.resolve("secrets"));
        String certificates = Stream.concat(Stream.of(ADMIN), Stream.of(users))
                .map(user -> "certify " + user + " " + user)
                .collect(Collectors.joining("\n"));
        Process made = new ProcessBuilder(
                        "bash",
                        "-euc",
                        "secrets=" + secrets
                                + "\n. ops/secrets.sh\nmake_authority\ncertify broker-1 broker ip:127.0.0.1\n"
                                + certificates)
                .inheritIO()
                .start();
        if (made.waitFor() != 0) {
            throw new IllegalStateException("ops/secrets.sh has made no certificates");
        }
        Map<String, String> settings = new HashMap<>(tls(secrets, "broker-1"));
        settings.put("listener.security.protocol.map", "PLAINTEXT:SSL,CONTROLLER:PLAINTEXT");
        settings.put("ssl.client.auth", "required");
        settings.put("ssl.principal.mapping.rules", "RULE:^CN=([^,]+)$/$1/");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:" + ADMIN + ";User:broker;User:ANONYMOUS");
        return new CertificateBroker(secrets, EmbeddedBroker.start(dir.resolve("logs"), 0, settings));
    }

    /** A file with the settings of a client that shows the certificate of this user. */
    public Path settings(String user) throws IOException {
        return write(user, tls(secrets, user));
    }

    /** A file with the settings of a client that shows none. */
    public Path settingsWithoutCertificate() throws IOException {
        Map<String, String> trust = new HashMap<>(tls(secrets, ADMIN));
        trust.keySet().removeIf(name -> name.startsWith("ssl.key"));
        return write("nobody", trust);
    }

    private Path write(String user, Map<String, String> tls) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "bootstrap.servers=" + broker.bootstrapServers(),
                "partitions=1",
                "state.directory=" + secrets.resolveSibling("state"),
                "kafka.security.protocol=SSL"));
        tls.forEach((name, value) -> lines.add("kafka." + name + "=" + value));
        return Files.write(secrets.resolveSibling(user + ".properties"), lines);
    }

    private static Map<String, String> tls(Path secrets, String name) {
        String password = "${directory:" + secrets + ":store}";
        return Map.of(
                "config.providers",
                "directory",
                "config.providers.directory.class",
                "org.apache.kafka.common.config.provider.DirectoryConfigProvider",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                secrets.resolve("authority.pem").toString(),
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                secrets.resolve(name + ".p12").toString(),
                "ssl.keystore.password",
                password,
                "ssl.key.password",
                password);
    }

    @Override
    public void close() {
        broker.close();
    }
}
