package cablestream.reference;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collectives: one address for a list of posts (FL7, FL8; ACP 127 para 133). No official lists are public; the members are
 * inferred from a collective's name as of 2009 unless their row says otherwise.
 */
public final class Collectives {
    private static final String FILE = "collectives.csv";
    static final List<String> COLUMNS = List.of("collective", "member", "routingIndicator", "source");
    static final int KEY = 2;

    /**
     * A post in a collective.
     *
     * @param name             plain language address
     * @param routingIndicator of the post
     * @param source           how it is known to be a member
     */
    public record Member(String name, String routingIndicator, String source) {}

    private final Map<String, List<Member>> byName = new LinkedHashMap<>();

    Collectives(Table table) {
        for (Row row : table.rows()) {
            List<Member> members = byName.computeIfAbsent(row.capitals("collective"), none -> new ArrayList<>());
            String source = row.text("source");
            if (row.textOrNull("member") != null) {
                members.add(new Member(row.capitals("member"), row.capitals("routingIndicator"), source));
            }
        }
        byName.replaceAll((name, members) -> List.copyOf(members));
    }

    static Collectives load() {
        return new Collectives(Table.resource(FILE, COLUMNS, KEY));
    }

    static Collectives read(Reader text) {
        return read(FILE, text);
    }

    static Collectives read(String source, Reader text) {
        return new Collectives(Table.read(source, text, COLUMNS, KEY));
    }

    /** Whether a table has it, even if it does not tell the members. */
    public boolean known(String name) {
        return byName.containsKey(Names.spaced(name));
    }

    /** Its members: an empty list if they are not known, nothing if the collective itself is not. */
    public Optional<List<Member>> members(String name) {
        return Optional.ofNullable(byName.get(Names.spaced(name)));
    }

    /** All that tables have, by name. */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    /** Whether an address is a collective by table or by its form: {@code X COLLECTIVE}, {@code ALL X POSTS}, {@code AIG 205}. */
    public boolean looksLikeCollective(String name) {
        String spaced = Names.spaced(name);
        return byName.containsKey(spaced)
                || spaced.endsWith(" COLLECTIVE")
                || spaced.endsWith(" DIPL POSTS")
                || spaced.endsWith(" DIPLOMATIC POSTS")
                || (spaced.startsWith("ALL ") && (spaced.endsWith(" POSTS") || spaced.endsWith(" CAPITALS")))
                || isAddressIndicatingGroup(spaced);
    }

    private static boolean isAddressIndicatingGroup(String spaced) {
        return spaced.startsWith("AIG ")
                && spaced.length() > 4
                && spaced.chars().skip(4).allMatch(c -> c >= '0' && c <= '9');
    }
}
