package cablestream.reference;

import cablestream.cable.Precedence;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Office profiles: which offices get a cable by its TAGS, places, origin and precedence. */
public final class Profiles {
    private static final String FILE = "profiles.csv";
    static final List<String> COLUMNS = List.of(
            "profile",
            "priority",
            "role",
            "tags",
            "countries",
            "originators",
            "precedence",
            "offices",
            "from",
            "to",
            "source");

    private final Map<String, List<Profile>> byTag = new HashMap<>();
    private final List<Profile> byOther = new ArrayList<>();

    private enum Role {
        ACTION,
        INFO
    }

    Profiles(Table table) {
        table.rows().stream()
                .map(Profiles::profile)
                .sorted(Comparator.comparingInt(Profile::priority))
                .forEach(this::add);
    }

    static Profiles load() {
        return new Profiles(Table.resource(FILE, COLUMNS, 1));
    }

    static Profiles read(Reader text) {
        return read(FILE, text);
    }

    static Profiles read(String source, Reader text) {
        return new Profiles(Table.read(source, text, COLUMNS, 1));
    }

    /** The profiles that name a TAG, or the family {@code E*}, by rising priority. */
    public List<Profile> ofTag(String tag) {
        return byTag.getOrDefault(tag, List.of());
    }

    /** The profiles that name no TAGS, by rising priority. */
    public List<Profile> ofNoTag() {
        return byOther;
    }

    private void add(Profile profile) {
        if (profile.tags().isEmpty()) {
            byOther.add(profile);
        }
        profile.tags()
                .forEach(tag ->
                        byTag.computeIfAbsent(tag, none -> new ArrayList<>(2)).add(profile));
    }

    private static Profile profile(Row row) {
        Profile profile = new Profile(
                row.text("profile"),
                priority(row),
                row.oneOf(Role.class, "role") == Role.ACTION,
                new HashSet<>(row.words("tags")),
                new HashSet<>(row.words("countries")),
                row.textOrNull("originators") == null
                        ? new HashSet<>()
                        : new HashSet<>(List.of(row.capitals("originators").split(";"))),
                row.textOrNull("precedence") == null ? null : row.oneOf(Precedence.class, "precedence"),
                row.words("offices"),
                row.year("from", Row.SINCE_EVER),
                row.year("to", Row.STILL),
                row.text("source"));
        if (profile.offices().isEmpty()) {
            throw row.wrong("offices is blank");
        }
        boolean anything = profile.tags().isEmpty()
                && profile.countries().isEmpty()
                && profile.originators().isEmpty()
                && profile.precedence() == null;
        if (anything) {
            throw row.wrong("it would match every cable: name tags, countries, originators or a precedence");
        }
        return profile;
    }

    private static int priority(Row row) {
        String value = row.text("priority");
        if (value.length() > 4 || !value.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw row.wrong("priority is no number from 0 to 9999");
        }
        return Integer.parseInt(value);
    }
}
