package cablestream.app.asyncapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The Kafka bindings of an object of the document. */
final class Bindings {
    private static final String VERSION = "0.5.0";

    private Bindings() {}

    /** Adds a Kafka binding without content to a server, a channel, an operation or a message. */
    static ObjectNode kafka(ObjectNode object) {
        return object.putObject("bindings").putObject("kafka").put("bindingVersion", VERSION);
    }
}
