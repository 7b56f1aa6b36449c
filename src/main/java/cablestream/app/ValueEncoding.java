package cablestream.app;

import cablestream.reader.SchemaById;
import cablestream.record.RecordEncoder;
import cablestream.record.WireFormat;
import cablestream.registry.RegistryException;
import cablestream.registry.SchemaRegistration;
import cablestream.registry.SchemaRegistry;
import cablestream.registry.SubjectState;
import cablestream.settings.RegistrySettings;
import cablestream.settings.Settings;
import cablestream.settings.SettingsException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The encoding of values by the settings: the Confluent wire format with a schema registry, Avro single-object encoding
 * without one.
 */
public final class ValueEncoding {
    private static final Logger LOG = LoggerFactory.getLogger(ValueEncoding.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private ValueEncoding() {}

    /**
     * Makes this process able to decode values of the registry that is set. The registry is asked when a value names a
     * schema.
     *
     * @throws SettingsException if credentials or stores cannot be used
     */
    public static void readBy(Settings settings) {
        RegistrySettings registry = settings.registry();
        WireFormat.resolveBy(registry == null ? SchemaById.NONE : SchemaRegistry.of(registry, settings));
    }

    /**
     * The encoder of a process that starts. It waits for the registry, and registers missing schemas if the settings
     * allow it.
     *
     * @throws RegistryException if the registry does not answer in time, or a schema is missing
     */
    public static RecordEncoder start(Settings settings) {
        RegistrySettings registry = settings.registry();
        if (registry == null) {
            readBy(settings);
            return RecordEncoder.SINGLE_OBJECT;
        }
        SchemaRegistry schemas = SchemaRegistry.of(registry, settings);
        WireFormat.resolveBy(schemas);
        SchemaRegistration registration = schemas.registration(registry.timeout());
        log(registry.register() ? registration.register() : registration.look(), schemas);
        return RecordEncoder.registered(registration.ids());
    }

    /**
     * Registers what is missing, and returns all subjects.
     *
     * @throws RegistryException if the registry does not answer, or refuses a schema
     */
    public static List<SubjectState> register(RegistrySettings registry, Settings settings) {
        return SchemaRegistry.of(registry, settings).registration(PATIENCE).register();
    }

    private static void log(List<SubjectState> subjects, SchemaRegistry schemas) {
        subjects.forEach(each -> LOG.info(
                "Values of {} have the Confluent wire format: schema id {} of {}",
                each.subject().name(),
                each.current(),
                schemas.address()));
    }
}
