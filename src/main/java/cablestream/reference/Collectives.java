package cablestream.reference;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collectives: one address for a list of posts (FL7, FL8; ACP 127 para 133), by the date of the cable: the Security Council changes
 * every January. No official lists are public; the members are inferred from a collective's name as of 2009 unless their row says
 * otherwise. A member may be a collective itself; its members then are those of both.
 */
public final class Collectives {
    private static final String FILE = "collectives.csv";
    static final List<String> COLUMNS = List.of("collective", "member", "routingIndicator", "from", "to", "source");
    static final int KEY = 4;

    private final Map<String, Membership> byName;

    /**
     * A post in a collective.
     *
     * @param name             plain language address
     * @param routingIndicator routing indicator of the post
     * @param from             first day, {@code null} if unknown
     * @param to               last day, {@code null} if the post is still a member
     * @param source           evidence of the membership
     */
    public record Member(
            String name,
            String routingIndicator,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String source) {
        /** Whether it is one on a day. */
        boolean on(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        private boolean dated() {
            return from != null || to != null;
        }
    }

    /** Nearly all lists are the same at all times: those are given out as they are. */
    private record Membership(List<Member> members, boolean dated) {
        List<Member> on(LocalDate day) {
            return dated ? members.stream().filter(member -> member.on(day)).toList() : members;
        }
    }

    Collectives(Table table) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        table.rows()
                .forEach(row -> rows.computeIfAbsent(row.capitals("collective"), none -> new ArrayList<>())
                        .add(row));
        NestedLists lists = new NestedLists(rows);
        Map<String, Membership> memberships = new LinkedHashMap<>();
        rows.keySet().forEach(name -> memberships.put(name, membership(lists.members(name))));
        byName = Collections.unmodifiableMap(memberships);
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

    /** Whether a table has it, even if it does not have the members. */
    public boolean known(String name) {
        return byName.containsKey(Names.spaced(name));
    }

    /** All members at any time: an empty list if they are unknown, empty if the collective is unknown. */
    public Optional<List<Member>> members(String name) {
        return Optional.ofNullable(byName.get(Names.spaced(name))).map(Membership::members);
    }

    /** The members on a day: an empty list if they are unknown, empty if the collective is unknown. */
    public Optional<List<Member>> members(String name, LocalDate day) {
        return Optional.ofNullable(byName.get(Names.spaced(name))).map(membership -> membership.on(day));
    }

    /** All that tables have, by name. */
    public Set<String> names() {
        return byName.keySet();
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

    private static Membership membership(List<Member> members) {
        return new Membership(List.copyOf(members), members.stream().anyMatch(Member::dated));
    }
}
