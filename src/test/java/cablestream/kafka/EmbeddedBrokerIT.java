package cablestream.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    private static final List<TopicDeclaration> DECLARED = TopicPlan.of(new TopicNames("it."), List.of("trade"), 2, 1);

    @TempDir
    private Path dir;

    @Test
    void hasTheTopicsAgainWhenStartedOnTheSameFolder() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(dir, 0);
                Admin admin = admin(broker)) {
            assertThat(new TopicAdmin(admin).create(DECLARED)).isEqualTo(DECLARED);
        }
        try (EmbeddedBroker broker = EmbeddedBroker.start(dir, 0);
                Admin admin = admin(broker)) {
            assertThat(new TopicAdmin(admin).missing(DECLARED)).isEmpty();
        }
    }

    @Test
    void createsOnlyWhatIsMissing() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(dir, 0);
                Admin admin = admin(broker)) {
            TopicAdmin topics = new TopicAdmin(admin);
            topics.create(DECLARED.subList(0, 2));

            assertThat(topics.create(DECLARED)).isEqualTo(DECLARED.subList(2, DECLARED.size()));
            assertThat(topics.existing(List.of("it.raw", "it.dead", "it.nothing")))
                    .isEqualTo(Map.of("it.raw", 2, "it.dead", 1));
        }
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedBroker.start(dir, taken.getLocalPort()))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageStartingWith("port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void namesTheFolderThatAnotherBrokerUses() {
        try (EmbeddedBroker broker = EmbeddedBroker.start(dir, 0)) {
            assertThat(broker.bootstrapServers()).startsWith("127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedBroker.start(dir, 0))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageContaining(dir.toString());
        }
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
