package cablestream.kafka;

import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.SecurityUtils;

/**
 * A right that the brokers grant to a principal.
 *
 * @param principal {@code User:cablestream}
 * @param operation allowed operation
 * @param kind      kind of the resource
 * @param name      name of the resource, or the prefix of names
 * @param prefixed  whether the right is for all names that begin with {@code name}
 */
public record AccessRule(String principal, AclOperation operation, ResourceType kind, String name, boolean prefixed) {
    /** The name that stands for all resources of a kind. */
    public static final String ANY = "*";

    /** The options of {@code kafka-acls.sh} that grant the right. */
    public String options() {
        return "--add --allow-principal %s --operation %s --%s %s --resource-pattern-type %s"
                .formatted(
                        principal,
                        SecurityUtils.operationName(operation),
                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        // A shell would replace it by the names of files.
                        name.equals(ANY) ? "'" + ANY + "'" : name,
                        prefixed ? "prefixed" : "literal");
    }

    /** The command that grants the right. */
    public String command(String bootstrapServers) {
        return "kafka-acls.sh --bootstrap-server " + bootstrapServers + " " + options();
    }

    /** The right as the brokers keep it: from any host. */
    public AclBinding binding() {
        return new AclBinding(
                new ResourcePattern(kind, name, prefixed ? PatternType.PREFIXED : PatternType.LITERAL),
                new AccessControlEntry(principal, ANY, operation, AclPermissionType.ALLOW));
    }

    @Override
    public String toString() {
        return "%s %s %s %s%s"
                .formatted(
                        principal,
                        SecurityUtils.operationName(operation),
                        kind.name().toLowerCase(Locale.ROOT),
                        name,
                        prefixed ? "*" : "");
    }
}
