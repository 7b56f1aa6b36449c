package cablestream.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Precedence;
import cablestream.cable.Relation;
import cablestream.cable.Version;
import cablestream.intake.RawText;
import cablestream.intake.RawTransmission;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the state of one message as Assembly says, and makes what arrives. */
final class AssemblyDesk {
    private static final Instant NOW = Instant.parse("2009-03-16T17:00:00Z");

    private RememberedMessage remembered = RememberedMessage.NOTHING;
    private final Map<Group, OpenMessage> open = new EnumMap<>(Group.class);
    private long most = 1_000_000;
    private boolean kept = true;
    private boolean asked;

    /** Whether the store of open messages was asked. */
    boolean asked() {
        return asked;
    }

    Map<Group, OpenMessage> open() {
        return open;
    }

    void holdsAtMost(long bytes) {
        most = bytes;
    }

    void forgetsRawText() {
        kept = false;
    }

    Assembly take(Arrival arrival) {
        return done(Assembly.of(arrival, remembered, this::open, most, NOW));
    }

    private Optional<OpenMessage> open(Group group) {
        asked = true;
        return Optional.ofNullable(open.get(group));
    }

    Assembly patienceEnds() {
        OpenMessage waiting = open.values().iterator().next();
        return done(Assembly.late(waiting, remembered, Notice.Kind.SECTIONS_MISSING));
    }

    Assembly hear(Relation relation) {
        return done(Assembly.related(relation, remembered, this::recall, NOW));
    }

    private Optional<List<RawTransmission>> recall(List<Copy> copies) {
        return kept
                ? Optional.of(copies.stream()
                        .map(copy -> new RawTransmission(null, copy.origin().replace("origin of ", ""), copy.origin()))
                        .toList())
                : Optional.empty();
    }

    private Assembly done(Assembly assembly) {
        remembered = assembly.remembered();
        for (Assembly.Change change : assembly.changes()) {
            if (change.from() != null) {
                open.remove(change.from().group());
            }
            if (change.to() != null) {
                open.put(change.to().group(), change.to());
            }
        }
        return assembly;
    }

    static Message only(Assembly assembly) {
        assertThat(assembly.messages()).hasSize(1);
        return assembly.messages().get(0);
    }

    static List<Notice.Kind> kinds(Assembly assembly) {
        return assembly.notices().stream().map(Notice::kind).toList();
    }

    static Arrival whole(String text) {
        return arrival(text, 1, List.of(1), Version.ORIGINAL);
    }

    static Arrival section(String text, int of, int number) {
        return arrival(text, of, List.of(number), Version.ORIGINAL);
    }

    static Arrival arrival(String text, int expected, List<Integer> present, Version version) {
        return new Arrival(
                "id",
                "fingerprint of " + text,
                expected,
                present,
                Precedence.ROUTINE,
                version,
                false,
                "",
                null,
                null,
                RawText.of(text),
                "origin of " + text,
                NOW);
    }
}
