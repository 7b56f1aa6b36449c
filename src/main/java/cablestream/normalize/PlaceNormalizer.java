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
import cablestream.reference.Stations;
import cablestream.reference.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes an originator or addressee; names are in capitals with single spaces. The plain language address decides, by
 * table and then by its form; the routing indicator is a hint only, since many addresses share one (ACP 117 para 5).
 */
final class PlaceNormalizer {
    private static final String COLLECTIVE = " COLLECTIVE";

    private final Tables tables;

    PlaceNormalizer(Tables tables) {
        this.tables = tables;
    }

    /** FL6 with the routing indicator of FL3. */
    Originator originator(Address address, int year, NormalizationFaults faults) {
        String name = spaced(address.originator());
        checkPost(name, "originator.name", "originator", faults);
        String indicator = address.transmissions().stream()
                .map(Transmission::originRoutingIndicator)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Names::spaced)
                .orElse(null);
        return new Originator(name, indicator, kind(name, indicator), country(name, indicator, year));
    }

    /** FL7 to FL9 with the kinds of the places. */
    List<Addressee> addressees(List<Addressee> written, NormalizationFaults faults) {
        List<Addressee> known = new ArrayList<>(written.size());
        for (Addressee each : written) {
            if (contradicts(each.routingIndicator(), each.name())) {
                faults.add(
                        FaultCode.ROUTING_INDICATOR_MISMATCH,
                        "addressees[" + known.size() + "]",
                        "addressee " + (known.size() + 1));
            }
            Addressee read = canonical(each, known.size(), faults);
            checkPost(read.name(), "addressees[" + known.size() + "]", "addressee " + (known.size() + 1), faults);
            known.add(read);
        }
        return known;
    }

    /** The Department as {@code SECSTATE WASHDC}; a known collective with the word COLLECTIVE, which copies lack. */
    private Addressee canonical(Addressee written, int index, NormalizationFaults faults) {
        String plain = Names.spaced(written.name());
        String indicator = spaced(written.routingIndicator());
        Optional<PlaceKind> kind = kindByName(plain);
        if (kind.isPresent()) {
            return addressee(written, Places.department(plain), indicator, kind.get());
        }
        String collective = plain + COLLECTIVE;
        if (tables.collectives().known(collective)) {
            return addressee(written, collective, indicator, PlaceKind.COLLECTIVE);
        }
        String repaired = Places.repaired(plain);
        if (repaired != null) {
            faults.add(FaultCode.ADDRESS_MISSPELT, "addressees[" + index + "]", "addressee " + (index + 1));
        }
        String name = repaired == null ? plain : Places.department(repaired);
        return addressee(written, name, indicator, kind(name, indicator));
    }

    /** Reports the name of a post that no table has as it is written. The name stays. */
    private void checkPost(@Nullable String name, String field, String detail, NormalizationFaults faults) {
        if (name == null
                || !Places.isPost(name)
                || tables.routingIndicators().ofAddress(name).isPresent()) {
            return;
        }
        boolean known = tables.stations()
                .match(name)
                .filter(found -> found.match() != Stations.Match.FUZZY)
                .isPresent();
        if (!known) {
            faults.add(FaultCode.POST_UNKNOWN, field, detail);
        }
    }

    private static Addressee addressee(Addressee written, String name, @Nullable String indicator, PlaceKind kind) {
        return new Addressee(written.role(), name, indicator, written.precedence(), written.continuityNumber(), kind);
    }

    /** The two-letter TAG of its country in the year, {@code null} if it is not known. */
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

    /** The common value of all addresses after an indicator; empty if they differ. */
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
        List<Entry> served = table.of(indicator);
        Optional<Entry> named = served.isEmpty() ? Optional.empty() : table.ofAddress(name);
        if (named.isEmpty()) {
            return false;
        }
        for (Entry entry : served) {
            if (entry.kind() == PlaceKind.GATEWAY || entry.hasAddressOf(named.get())) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String spaced(@Nullable String name) {
        return name == null ? null : Names.spaced(name);
    }
}
