package cablestream.cli;

import cablestream.app.RequiredTopics;
import cablestream.app.Service;
import cablestream.cli.demo.DataFolder;
import cablestream.kafka.EmbeddedBroker;
import cablestream.kafka.TopicAdmin;
import cablestream.settings.Settings;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** A broker with the topics of the application, in a temporary folder. */
final class BenchBroker implements AutoCloseable {
    private final DataFolder folder;
    private final EmbeddedBroker broker;
    private final Settings settings;
    private final RequiredTopics needs;
    private final Admin admin;

    private BenchBroker(DataFolder folder) {
        this.folder = folder;
        folder.takeLog();
        broker = EmbeddedBroker.start(folder.broker(), 0);
        settings = Settings.of(Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "state.directory",
                folder.state().toString(),
                "console.port",
                "0"));
        needs = RequiredTopics.of(settings);
        admin = Admin.create(settings.clientConfig());
        needs.createTopics(new TopicAdmin(admin));
    }

    static BenchBroker start() {
        return new BenchBroker(DataFolder.of(null));
    }

    DataFolder folder() {
        return folder;
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    Settings settings() {
        return settings;
    }

    Admin admin() {
        return admin;
    }

    /** Starts the application in this process. */
    Service service() {
        return Service.start(settings, needs.builtIn());
    }

    /** Returns when all roles are RUNNING and the FLASH that were sent up to then have arrived. */
    static void awaitRunning(Service service, FlashProbe probe, Duration patience) {
        ConsoleBench.await(() -> service.states().values().stream().allMatch("RUNNING"::equals), patience);
        probe.awaitAllUntil(System.nanoTime(), patience);
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
        folder.close();
    }
}
