package cablestream.reference;

import cablestream.text.Ascii;
import cablestream.text.LetterPairs;
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

    /** The pairs of letters with which a name begins: most lines and words begin with none of them. */
    private final LetterPairs beginnings = new LetterPairs();

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
        if (line.length() > LONGEST || !mayBegin(line)) {
            return Optional.empty();
        }
        String spaced = Names.spaced(line);
        Caption caption = byJoinedName.get(spaced.replace(" ", ""));
        return caption != null ? Optional.of(caption) : goingOn(spaced);
    }

    /** Whether a caption may begin a line, by its first two letters; other characters may stand for letters. */
    public boolean mayBegin(String line) {
        int first = skipSpace(line, 0);
        int second = skipSpace(line, first + 1);
        return second >= line.length() || beginnings.has(line.charAt(first), line.charAt(second));
    }

    private static int skipSpace(String line, int from) {
        int i = from;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        return i;
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
            addBeginning(marking.name());
        } else {
            add(marking.name(), caption);
        }
        marking.spellings().forEach(spelling -> add(spelling, caption));
    }

    private void add(String spelling, Caption caption) {
        byJoinedName.putIfAbsent(Names.joined(spelling), caption);
        addBeginning(spelling);
    }

    private void addBeginning(String spelling) {
        String joined = Names.joined(spelling);
        int letters = Ascii.skipLetters(joined, 0);
        if (letters > 1) {
            beginnings.add(joined.charAt(0), joined.charAt(1));
        } else if (letters == 1) {
            for (char second = 'A'; second <= 'Z'; second++) {
                beginnings.add(joined.charAt(0), second);
            }
        }
    }
}
