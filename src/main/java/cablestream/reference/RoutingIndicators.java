package cablestream.reference;

import cablestream.cable.PlaceKind;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Routing indicators and the plain language addresses after them (ACP 117). Many addresses may share one indicator, and one
 * indicator may have belonged to another post at another time: the address is the key, the indicator a hint.
 */
public final class RoutingIndicators {
    private static final String FILE = "routing-indicators.csv";
    private static final List<String> COLUMNS =
            List.of("routingIndicator", "last", "address", "kind", "post", "country", "source");
    // A station's sections end in C and at most one letter (ACP 117 General Instructions): RUEHABCR is at RUEHAB.
    private static final int SHORTEST_STATION = 5;

    /**
     * One address after an indicator.
     *
     * @param routingIndicator {@code RUEHC}
     * @param address          plain language address as {@link Names#address(String)} writes it, {@code null} of a gateway that serves many
     * @param kind             kind of the place
     * @param post             name of the station in message reference numbers, {@code null} if it is no post
     * @param country          code in the FIPS 10-4/GEC list, {@code null} if unknown
     * @param source           kind of document that is the source, and how sure it is
     */
    public record Entry(
            String routingIndicator,
            @Nullable String address,
            PlaceKind kind,
            @Nullable String post,
            @Nullable String country,
            String source) {
        /** Whether both have the same plain language address. */
        public boolean hasAddressOf(Entry other) {
            return address != null && address.equals(other.address);
        }
    }

    private final Map<String, List<Entry>> byIndicator = new HashMap<>();
    private final Map<String, Entry> byAddress = new HashMap<>();

    RoutingIndicators(Table table) {
        table.rows().forEach(this::add);
        byIndicator.replaceAll((indicator, entries) -> List.copyOf(entries));
    }

    static RoutingIndicators load() {
        // The key is indicator, last and address; the same indicator may stand before several addresses.
        return new RoutingIndicators(Table.resource(FILE, COLUMNS, 3));
    }

    static RoutingIndicators read(Reader text) {
        return new RoutingIndicators(Table.read(FILE, text, COLUMNS, 3));
    }

    /** All addresses after an indicator, or after the station that it is a section of; empty if no table has it. */
    public List<Entry> of(String routingIndicator) {
        String indicator = routingIndicator.toUpperCase(Locale.ROOT);
        List<Entry> entries = byIndicator.get(indicator);
        if (entries != null) {
            return entries;
        }
        int section = indicator.lastIndexOf('C');
        return section >= SHORTEST_STATION && section >= indicator.length() - 2
                ? byIndicator.getOrDefault(indicator.substring(0, section), List.of())
                : List.of();
    }

    /** The entry of a plain language address; spaces, case and {@code WASHINGTON DC} for {@code WASHDC} make no difference. */
    public Optional<Entry> ofAddress(String plainLanguageAddress) {
        return Optional.ofNullable(byAddress.get(Names.address(plainLanguageAddress)));
    }

    private void add(Row row) {
        String address = row.textOrNull("address");
        Entry entry = new Entry(
                row.capitals("routingIndicator"),
                address == null ? null : Names.address(address),
                row.oneOf(PlaceKind.class, "kind"),
                row.textOrNull("post"),
                row.textOrNull("country"),
                row.text("source"));
        for (String indicator : range(row, entry.routingIndicator())) {
            byIndicator.computeIfAbsent(indicator, none -> new ArrayList<>(1)).add(entry);
        }
        if (entry.address() != null) {
            byAddress.putIfAbsent(entry.address(), entry);
        }
    }

    /** All indicators from the first to the last, which differ in their last letter. */
    private static List<String> range(Row row, String first) {
        String last = row.textOrNull("last");
        if (last == null) {
            return List.of(first);
        }
        int end = first.length() - 1;
        if (last.length() != first.length()
                || !last.regionMatches(0, first, 0, end)
                || last.charAt(end) < first.charAt(end)) {
            throw row.wrong("last does not end a range that routingIndicator begins");
        }
        List<String> all = new ArrayList<>();
        for (char letter = first.charAt(end); letter <= last.charAt(end); letter++) {
            all.add(first.substring(0, end) + letter);
        }
        return all;
    }
}
