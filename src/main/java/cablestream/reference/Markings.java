package cablestream.reference;

import cablestream.cable.Classification;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one table of markings: levels, captions, caveats, controls and allied markings with all their spellings (ACP 127 para 209; 5
 * FAH-2 H-252). Every reader of markings looks here: the classification line, captions, brackets, the subject, page lines.
 */
public final class Markings {
    /** The ending of a name in the table that has further text in the line. */
    private static final String GOES_ON = " *";

    private static final String FILE = "markings.csv";
    static final List<String> COLUMNS =
            List.of("marking", "effect", "level", "spellings", "portions", "meaning", "offices", "source");

    /** The columns of releases before levels and spellings were in the table; versions with these may still be applied. */
    static final List<String> CAPTION_COLUMNS = List.of("caption", "effect", "meaning", "offices", "source");

    private static final Markings BUILT_IN =
            new Markings(Table.resource(FILE, COLUMNS, 1).rows());

    private final Map<String, Marking> byName = new LinkedHashMap<>();
    private final Map<String, Marking> byLetters = new HashMap<>();
    private final Map<String, Marking> byPortion = new HashMap<>();
    private final Captions captions;

    private Markings(List<Row> rows) {
        rows.forEach(this::add);
        this.captions = new Captions(all());
    }

    /** The markings that come with the program. */
    public static Markings builtIn() {
        return BUILT_IN;
    }

    /**
     * Reads a version of the table.
     *
     * @param source name of the text in messages
     * @throws BadTableException if a row is wrong or there twice
     */
    static Markings read(String source, Reader text) {
        String csv = whole(text);
        boolean captionsOnly = csv.lines().findFirst().orElse("").strip().equals(String.join(",", CAPTION_COLUMNS));
        Table table = Table.read(source, new StringReader(csv), captionsOnly ? CAPTION_COLUMNS : COLUMNS, 1);
        return new Markings(captionsOnly ? completed(table) : table.rows());
    }

    /** All of them, in the order of the table. */
    public List<Marking> all() {
        return List.copyOf(byName.values());
    }

    /** The markings that are captions. */
    public Captions captions() {
        return captions;
    }

    /** The marking that some letters in capitals spell in full, without spaces: {@code NODISTRIBUTION}. */
    public @Nullable Marking spelled(String letters) {
        return byLetters.get(letters);
    }

    /** The marking that is written like this inside brackets, in full or short: {@code NF}, {@code SECRET}. */
    public @Nullable Marking inBrackets(String letters) {
        Marking portion = byPortion.get(letters);
        return portion == null ? byLetters.get(letters) : portion;
    }

    /** All spellings in full, without spaces. */
    public Map<String, Marking> byLetters() {
        return Map.copyOf(byLetters);
    }

    /** All short forms. */
    public Map<String, Marking> byPortion() {
        return Map.copyOf(byPortion);
    }

    /** The first marking that is less strict than in another table, or missing; empty if all are at least as strict. */
    public Optional<String> looserThan(Markings other) {
        return other.byName.entrySet().stream()
                .filter(before ->
                        before.getValue().restricts() || before.getValue().level() != null)
                .filter(before -> {
                    Marking now = byName.get(before.getKey());
                    return now == null || now.isLooserThan(before.getValue());
                })
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void add(Row row) {
        Marking marking = marking(row);
        if (marking.effect() == null && marking.level() == null) {
            throw row.wrong("has neither an effect nor a level");
        }
        byName.put(row.text("marking"), marking);
        spell(row, marking.name(), marking);
        marking.spellings().forEach(spelling -> spell(row, spelling, marking));
        for (String portion : marking.portions()) {
            if (byPortion.put(portion, marking) != null) {
                throw row.wrong("an earlier row has the short form " + portion);
            }
        }
    }

    /** Adds a spelling. {@code CODEL} and {@code CODEL *} are one spelling; the one with further text holds. */
    private void spell(Row row, String spelling, Marking marking) {
        Marking other = byLetters.putIfAbsent(letters(spelling), marking);
        if (other != null && other.name().equals(marking.name()) && marking.goesOn()) {
            byLetters.put(letters(spelling), marking);
        } else if (other != null && !other.name().equals(marking.name())) {
            throw row.wrong("an earlier row has the spelling " + spelling);
        }
    }

    private static Marking marking(Row row) {
        String name = row.capitals("marking");
        boolean goesOn = name.endsWith(GOES_ON);
        return new Marking(
                goesOn ? name.substring(0, name.length() - GOES_ON.length()) : name,
                goesOn,
                row.textOrNull("effect") == null ? null : row.oneOf(Caption.Effect.class, "effect"),
                row.textOrNull("level") == null ? null : row.oneOf(Classification.class, "level"),
                forms(row, "spellings"),
                forms(row, "portions"),
                row.text("meaning"),
                row.words("offices"),
                row.text("source"));
    }

    private static List<String> forms(Row row, String column) {
        return row.textOrNull(column) == null
                ? List.of()
                : List.of(row.capitals(column).split("\\|"));
    }

    /** The letters and digits of a spelling. */
    private static String letters(String spelling) {
        StringBuilder letters = new StringBuilder(spelling.length());
        spelling.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    /** A version of captions alone, with levels, spellings and short forms as they come with the program. */
    private static List<Row> completed(Table captions) {
        Map<String, Row> builtIn = new LinkedHashMap<>();
        Table.resource(FILE, COLUMNS, 1).rows().forEach(row -> builtIn.put(row.text("marking"), row));
        List<Row> rows = new ArrayList<>();
        builtIn.values().stream()
                .filter(row -> row.textOrNull("effect") == null)
                .forEach(rows::add);
        for (Row row : captions.rows()) {
            Row known = builtIn.get(row.text("caption"));
            Map<String, String> values = new HashMap<>(row.values());
            values.put("marking", row.text("caption"));
            for (String column : List.of("level", "spellings", "portions")) {
                values.put(column, known == null ? "" : known.values().getOrDefault(column, ""));
            }
            rows.add(new Row(row.file(), row.line(), Map.copyOf(values)));
        }
        // What came into the table with levels and spellings was no caption then.
        List<String> given =
                captions.rows().stream().map(row -> row.text("caption")).toList();
        builtIn.values().stream()
                .filter(row -> row.textOrNull("effect") != null && !given.contains(row.text("marking")))
                .forEach(rows::add);
        return rows;
    }

    private static String whole(Reader text) {
        StringBuilder csv = new StringBuilder();
        char[] part = new char[8192];
        try {
            for (int read = text.read(part); read >= 0; read = text.read(part)) {
                csv.append(part, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }
}
