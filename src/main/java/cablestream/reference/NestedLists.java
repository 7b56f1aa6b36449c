package cablestream.reference;

import cablestream.reference.Collectives.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes lists of posts from lists that may name other lists. A list that contains itself, by whatever way, is refused. */
final class NestedLists {
    private final Map<String, List<Row>> rows;
    private final Map<String, List<Member>> flat = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    /** @param rows rows by the name of the list */
    NestedLists(Map<String, List<Row>> rows) {
        this.rows = rows;
    }

    /** All posts of a list, those of the lists in it included. */
    List<Member> members(String name) {
        List<Member> known = flat.get(name);
        if (known != null) {
            return known;
        }
        open.add(name);
        List<Member> members = new ArrayList<>();
        for (Row row : rows.getOrDefault(name, List.of())) {
            if (row.textOrNull("member") != null) {
                members.addAll(members(row));
            }
        }
        open.remove(name);
        flat.put(name, members);
        return members;
    }

    private List<Member> members(Row row) {
        LocalDate from = row.day("from", false);
        LocalDate to = row.day("to", true);
        if (from != null && to != null && from.isAfter(to)) {
            throw row.wrong("from is after to");
        }
        String name = row.capitals("member");
        if (!rows.containsKey(name)) {
            return List.of(new Member(name, row.capitals("routingIndicator"), from, to, row.text("source")));
        }
        if (open.contains(name)) {
            throw row.wrong(name + " contains itself: " + String.join(" > ", open) + " > " + name);
        }
        return members(name).stream()
                .map(member -> new Member(
                        member.name(),
                        member.routingIndicator(),
                        later(member.from(), from),
                        earlier(member.to(), to),
                        member.source()))
                .toList();
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
