package cablestream.reference;

import cablestream.cable.CableId;
import cablestream.cable.PlaceKind;
import cablestream.text.Ascii;
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
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    /** The capital after the name of an agency; longest first. */
    private static final List<String> PLACES = List.of(" WASHINGTON DC", " WASHINGTON", " WASHDC", " WASH DC", " WASH");

    /** The kinds of post that are written without a space before the name, too: {@code EMBASSYVIENNA}. */
    private static final List<String> FUSED_PREFIXES =
            List.of("AMEMBASSY", "EMBASSY", "AMCONSUL", "AMCONGEN", "USMISSION", "USINT", "USLO");

    private static final String EMBASSY = "EMBASSY ";
    private static final int MOST_COST = 3;
    private static final int CLEARLY = 2;
    private static final int SHORTEST_CUT = 5;
    private static final int LONGEST_NAME = 40;
    // Names this short are one error away from too many words.
    private static final int SHORTEST_FUZZY = 5;
    private static final int PAGE_LINE_WIDTH = 6;

    /** The way in which a name was recognized, surest first. */
    public enum Match {
        /** As in the table. */
        EXACT,
        /** Without its spaces and marks. */
        JOINED,
        /** By another spelling, with a prefix or suffix, or cut to six letters. */
        ALIAS,
        /** By similarity: the only name so near, or one cut to these letters. */
        FUZZY
    }

    /**
     * A station and the way in which it was recognized.
     *
     * @param station the station
     * @param match   way in which it was recognized
     */
    public record Found(Station station, Match match) {}

    private final Map<String, Station> byJoinedName = new LinkedHashMap<>();
    private final Map<String, Station> byAlias = new HashMap<>();
    /** Renamed posts by their names before. */
    private final Map<String, Renaming> renamed = new HashMap<>();

    private final NavigableMap<String, Station> sorted = new TreeMap<>();
    private final Set<String> firstWords = new HashSet<>();
    private final Spelling spelling;

    /** The name of a post from the beginning of a year on. */
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
                .or(() -> withoutPlace(name))
                .or(() -> withoutCountry(name))
                .or(() -> withoutZeros(name))
                .or(() -> cut(name))
                .or(() -> misspelt(name));
    }

    /**
     * Like {@link #match(String)}, with evidence in the cable for some stations. One of them is preferred to the meaning
     * of the name alone if it is nearer by at least two.
     *
     * @param evidence weight of the evidence for a station: 3 for the originator, 1 for the sender of a reference
     */
    public Optional<Found> match(String nameAsWritten, Map<Station, Integer> evidence) {
        Optional<Found> alone = match(nameAsWritten);
        if (evidence.isEmpty() || nameAsWritten.length() > LONGEST_NAME) {
            return alone;
        }
        int cost = alone.map(found -> found.match() == Match.FUZZY ? 2 : found.match() == Match.ALIAS ? 1 : 0)
                .orElse(NearStation.TOO_FAR);
        return NearStation.of(nameAsWritten.strip().toUpperCase(Locale.ROOT), evidence)
                .filter(near -> alone.isEmpty() || !alone.get().station().equals(near.station()))
                .filter(near -> near.cost() <= MOST_COST && near.cost() + CLEARLY <= cost)
                .map(near -> new Found(near.station(), Match.FUZZY))
                .or(() -> alone);
    }

    /** Index of the capital after the name of an agency, which is a place and never the Department; -1 if there is none. */
    public static int placeAfter(String name) {
        for (String place : PLACES) {
            int at = name.length() - place.length();
            if (at > 0 && Ascii.at(name, at, place)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the name of some station has several words, this one first: {@code PORT}, {@code SAN}. */
    public boolean beginsName(String word) {
        return firstWords.contains(word.toUpperCase(Locale.ROOT));
    }

    /** The station that a post is in a year: {@code MADRAS} is {@code CHENNAI} since 1996. */
    public Station inForce(Station station, int year) {
        Renaming renaming = renamed.get(station.name());
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
                || withoutPlace(name).isPresent()
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
                // PARIS FR is the mission to UNESCO, but not after the word for an embassy.
                Optional<Found> embassy = prefix.endsWith(EMBASSY) ? withoutCountry(rest) : Optional.empty();
                return embassy.or(() -> byName(rest))
                        .or(() -> withoutCountry(rest))
                        .map(found -> new Found(found.station(), Match.ALIAS));
            }
        }
        for (String prefix : FUSED_PREFIXES) {
            if (name.startsWith(prefix)) {
                return byName(name.substring(prefix.length())).map(found -> new Found(found.station(), Match.ALIAS));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> withoutPlace(String name) {
        int place = placeAfter(name);
        return place < 0
                ? Optional.empty()
                : byName(name.substring(0, place)).map(found -> new Found(found.station(), Match.ALIAS));
    }

    /** {@code MADRID SP}, {@code MADRIDSP}. */
    private Optional<Found> withoutCountry(String name) {
        int country = name.length() - 2;
        if (country < 2) {
            return Optional.empty();
        }
        return byName(name.substring(0, country))
                .filter(found -> name.substring(country).equals(found.station().country()))
                .map(found -> new Found(found.station(), Match.ALIAS));
    }

    /** {@code ISLAMAB}: five letters or more with which only one name begins. */
    private Optional<Found> cut(String name) {
        String joined = CableId.joined(name);
        if (joined.length() < SHORTEST_CUT) {
            return Optional.empty();
        }
        Map<String, Station> cut = sorted.subMap(joined, joined + Character.MAX_VALUE);
        return cut.size() == 1 ? Optional.of(new Found(cut.values().iterator().next(), Match.FUZZY)) : Optional.empty();
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
        List<String> near = spelling.nearest(joined).stream()
                .filter(only -> EditDistance.errors(joined, only) == 1 || NearStation.lostLetters(joined, only))
                .toList();
        Station station = near.size() == 1 ? byJoinedName.get(near.get(0)) : null;
        return station == null ? Optional.empty() : Optional.of(new Found(station, Match.FUZZY));
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
        sorted.put(CableId.joined(station.name()), station);
        int space = station.name().indexOf(' ');
        if (space > 0) {
            firstWords.add(station.name().substring(0, space));
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
        if (renamed.putIfAbsent(before.name(), new Renaming(row.year("since", Row.SINCE_EVER), now)) != null) {
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
