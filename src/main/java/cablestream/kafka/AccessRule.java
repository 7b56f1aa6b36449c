package cablestream.kafka;

import java.util.Locale;

/**
 * One right of one principal: what the broker must let it do, and nothing more.
 *
 * @param principal {@code User:cablestream}
 * @param operation in Kafka's words: {@code Read}
 * @param kind      of the resource
 * @param name      of the resource, or what its name begins with
 * @param prefixed  whether the right is for all names that begin so
 */
public record AccessRule(String principal, String operation, Kind kind, String name, boolean prefixed) {
    /** Kinds of resources, as {@code kafka-acls.sh} names them. */
    public enum Kind {
        TOPIC("--topic"),
        GROUP("--group"),
        TRANSACTIONAL_ID("--transactional-id");

        private final String option;

        Kind(String option) {
            this.option = option;
        }
    }

    /** As the options of {@code kafka-acls.sh} that grant it. */
    public String options() {
        return "--add --allow-principal %s --operation %s %s %s --resource-pattern-type %s"
                .formatted(principal, operation, kind.option, name, prefixed ? "prefixed" : "literal");
    }

    @Override
    public String toString() {
        return "%s %s %s %s%s"
                .formatted(principal, operation, kind.name().toLowerCase(Locale.ROOT), name, prefixed ? "*" : "");
    }
}
