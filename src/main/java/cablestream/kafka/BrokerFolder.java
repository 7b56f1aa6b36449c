package cablestream.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The folder of a broker's logs before its first start.
 *
 * @param path        the folder
 * @param node        the id of the broker, which is a controller as well
 * @param controllers name of the listener of controllers
 */
record BrokerFolder(Path path, int node, String controllers) {
    private static final String CLUSTER = "4L6g3nShT-eMCtK--X86sw";

    /**
     * Formats the folder; one that is formatted stays as it is.
     *
     * @param users SCRAM credentials that the cluster knows from its first start, as {@code kafka-storage.sh --add-scram} takes
     *              them; all brokers get the same ones
     * @throws BrokerException if the folder cannot be used
     */
    void format(List<String> users) {
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(path);
            new Formatter()
                    .setPrintStream(nowhere)
                    .setNodeId(node)
                    .setClusterId(CLUSTER)
                    .addDirectory(path.toString())
                    .setMetadataLogDirectory(path.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .setControllerListenerName(controllers)
                    .setScramArguments(users)
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException e) {
            throw new BrokerException("cannot write to " + path + ": give a folder that can be written to", e);
        } catch (Exception e) {
            throw new BrokerException("cannot use " + path + " for the broker: " + e.getMessage(), e);
        }
    }
}
