package cablestream.app.check;

/**
 * Commands of Kafka's own tools that repair findings of a check.
 *
 * @param servers the brokers
 */
record KafkaCommands(String servers) {
    String set(String topic, String key, Object value) {
        return "kafka-configs.sh --bootstrap-server " + servers + " --alter --entity-type topics --entity-name " + topic
                + " --add-config " + key + "=" + value;
    }

    String grow(String topic, int partitions) {
        return "kafka-topics.sh --bootstrap-server " + servers + " --alter --topic " + topic + " --partitions "
                + partitions;
    }

    String delete(String topic) {
        return "kafka-topics.sh --bootstrap-server " + servers + " --delete --topic " + topic;
    }

    String describe(String topic) {
        return "kafka-topics.sh --bootstrap-server " + servers + " --describe --topic " + topic;
    }

    String ours(String command) {
        return "cablestream " + command + " --bootstrap " + servers;
    }
}
