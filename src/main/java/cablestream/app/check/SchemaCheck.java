package cablestream.app.check;

import cablestream.record.SchemaSubject;
import cablestream.registry.RegistryException;
import cablestream.registry.SchemaRegistration;
import cablestream.registry.SchemaRegistry;
import cablestream.registry.SubjectState;
import cablestream.settings.RegistrySettings;
import cablestream.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Compares the subjects of the schema registry with the schemas of this program. It needs the right to read only. */
final class SchemaCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final SchemaRegistration registration;
    private final String register;
    private final Findings findings;

    private SchemaCheck(SchemaRegistration registration, String register, Findings findings) {
        this.registration = registration;
        this.register = register;
        this.findings = findings;
    }

    static List<CheckResult> run(Settings settings) {
        Findings findings = new Findings("schemas");
        RegistrySettings registry = settings.registry();
        if (registry == null) {
            return findings.orPassed("values have single-object encoding, which needs no schema registry");
        }
        SchemaRegistry schemas = SchemaRegistry.of(registry, settings);
        try {
            String register = new KafkaCommands(settings.bootstrapServers()).ours("topics --apply");
            SchemaRegistration registration = schemas.registration(PATIENCE);
            new SchemaCheck(registration, register, findings).look();
        } catch (RegistryException e) {
            findings.fail(String.valueOf(e.getMessage()), "cablestream check, when the registry answers");
        }
        return findings.orPassed("all are registered at " + schemas.address() + ", by the full name of their record");
    }

    private void look() {
        registration.look().forEach(this::compare);
    }

    private void compare(SubjectState state) {
        SchemaSubject subject = state.subject();
        if (state.current() == null) {
            Optional<String> refusal = registration.refusal(subject);
            findings.fail(
                    "the subject " + subject.name() + " lacks the schema that this version writes"
                            + refusal.map(why -> ", and would refuse it as incompatible: " + why)
                                    .orElse(""),
                    refusal.isPresent() ? "look for a foreign schema in the subject" : register);
        } else if (state.missing() > 0) {
            findings.warn(
                    "the subject " + subject.name() + " lacks " + state.missing() + " of "
                            + subject.generations().size() + " released schemas",
                    register);
        }
        // Some registries answer with their own level for a subject that does not exist.
        boolean exists = state.missing() < subject.generations().size();
        if (exists && !state.fullyCompatible()) {
            findings.warn(
                    "the subject " + subject.name() + " has the compatibility " + state.compatibility() + ", not "
                            + SchemaRegistration.COMPATIBILITY,
                    register);
        }
    }
}
