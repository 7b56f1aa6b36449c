package cablestream.traffic;

import cablestream.cable.PlaceKind;
import cablestream.reference.RoutingIndicators.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sending post and the series that it counts: reference numbers, channel serials, continuity numbers (MCN). */
final class Post {
    private static final int LAST_CONTINUITY = 9999;

    private final String address;
    private final String station;
    private final String routingIndicator;
    private final PlaceKind kind;
    private final String place;
    private final String bureau;
    private final String channel;
    private final String chief;
    private final Map<String, Integer> continuity = new HashMap<>();
    private int serial;
    private int channelSerial;
    private int year;

    /**
     * @param entry   its address, station, routing indicator and country
     * @param bureau  bureau of the Department to which it belongs
     * @param channel three letters of FL1, its own
     * @param chief   surname in the signature of its cables
     */
    Post(Entry entry, String bureau, String channel, String chief, SeededRandom dice) {
        this.address = Objects.requireNonNull(entry.address());
        this.station = Objects.requireNonNull(entry.post());
        this.routingIndicator = entry.routingIndicator();
        this.kind = entry.kind();
        this.place = Objects.requireNonNull(entry.country());
        this.bureau = bureau;
        this.channel = channel;
        this.chief = chief;
        // The traffic begins in the middle of a year.
        this.serial = dice.between(40, kind == PlaceKind.DEPARTMENT ? 40_000 : 900);
        this.channelSerial = dice.between(0, Circuit.LAST_SERIAL - 1);
    }

    String address() {
        return address;
    }

    String station() {
        return station;
    }

    String routingIndicator() {
        return routingIndicator;
    }

    PlaceKind kind() {
        return kind;
    }

    String place() {
        return place;
    }

    String bureau() {
        return bureau;
    }

    String channel() {
        return channel;
    }

    String chief() {
        return chief;
    }

    boolean isDepartment() {
        return kind == PlaceKind.DEPARTMENT;
    }

    /** The next reference number; it begins again each January. */
    int nextSerial(int inYear) {
        if (year != 0 && inYear != year) {
            serial = 0;
        }
        year = inYear;
        return ++serial;
    }

    /** The first of a number of channel serials, 1 to 9999 and round again. */
    int nextChannelSerials(int count) {
        int first = channelSerial % Circuit.LAST_SERIAL + 1;
        channelSerial = (channelSerial + count) % Circuit.LAST_SERIAL;
        return first;
    }

    /** The next continuity number to an addressee, 1 to 9999 and round again. */
    int nextContinuity(String addressee, SeededRandom dice) {
        @Nullable Integer last = continuity.get(addressee);
        int next = (last == null ? dice.between(0, LAST_CONTINUITY - 1) : last) % LAST_CONTINUITY + 1;
        continuity.put(addressee, next);
        return next;
    }
}
