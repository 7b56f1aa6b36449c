package cablestream.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.reader.UnknownSchemaException;
import cablestream.settings.Settings;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that shows a certificate of its own authority and wants one of its clients. */
class RegistryTlsTest {
    private static final String PASSWORD = "invented";

    @TempDir
    private Path folder;

    private Path store;
    private HttpsServer server;

    @BeforeEach
    void start() throws Exception {
        store = folder.resolve("store.p12");
        keytool();
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters needs = context.getDefaultSSLParameters();
                needs.setNeedClientAuth(true);
                parameters.setSSLParameters(needs);
            }
        });
        server.createContext("/", exchange -> {
            byte[] body = "{\"schema\": \"\\\"string\\\"\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void answersWithTheTrustStoreAndTheKeyStoreThatAreSet() {
        SchemaRegistry registry = registry(Map.of(
                "schema.registry.ssl.truststore.location",
                store.toString(),
                "schema.registry.ssl.truststore.password",
                PASSWORD,
                "schema.registry.ssl.truststore.type",
                "PKCS12",
                "schema.registry.ssl.keystore.location",
                store.toString(),
                "schema.registry.ssl.keystore.password",
                PASSWORD,
                "schema.registry.ssl.keystore.type",
                "PKCS12"));

        assertThat(registry.schema(1)).hasToString("\"string\"");
    }

    @Test
    void anUntrustedCertificateIsReportedAtOnceWithTheSetting() {
        assertThatThrownBy(() -> registry(Map.of()).schema(1))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("the TLS connection to the schema registry at https://127.0.0.1:")
                .hasMessageContaining("schema.registry.ssl.truststore.location");
    }

    private SchemaRegistry registry(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(given);
        all.put(
                "schema.registry.url",
                "https://127.0.0.1:" + server.getAddress().getPort());
        Settings settings = Settings.of(all);
        return SchemaRegistry.of(Objects.requireNonNull(settings.registry()), settings);
    }

    private void keytool() throws IOException, InterruptedException {
        String command = Path.of(System.getProperty("java.home"), "bin", "keytool") + " -genkeypair -alias a -keyalg EC"
                + " -dname CN=registry -ext san=ip:127.0.0.1 -storetype PKCS12 -storepass " + PASSWORD + " -keystore "
                + store;
        Process process = new ProcessBuilder(command.split(" "))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
    }
}
