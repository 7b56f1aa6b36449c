package cablestream.reference;

import cablestream.cable.CableId;
import cablestream.cable.PlaceKind;
import cablestream.text.EditDistance;
import java.io.Reader;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The posts, found by their names as cables write them: joined, abbreviated, with the kind of post before or the country after,
 * cut to six letters as in page lines, or misspelt.
 */
public final class Stations {
    private static final String FILE = "stations.csv";
    private static final List<String> COLUMNS = List.of("name", "kind", "country", "source");
    private static final String ALIASES = "station-aliases.csv";
    private static final List<String> ALIAS_COLUMNS = List.of("alias", "station", "source");
    private static final String RENAMES = "station-renames.csv";
    private static final List<String> RENAME_COLUMNS = List.of("before", "since", "name", "source");

    /** Words for an embassy, a consulate or a mission before the name of its post. */
    public static final Set<String> MISSIONS = Set.of("AMEMBASSY", "EMBASSY", "AMCONSUL", "AMCONGEN", "USMISSION");

    private static final List<String> PREFIXES = Stream.concat(
                    MISSIONS.stream(),
                    Stream.of(
                            "CONSULATE",
                            "US MISSION",
                            "USINT",
                            "USLO",
                            "USDEL",
                            "USOFFICE",
                            "SECSTATE",
                            "APP",
                            "REO",
                            "RRT"))
            .map(word -> word + " ")
            .toList();
    private static final int LONGEST_NAME = 40;
    // Names this short are one error away from too many words.
    private static final int SHORTEST_FUZZY = 5;
    private static final int TWO_ERRORS_FROM = 7;
    private static final int PAGE_LINE_WIDTH = 6;

    /** How a name was recognized, surest first. */
    public enum Match {
        /** As it stands in the table. */
        EXACT,
        /** Without its spaces and marks. */
        JOINED,
        /** By another spelling, with a prefix or suffix, or cut to six letters. */
        ALIAS,
        /** As the only name so near to it. */
        FUZZY
    }

    /**
     * A station and how it was recognized.
     *
     * @param station which
     * @param match   how
     */
    public record Found(Station station, Match match) {}

    private final Map<String, Station> byJoinedName = new LinkedHashMap<>();
    private final Map<String, Station> byAlias = new HashMap<>();
    private final Map<Station, Renaming> renamed = new HashMap<>();
    private final Spelling spelling;

    /** What a post is called from the beginning of a year on. */
    private record Renaming(int since, Station name) {}

    Stations(Table stations, Table aliases, Table renames) {
        stations.rows().forEach(this::addStation);
        aliases.rows().forEach(this::addAlias);
        renames.rows().forEach(this::addRenaming);
        cutNames().forEach(byAlias::putIfAbsent);
        spelling = new Spelling(
                byJoinedName.keySet().stream()
                        .filter(name -> name.length() >= SHORTEST_FUZZY)
                        .toList(),
                2);
    }

    static Stations load() {
        return new Stations(
                Table.resource(FILE, COLUMNS, 1),
                Table.resource(ALIASES, ALIAS_COLUMNS, 1),
                Table.resource(RENAMES, RENAME_COLUMNS, 1));
    }

    static Stations read(Reader stations, Reader aliases, Reader renames) {
        return new Stations(
                Table.read(FILE, stations, COLUMNS, 1),
                Table.read(ALIASES, aliases, ALIAS_COLUMNS, 1),
                Table.read(RENAMES, renames, RENAME_COLUMNS, 1));
    }

    /** All of them, by name. */
    public Collection<Station> all() {
        return Collections.unmodifiableCollection(byJoinedName.values());
    }

    /** The station that a name as written means. */
    public Optional<Station> find(String nameAsWritten) {
        return match(nameAsWritten).map(Found::station);
    }

