package cablestream.registry;

import cablestream.reader.SchemaById;
import cablestream.reader.UnknownSchemaException;
import cablestream.settings.RegistrySettings;
import cablestream.settings.Settings;
import cablestream.settings.SettingsException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The schemas of a registry by their ids. A schema never changes, so it is asked for once. What the registry does not
 * give is asked for again after some seconds, so that readers of many values wait only once. Thread-safe.
 */
public final class SchemaRegistry implements SchemaById {
    private static final Logger LOG = LoggerFactory.getLogger(SchemaRegistry.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);
    /** No cluster has as many: ids are in values that anybody may have written. */
    private static final int MOST = 1_000;

    private final RegistryConnection connection;
    private final RegistryClient client;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<Integer, Failure> failures = new ConcurrentHashMap<>();
    private volatile @Nullable Failure unreachable;

    private SchemaRegistry(RegistryConnection connection) {
        this.connection = connection;
        this.client = new RegistryClient(new RegistryRequests(connection, PATIENCE, RegistryRequests.ANSWER));
    }

    /** @throws SettingsException if credentials or stores cannot be used */
    public static SchemaRegistry of(RegistrySettings registry, Settings settings) {
        return new SchemaRegistry(RegistryConnection.of(registry, settings));
    }

    /** @param patience time to wait for a whole answer of the registry */
    public SchemaRegistration registration(Duration patience) {
        return new SchemaRegistration(new RegistryClient(RegistryRequests.within(connection, patience)), this);
    }

    /** The addresses of the registry, for messages. */
    public String address() {
        return connection.address();
    }

    /**
     * Asks for something that every registry knows, whether or not a subject exists.
     *
     * @throws RegistryException if the registry does not answer, or refuses
     */
    public void check(String subject) {
        client.compatibility(subject);
    }

    @Override
    public Schema schema(int id) {
        Schema known = schemas.get(id);
        return known == null ? ask(id) : known;
    }

    @Override
    public String description() {
        return "the schema registry at " + address();
    }

    /** Keeps a schema whose id is known. */
    void keep(int id, Schema schema) {
        if (schemas.size() >= MOST) {
            schemas.clear();
        }
        schemas.put(id, schema);
    }

    private Schema ask(int id) {
        refuseAgain(unreachable);
        refuseAgain(failures.get(id));
        try {
            Schema schema = client.schema(id)
                    .orElseThrow(() -> new UnknownSchemaException("the schema registry at " + address()
                            + " has no schema with the id " + id
                            + ": set schema.registry.url to the registry of the writer"));
            keep(id, schema);
            return schema;
        } catch (RegistryException.Unreachable e) {
            UnknownSchemaException failure = unknown(id, e);
            unreachable = new Failure(failure);
            throw failure;
        } catch (RegistryException | SettingsException e) {
            throw kept(id, unknown(id, e));
        } catch (UnknownSchemaException e) {
            throw kept(id, e);
        }
    }

    private static UnknownSchemaException unknown(int id, RuntimeException cause) {
        return new UnknownSchemaException("the schema of id " + id + " is not known: " + cause.getMessage(), cause);
    }

    private UnknownSchemaException kept(int id, UnknownSchemaException failure) {
        if (failures.size() >= MOST) {
            failures.clear();
        }
        failures.put(id, new Failure(failure));
        return failure;
    }

    private static void refuseAgain(@Nullable Failure failure) {
        if (failure != null && failure.isRecent()) {
            throw new UnknownSchemaException(failure.message());
        }
    }

    /** An answer that is not asked for again yet. */
    private record Failure(String message, long at) {
        Failure(UnknownSchemaException failure) {
            this(String.valueOf(failure.getMessage()), System.nanoTime());
            LOG.warn("Values cannot be read: {}", message);
        }

        boolean isRecent() {
            return System.nanoTime() - at < ASK_AGAIN.toNanos();
        }
    }
}
