package cablestream.registry;

import cablestream.record.SchemaIds;
import cablestream.record.SchemaSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Our subjects in the registry: looks them up, and registers what is missing. */
public final class SchemaRegistration {
    /** Every generation reads all others and is read by them. */
    public static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private final RegistryClient client;
    private final SchemaRegistry known;

    SchemaRegistration(RegistryClient client, SchemaRegistry known) {
        this.client = client;
        this.known = known;
    }

    /**
     * The state of all subjects. It needs the right to read.
     *
     * @throws RegistryException if the registry refuses, does not answer, or gives one id to two schemas
     */
    public List<SubjectState> look() {
        return distinct(SchemaSubject.all().stream().map(this::look).toList());
    }

    /**
     * Registers all generations that are missing, in order of release, and sets the compatibility of the subjects. It
     * needs the right to write.
     *
     * @throws RegistryException if the registry refuses a schema, does not answer, or gives one id to two schemas
     */
    public List<SubjectState> register() {
        return distinct(SchemaSubject.all().stream().map(this::register).toList());
    }

    /**
     * The ids of the schemas by which this program writes. It needs the right to read.
     *
     * @throws RegistryException if one is not registered: the message names the subject
     */
    public SchemaIds ids() {
        SchemaIds ids =
                new SchemaIds(id(SchemaSubject.cables()), id(SchemaSubject.events()), id(SchemaSubject.withdrawals()));
        OurIds ours = new OurIds();
        ours.add(ids.cable(), SchemaSubject.cables().current());
        ours.add(ids.event(), SchemaSubject.events().current());
        ours.add(ids.withdrawal(), SchemaSubject.withdrawals().current());
        ours.check(client.address());
        return ids;
    }

    private List<SubjectState> distinct(List<SubjectState> states) {
        OurIds ids = new OurIds();
        states.forEach(ids::add);
        ids.check(client.address());
        return states;
    }

    /** Why the registry would not take the schema by which this program writes; empty if it would. */
    public Optional<String> refusal(SchemaSubject subject) {
        return client.incompatibility(subject.name(), subject.current());
    }

    private int id(SchemaSubject subject) {
        Integer id = id(subject.name(), subject.current());
        if (id == null) {
            throw new RegistryException("the subject " + subject.name() + " of the schema registry at "
                    + client.address() + " lacks the schema that this version writes: register it with"
                    + " `cablestream topics --apply`, or set schema.registry.register=true");
        }
        return id;
    }

    private SubjectState look(SchemaSubject subject) {
        List<@Nullable Integer> ids = new ArrayList<>();
        subject.generations().forEach(schema -> ids.add(id(subject.name(), schema)));
        return new SubjectState(
                subject, ids, client.compatibility(subject.name()).orElse(null), 0);
    }

    private SubjectState register(SchemaSubject subject) {
        SubjectState before = look(subject);
        String name = subject.name();
        List<@Nullable Integer> ids = new ArrayList<>(before.ids());
        // Not every registry takes a level for a subject that does not exist.
        boolean exists = before.missing() < ids.size();
        if (exists && !before.fullyCompatible()) {
            client.setCompatibility(name, COMPATIBILITY);
        }
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i) == null) {
                ids.set(i, client.register(name, subject.generations().get(i)));
            }
            if (!exists) {
                client.setCompatibility(name, COMPATIBILITY);
                exists = true;
            }
        }
        return new SubjectState(subject, ids, COMPATIBILITY, (int) before.missing());
    }

    private @Nullable Integer id(String subject, Schema schema) {
        OptionalInt id = client.id(subject, schema);
        id.ifPresent(there -> known.keep(there, schema));
        return id.isPresent() ? id.getAsInt() : null;
    }
}
