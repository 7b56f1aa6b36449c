package cablestream.normalize;

import cablestream.cable.Addressee;
import cablestream.cable.FaultCode;
import cablestream.cable.Originator;
import cablestream.cable.PlaceKind;
import cablestream.cable.Transmission;
import cablestream.parse.Address;
import cablestream.reference.Names;
import cablestream.reference.RoutingIndicators;
import cablestream.reference.RoutingIndicators.Entry;
import cablestream.reference.Station;
import cablestream.reference.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who an originator or addressee is; names in capitals with single spaces. The plain language address decides, by table and then by its form; the routing indicator is
 * a hint only, since many addresses share one (ACP 117 para 5).
 */
final class PlaceNormalizer {
    private static final String COLLECTIVE = " COLLECTIVE";

    private final Tables tables;

    PlaceNormalizer(Tables tables) {
        this.tables = tables;
    }

    /** FL6 with the routing indicator of FL3. */
    Originator originator(Address address, int year) {
        String name = spaced(address.originator());
        String indicator = address.transmissions().stream()
                .map(Transmission::originRoutingIndicator)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Names::spaced)
                .orElse(null);
        return new Originator(name, indicator, kind(name, indicator), country(name, indicator, year));
    }

    /** FL7 to FL9, each known for what it is. */
    List<Addressee> addressees(List<Addressee> written, NormalizationFaults faults) {
        List<Addressee> known = new ArrayList<>(written.size());
        for (Addressee each : written) {
            if (contradicts(each.routingIndicator(), each.name())) {
                faults.add(
                        FaultCode.ROUTING_INDICATOR_MISMATCH,
                        "addressees[" + known.size() + "]",
                        "addressee " + (known.size() + 1));
            }
            known.add(canonical(each, known.size(), faults));
        }
        return known;
    }

    private Addressee canonical(Addressee written, int index, NormalizationFaults faults) {
        String plain = known(Names.spaced(written.name()));
        String mended = kindByName(plain).isPresent() ? null : Places.mended(plain);
        if (mended != null) {
            faults.add(FaultCode.ADDRESS_MISSPELT, "addressees[" + index + "]", "addressee " + (index + 1));
        }
        String name = mended == null ? plain : Places.department(mended);
        String indicator = spaced(written.routingIndicator());
        return new Addressee(
                written.role(),
                name,
                indicator,
                written.precedence(),
                written.continuityNumber(),
                kind(name, indicator));
    }

    /** The Department as {@code SECSTATE WASHDC}; a known collective with the word COLLECTIVE, which copies lack. */
    private String known(String name) {
        String collective = name + COLLECTIVE;
        return tables.collectives().known(collective) && kindByName(name).isEmpty()
                ? collective
                : Places.department(name);
    }

    /** The two-letter TAG of its country in the year, {@code null} if nothing tells. */
    @Nullable
    String country(@Nullable String name, @Nullable String indicator, int year) {
        return byName(name)
                .or(() -> hint(indicator, Entry::country))
                .flatMap(place -> tables.tags().country(place, year))
                .orElse(null);
    }

    private Optional<String> byName(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        return tables.routingIndicators()
                .ofAddress(name)
                .map(Entry::country)
                .or(() -> tables.stations().find(name).map(Station::country));
    }

    private PlaceKind kind(@Nullable String name, @Nullable String indicator) {
        return (name == null ? Optional.<PlaceKind>empty() : kindByName(name))
                .or(() -> hint(indicator, Entry::kind).filter(kind -> kind != PlaceKind.GATEWAY))
                .orElse(PlaceKind.UNKNOWN);
    }

    private Optional<PlaceKind> kindByName(String name) {
        if (tables.collectives().looksLikeCollective(name)) {
            return Optional.of(PlaceKind.COLLECTIVE);
        }
        return tables.routingIndicators()
                .ofAddress(name)
                .map(Entry::kind)
                .or(() -> Places.byForm(name))
                .or(() -> tables.stations().find(name).map(Station::kind));
    }

    /** What all addresses after an indicator have in common; nothing if they differ. */
    private <T> Optional<T> hint(@Nullable String indicator, Function<Entry, @Nullable T> what) {
        if (indicator == null) {
            return Optional.empty();
        }
        List<T> values = tables.routingIndicators().of(indicator).stream()
                .map(what)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** Whether the tables give both, and neither to the other. Gateways serve everybody. */
    private boolean contradicts(@Nullable String indicator, String name) {
        RoutingIndicators table = tables.routingIndicators();
        if (indicator == null) {
            return false;
        }
        List<Entry> behind = table.of(indicator);
        Optional<Entry> byName = table.ofAddress(name);
        return !behind.isEmpty()
                && byName.isPresent()
                && behind.stream().noneMatch(entry -> entry.kind() == PlaceKind.GATEWAY)
                && behind.stream().noneMatch(entry -> sameAddress(entry, byName.get()));
    }

    private boolean sameAddress(Entry entry, Entry named) {
        return entry.address() != null
                && tables.routingIndicators().ofAddress(entry.address()).equals(Optional.of(named));
    }

    private static @Nullable String spaced(@Nullable String name) {
        return name == null ? null : Names.spaced(name);
    }
}
