package cablestream.reference;

import cablestream.cable.CableId;
import cablestream.reference.RoutingIndicators.Entry;
import cablestream.reference.Stations.Found;
import cablestream.reference.Stations.Match;
import cablestream.text.EditDistance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The post of a message reference number (FL12), which may be garbled or blacked out in a copy: the originator (FL6) and
 * the station of origin (FL3) are evidence for it. The identity of a message and its id both use it.
 */
public final class OwnPost {
    /** Identity depends on these: so they are the tables of the program. */
    private static final OwnPost BUILT_IN = new OwnPost(Stations.load(), RoutingIndicators.load());

    private static final int OF_ORIGINATOR = 3;

    /** FL3 has the last four digits of the number. */
    private static final int SERIES = 10_000;

    private static final String MASK = "REDACTED";

    private final Stations stations;
    private final RoutingIndicators indicators;

    /** Recognition by these tables. */
    public OwnPost(Stations stations, RoutingIndicators indicators) {
        this.stations = stations;
        this.indicators = indicators;
    }

    /** Recognition by the tables that come with the program. */
    public static OwnPost builtIn() {
        return BUILT_IN;
    }

    /**
     * The sender according to the heading.
     *
     * @param originator FL6 as written
     * @param indicator  routing indicator of FL3
     * @param serial     station serial number of FL3
     */
    public record Sender(
            @Nullable String originator,
            @Nullable String indicator,
            @Nullable Integer serial) {}

    /** The way in which the post was found. */
    public enum Finding {
        /** By its name, or named by the originator alone. */
        NAMED,
        /** By evidence in the cable: the name is garbled or blacked out. */
        EVIDENT,
        /** The post is in no table. */
        UNKNOWN
    }

    /**
     * The post of origin.
     *
     * @param name      name in the table for the year of the message, or as written; {@code null} if nothing names it
     * @param finding   way in which it was found
     * @param elsewhere whether the originator is another post
     * @param foreign   whether the number is another one, too: then heading and text belong to two messages
     */
    public record Named(@Nullable String name, Finding finding, boolean elsewhere, boolean foreign) {}

    /**
     * The post of a number.
     *
     * @param written its name as written, {@code null} if it is missing
     * @param serial  the number
     */
    public Named of(@Nullable String written, @Nullable Integer serial, Sender sender, int year) {
        Station originator = originator(sender.originator());
        if (written == null || isMasked(written)) {
            return unnamed(written != null, originator, sender, year);
        }
        Found found = match(written, serial, originator, sender).orElse(null);
        if (found == null) {
            boolean said = isOfOriginator(written, sender.originator());
            return new Named(Names.spaced(written), said ? Finding.NAMED : Finding.UNKNOWN, false, false);
        }
        Station station = stations.inForce(found.station(), year);
        boolean elsewhere =
                originator != null && !stations.inForce(originator, year).equals(station);
        boolean foreign = elsewhere && serial != null && sender.serial() != null && !agree(serial, sender.serial());
        Finding finding = found.match() == Match.FUZZY ? Finding.EVIDENT : Finding.NAMED;
        return new Named(station.name(), finding, elsewhere, foreign);
    }

    private @Nullable Station originator(@Nullable String name) {
        return name == null ? null : stations.find(name).orElse(null);
    }

    /** The sender's post in place of a name that is missing or blacked out. */
    private Named unnamed(boolean masked, @Nullable Station originator, Sender sender, int year) {
        Station station = originator != null || !masked
                ? originator
                : at(sender.indicator()).orElse(null);
        if (station != null) {
            Station now = masked ? stations.inForce(station, year) : station;
            return new Named(now.name(), masked ? Finding.EVIDENT : Finding.NAMED, false, false);
        }
        String place = masked && sender.originator() != null ? place(sender.originator()) : null;
        return new Named(place, masked ? Finding.UNKNOWN : Finding.NAMED, false, false);
    }

    /** {@code TESTVILLE} of {@code AMEMBASSY TESTVILLE}; {@code null} if the name does not begin with a kind of post. */
    private static @Nullable String place(String originator) {
        String name = Names.spaced(originator);
        int space = name.indexOf(' ');
        return space > 0 && Stations.MISSIONS.contains(name.substring(0, space)) ? name.substring(space + 1) : null;
    }

    /** Most names need no evidence. */
    private Optional<Found> match(
            String written, @Nullable Integer serial, @Nullable Station originator, Sender sender) {
        Optional<Found> alone = stations.match(written);
        boolean agreed = alone.isPresent() && alone.get().station().equals(originator);
        if (agreed) {
            return alone;
        }
        Map<Station, Integer> evidence = new HashMap<>();
        if (originator != null) {
            evidence.put(originator, OF_ORIGINATOR);
        }
        Station at = at(sender.indicator()).orElse(null);
        if (at != null) {
            evidence.merge(at, OF_ORIGINATOR, Integer::sum);
        }
        Optional<Found> near = stations.match(written, evidence);
        boolean witnesses = originator != null && originator.equals(at) && agree(serial, sender.serial());
        return near.isEmpty() && originator != null && witnesses && resembles(written, originator)
                ? Optional.of(new Found(originator, Match.FUZZY))
                : near;
    }

    /** Whether half of the letters are right: enough where FL6, FL3 and the number all speak for a post. */
    private static boolean resembles(String written, Station station) {
        String garbled = CableId.joined(written);
        String name = CableId.joined(station.name());
        return Math.abs(garbled.length() - name.length()) <= 2
                && EditDistance.errors(garbled, name) * 2 <= Math.max(garbled.length(), name.length());
    }

    private static boolean agree(@Nullable Integer serial, @Nullable Integer ofStation) {
        return serial != null && ofStation != null && serial % SERIES == ofStation % SERIES;
    }

    /** The one post at a routing indicator. */
    private Optional<Station> at(@Nullable String indicator) {
        List<String> posts = indicator == null
                ? List.of()
                : indicators.of(indicator).stream()
                        .map(Entry::post)
                        .filter(post -> post != null)
                        .distinct()
                        .toList();
        return posts.size() == 1 ? stations.find(posts.get(0)) : Optional.empty();
    }

    /** {@code XXXXXXXXXXXX}, {@code REDACTED}, {@code --------}. */
    private static boolean isMasked(String written) {
        String letters = CableId.joined(written);
        int crossed = 0;
        while (crossed < letters.length() && letters.charAt(crossed) == 'X') {
            crossed++;
        }
        return letters.isEmpty() || (crossed == letters.length() && crossed > 1) || letters.contains(MASK);
    }

    /** Whether FL6 has the same unknown name. */
    private static boolean isOfOriginator(String written, @Nullable String originator) {
        return originator != null && CableId.joined(originator).endsWith(CableId.joined(written));
    }
}
