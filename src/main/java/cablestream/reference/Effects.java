package cablestream.reference;

import java.io.Reader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The effect matrix: the distribution that each effect of a caption leaves. */
public final class Effects {
    private static final String FILE = "effects.csv";
    private static final List<String> COLUMNS =
            List.of("effect", "offices", "outside", "allied", "expansion", "profiles", "web", "unclassified", "source");

    private final Map<Caption.Effect, Handling> byEffect = new EnumMap<>(Caption.Effect.class);

    Effects(Table table) {
        table.rows().forEach(row -> byEffect.put(row.oneOf(Caption.Effect.class, "effect"), handling(row)));
        for (Caption.Effect effect : Caption.Effect.values()) {
            if (!byEffect.containsKey(effect)) {
                throw new BadTableException(table.file(), 1, "has no row for " + effect);
            }
        }
    }

    static Effects load() {
        return new Effects(Table.resource(FILE, COLUMNS, 1));
    }

    static Effects read(Reader text) {
        return new Effects(Table.read(FILE, text, COLUMNS, 1));
    }

    /** The distribution that captions with this effect leave. */
    public Handling of(Caption.Effect effect) {
        return byEffect.getOrDefault(effect, Handling.OPEN);
    }

    private static Handling handling(Row row) {
        return new Handling(
                row.oneOf(Handling.Offices.class, "offices"),
                row.oneOf(Handling.Reach.class, "outside"),
                row.oneOf(Handling.Reach.class, "allied"),
                row.oneOf(Handling.Lists.class, "expansion"),
                row.oneOf(Handling.Lists.class, "profiles"),
                row.oneOf(Handling.Answer.class, "web"),
                row.oneOf(Handling.Answer.class, "unclassified"));
    }
}
