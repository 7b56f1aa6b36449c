package cablestream.app.check;

import cablestream.kafka.AccessRule;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * Asks the brokers for the rights of this principal that the description of no topic shows: on groups, on transactional ids, and to create
 * internal topics. The requests are such that they change nothing where they are allowed.
 */
final class RightsReader {
    /** The name of no topic, and the end of names of no group, transactional id or internal topic. */
    private static final String NOTHING = "check-of-rights";

    private final Admin admin;

    /** @param admin of this principal; remains the caller's to close */
    RightsReader(Admin admin) {
        this.admin = admin;
    }

    /**
     * Those of the rights that this principal lacks.
     *
     * @throws TimeoutException if a broker does not answer in time
     */
    Set<AccessRule> refused(Collection<AccessRule> rules) {
        Map<AccessRule, KafkaFuture<?>> answers = new HashMap<>();
        for (AccessRule rule : rules) {
            KafkaFuture<?> answer = ask(rule);
            if (answer != null) {
                answers.put(rule, answer);
            }
        }
        Set<AccessRule> refused = new HashSet<>();
        answers.forEach((rule, answer) -> {
            if (refuses(rule, answer)) {
                refused.add(rule);
            }
        });
        return refused;
    }

    private @Nullable KafkaFuture<?> ask(AccessRule rule) {
        String name =
                rule.name().equals(AccessRule.ANY) ? NOTHING : rule.prefixed() ? rule.name() + NOTHING : rule.name();
        return switch (rule.kind()) {
            case TOPIC -> rule.operation() == AclOperation.CREATE ? create(name) : null;
            case GROUP -> rule.operation() == AclOperation.READ ? commit(name) : describeGroup(name);
            // To write with an id includes to describe it; whether one may write alone is shown by a write only.
            case TRANSACTIONAL_ID -> admin.describeTransactions(List.of(name)).all();
            default -> null;
        };
    }

    private KafkaFuture<?> create(String topic) {
        return admin.createTopics(
                        List.of(new NewTopic(topic, 1, (short) 1)), new CreateTopicsOptions().validateOnly(true))
                .all();
    }

    /** For a partition that cannot exist: the broker looks at the right on the group first. */
    private KafkaFuture<?> commit(String group) {
        TopicPartition none = new TopicPartition(NOTHING, Integer.MAX_VALUE);
        return admin.alterConsumerGroupOffsets(group, Map.of(none, new OffsetAndMetadata(0)))
                .all();
    }

    private KafkaFuture<?> describeGroup(String group) {
        return admin.describeConsumerGroups(List.of(group)).all();
    }

    /** All other errors are of what was asked for, which is nothing. */
    private static boolean refuses(AccessRule rule, KafkaFuture<?> answer) {
        try {
            answer.get();
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeoutException late) {
                throw late;
            }
            return refusal(rule.kind()).isInstance(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static Class<? extends AuthorizationException> refusal(ResourceType kind) {
        return switch (kind) {
            case GROUP -> GroupAuthorizationException.class;
            case TRANSACTIONAL_ID -> TransactionalIdAuthorizationException.class;
            default -> TopicAuthorizationException.class;
        };
    }
}
