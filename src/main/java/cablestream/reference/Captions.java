package cablestream.reference;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The captions (FL12, 5 FAH-2 H-252). A name in the table that ends in {@code *} goes on in the line: {@code REL TO *}. */
public final class Captions {
    private static final String FILE = "captions.csv";
    static final List<String> COLUMNS = List.of("caption", "effect", "meaning", "offices", "source");
    private static final int LONGEST = 60;

    private final Map<String, Caption> byJoinedName = new LinkedHashMap<>();
    private final Map<String, Caption> byBeginning = new LinkedHashMap<>();

    Captions(Table table) {
        table.rows().forEach(this::add);
    }

    static Captions load() {
        return new Captions(Table.resource(FILE, COLUMNS, 1));
    }

    static Captions read(Reader text) {
        return read(FILE, text);
    }

    static Captions read(String source, Reader text) {
        return new Captions(Table.read(source, text, COLUMNS, 1));
    }

    /** The names of captions that restrict; of one that goes on in the line, how it begins. */
    public List<String> restricting() {
        return Stream.concat(byJoinedName.values().stream(), byBeginning.values().stream())
                .filter(caption -> caption.effect().restricts())
                .map(Caption::name)
                .distinct()
                .toList();
    }

    /** The caption that a line is, case and blanks making no difference: {@code N O F O R N}. */
    public Optional<Caption> find(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String spaced = Names.spaced(line);
        Caption caption = byJoinedName.get(spaced.replace(" ", ""));
        return caption != null ? Optional.of(caption) : goingOn(spaced);
    }

    private Optional<Caption> goingOn(String line) {
        for (Map.Entry<String, Caption> each : byBeginning.entrySet()) {
            if (line.startsWith(each.getKey())) {
                return Optional.of(each.getValue());
            }
        }
        return Optional.empty();
    }

    /**
     * The first caption that restricts distribution less than another table says, or is no longer there; nothing if all are at
     * least as strict as in the other.
     */
    public Optional<String> looserThan(Captions other) {
        return Stream.concat(
                        looser(byJoinedName, other.byJoinedName).stream(),
                        looser(byBeginning, other.byBeginning).stream())
                .findFirst();
    }

    private static Optional<String> looser(Map<String, Caption> now, Map<String, Caption> before) {
        return before.entrySet().stream()
                .filter(entry -> entry.getValue().effect().restricts())
                .filter(entry -> {
                    Caption caption = now.get(entry.getKey());
                    return caption == null
                            || caption.effect().compareTo(entry.getValue().effect()) < 0;
                })
                .map(entry -> entry.getValue().name())
                .findFirst();
    }

    private void add(Row row) {
        String name = row.capitals("caption");
        boolean goesOn = name.endsWith(" *");
        String plain = goesOn ? name.substring(0, name.length() - 2) : name;
        String offices = row.textOrNull("offices");
        Caption caption = new Caption(
                plain,
                row.oneOf(Caption.Effect.class, "effect"),
                offices == null ? List.of() : List.of(offices.split(" ")),
                row.text("meaning"),
                row.text("source"));
        Caption other = goesOn ? byBeginning.put(plain + " ", caption) : byJoinedName.put(Names.joined(plain), caption);
        if (other != null) {
            throw row.wrong("an earlier row has the same caption but for blanks");
        }
    }
}
