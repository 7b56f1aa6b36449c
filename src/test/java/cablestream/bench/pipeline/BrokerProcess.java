package cablestream.bench.pipeline;

import cablestream.kafka.EmbeddedBroker;
import java.io.IOException;
import java.nio.file.Path;

/** The broker. */
final class BrokerProcess {
    private BrokerProcess() {}

    /** @param args its folder */
    public static void main(String[] args) throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(args[0]), 0)) {
            UsageServer.serve(broker.bootstrapServers());
        }
    }
}
