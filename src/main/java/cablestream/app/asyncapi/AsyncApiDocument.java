package cablestream.app.asyncapi;

import cablestream.kafka.TopicDeclaration;
import cablestream.kafka.TopicPlan;
import cablestream.route.FeedBook;
import cablestream.settings.RegistrySettings;
import cablestream.settings.Settings;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * The AsyncAPI 3.0 document of a deployment, for programs that read its topics or write to its raw topics: such a program is the application
 * of the document, so it receives cables and sends raw transmissions. Internal topics are channels without operations.
 */
public final class AsyncApiDocument {
    /** The version of the specification. */
    public static final String VERSION = "3.0.0";

    private static final String INFO =
            "The topics of Cablestream, from the point of view of a program that reads them or writes raw transmissions. Use"
                    + " isolation.level=read_committed. Each topic may carry the labels of its x-clearance only.";

    private final Settings settings;
    private final FeedBook feeds;
    private final String programVersion;

    /** @param feeds feeds whose topics are channels */
    public AsyncApiDocument(Settings settings, FeedBook feeds, String programVersion) {
        this.settings = settings;
        this.feeds = feeds;
        this.programVersion = programVersion;
    }

    /** The document as JSON. */
    public ObjectNode json() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("asyncapi", VERSION);
        document.putObject("info")
                .put("title", "Cablestream")
                .put("version", programVersion)
                .put("description", INFO);
        servers(document.putObject("servers"));
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        for (TopicDeclaration topic : topics()) {
            Channel channel = Channel.of(topic, settings, feeds);
            channels.set(topic.name(), channel.json());
            channel.operation().ifPresent(operation -> operations.set(operation.name(), operation.json()));
        }
        document.putObject("components").set("messages", messages());
        return document;
    }

    private List<TopicDeclaration> topics() {
        return TopicPlan.of(settings, feeds.names());
    }

    private ObjectNode messages() {
        ObjectNode messages = JsonNodeFactory.instance.objectNode();
        for (MessageType type : MessageType.values()) {
            messages.set(type.id(), type.json(settings.registry() != null));
        }
        return messages;
    }

    private void servers(ObjectNode servers) {
        String security = settings.kafka().getOrDefault("security.protocol", "").toUpperCase(Locale.ROOT);
        String protocol = security.endsWith("SSL") ? "kafka-secure" : "kafka";
        int number = 1;
        for (String host : settings.bootstrapServers().split(",")) {
            ObjectNode server = servers.putObject("broker" + number++);
            server.put("host", host.strip()).put("protocol", protocol);
            RegistrySettings registry = settings.registry();
            if (registry != null) {
                Bindings.kafka(server)
                        .put("schemaRegistryUrl", registry.urls().get(0).toString())
                        .put("schemaRegistryVendor", "confluent");
            }
        }
    }
}
