package cablestream.reference;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The captions among the markings (FL12, 5 FAH-2 H-252). A name in the table that ends in {@code *} has further text in
 * the line: {@code REL TO *}.
 */
public final class Captions {
    private static final int LONGEST = 100;

    private final Map<String, Caption> byJoinedName = new LinkedHashMap<>();
    private final Map<String, Caption> byBeginning = new LinkedHashMap<>();

    Captions(List<Marking> markings) {
        markings.stream().filter(marking -> !marking.isLevel()).forEach(this::add);
    }

    static Captions load() {
        return Markings.builtIn().captions();
    }

    static Captions read(Reader text) {
        return Markings.read("markings.csv", text).captions();
    }

    /** The names of captions that restrict; of a caption with further text in the line, its beginning. */
    public List<String> restricting() {
        return Stream.concat(byJoinedName.values().stream(), byBeginning.values().stream())
                .filter(caption -> caption.effect().restricts())
                .map(Caption::name)
                .distinct()
                .toList();
    }

    /** The caption that a line is, case and spaces making no difference: {@code N O F O R N}. */
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

    /** Adds a row. If two rows share a spelling, the first holds: the table has refused spellings with two meanings. */
    private void add(Marking marking) {
        Caption caption = marking.caption();
        if (marking.goesOn()) {
            byBeginning.put(marking.name() + " ", caption);
        } else {
            byJoinedName.putIfAbsent(Names.joined(marking.name()), caption);
        }
        marking.spellings().forEach(spelling -> byJoinedName.putIfAbsent(Names.joined(spelling), caption));
    }
}