    /** The station that a name as written means, and how that is known. */
    public Optional<Found> match(String nameAsWritten) {
        if (nameAsWritten.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String name = nameAsWritten.strip().toUpperCase(Locale.ROOT);
        return byName(name)
                .or(() -> withoutPrefix(name))
                .or(() -> withoutCountry(name))
                .or(() -> withoutZeros(name))
                .or(() -> misspelt(name));
    }

    /** The station that a post is in a year: {@code MADRAS} is {@code CHENNAI} since 1996. */
    public Station inForce(Station station, int year) {
        Renaming renaming = renamed.get(station);
        return renaming == null || year < renaming.since() ? station : renaming.name();
    }

    /** Whether a name as written means a station, misspelt names not counted: they cost a search. */
    public boolean has(String nameAsWritten) {
        if (nameAsWritten.length() > LONGEST_NAME) {
            return false;
        }
        String name = nameAsWritten.strip().toUpperCase(Locale.ROOT);
        String joined = CableId.joined(name);
        return byJoinedName.containsKey(joined)
                || byAlias.containsKey(joined)
                || withoutPrefix(name).isPresent()
                || withoutCountry(name).isPresent();
    }

    private Optional<Found> byName(String name) {
        String joined = CableId.joined(name);
        Station station = byJoinedName.get(joined);
        if (station != null) {
            return Optional.of(new Found(station, station.name().equals(name) ? Match.EXACT : Match.JOINED));
        }
        return Optional.ofNullable(byAlias.get(joined)).map(meant -> new Found(meant, Match.ALIAS));
    }

    private Optional<Found> withoutPrefix(String name) {
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                String rest = name.substring(prefix.length());
                return byName(rest)
                        .or(() -> withoutCountry(rest))
                        .map(found -> new Found(found.station(), Match.ALIAS));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> withoutCountry(String name) {
        int blank = name.length() - 3;
        if (blank < 1 || name.charAt(blank) != ' ') {
            return Optional.empty();
        }
        return byName(name.substring(0, blank))
                .filter(found ->
                        name.substring(blank + 1).equals(found.station().country()))
                .map(found -> new Found(found.station(), Match.ALIAS));
    }

    /** {@code T0KY0}. */
    private Optional<Found> withoutZeros(String name) {
        return name.indexOf('0') < 0
                ? Optional.empty()
                : byName(name.replace('0', 'O')).map(found -> new Found(found.station(), Match.FUZZY));
    }

    private Optional<Found> misspelt(String name) {
        String joined = CableId.joined(name);
        if (joined.length() < SHORTEST_FUZZY) {
            return Optional.empty();
        }
        Set<String> names = spelling.nearest(joined);
        if (names.size() != 1) {
            return Optional.empty();
        }
        String only = names.iterator().next();
        boolean near =
                Math.min(joined.length(), only.length()) >= TWO_ERRORS_FROM || EditDistance.errors(joined, only) == 1;
        Station station = byJoinedName.get(only);
        return near && station != null ? Optional.of(new Found(station, Match.FUZZY)) : Optional.empty();
    }

    private void addStation(Row row) {
        Station station = new Station(
                row.capitals("name"),
                row.oneOf(PlaceKind.class, "kind"),
                row.textOrNull("country"),
                row.text("source"));
        if (byJoinedName.putIfAbsent(CableId.joined(station.name()), station) != null) {
            throw row.wrong("an earlier row has the same name but for blanks");
        }
    }

    private void addAlias(Row row) {
        Station station = byJoinedName.get(CableId.joined(row.text("station")));
        if (station == null) {
            throw row.wrong("station is in no row of " + FILE);
        }
        String alias = CableId.joined(row.capitals("alias"));
        if (byJoinedName.containsKey(alias) || byAlias.putIfAbsent(alias, station) != null) {
            throw row.wrong("alias is a station or an alias already");
        }
    }

    private void addRenaming(Row row) {
        Station before = byJoinedName.get(CableId.joined(row.text("before")));
        Station now = byJoinedName.get(CableId.joined(row.text("name")));
        if (before == null || now == null) {
            throw row.wrong((before == null ? "before" : "name") + " is in no row of " + FILE);
        }
        if (renamed.putIfAbsent(before, new Renaming(row.year("since", Row.SINCE_EVER), now)) != null) {
            throw row.wrong("an earlier row renames the same post");
        }
    }

    /** Names as page lines cut them, spaces counted, where only one station is cut to them. */
    private Map<String, Station> cutNames() {
        Map<String, Station> cut = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Station station : byJoinedName.values()) {
            if (station.name().length() > PAGE_LINE_WIDTH) {
                String key = CableId.joined(station.name().substring(0, PAGE_LINE_WIDTH));
                if (cut.putIfAbsent(key, station) != null || byJoinedName.containsKey(key)) {
                    ambiguous.add(key);
                }
            }
        }
        cut.keySet().removeAll(ambiguous);
        return cut;
    }
}
