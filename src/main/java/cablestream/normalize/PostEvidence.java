package cablestream.normalize;

import cablestream.cable.Addressee;
import cablestream.cable.Transmission;
import cablestream.parse.Telegram;
import cablestream.reference.RoutingIndicators.Entry;
import cablestream.reference.Station;
import cablestream.reference.Tables;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What in a cable speaks for a post whose name is garbled. */
final class PostEvidence {
    private static final int OF_ORIGINATOR = 3;
    private static final int OF_LIST = 2;
    private static final int OF_SENDER = 1;

    private final Tables tables;

    PostEvidence(Tables tables) {
        this.tables = tables;
    }

    /** The post that FL6 names; {@code null} if no table knows it. */
    @Nullable
    Station originator(Telegram telegram) {
        String name = telegram.address().originator();
        return name == null ? null : tables.stations().find(name).orElse(null);
    }

    /** For the own post: FL6 and the routing indicator of FL3. */
    Map<Station, Integer> ofOwnPost(Telegram telegram, @Nullable Station originator) {
        Map<Station, Integer> evidence = new HashMap<>();
        if (originator != null) {
            evidence.put(originator, OF_ORIGINATOR);
        }
        List<Transmission> transmissions = telegram.address().transmissions();
        String indicator = transmissions.isEmpty() ? null : transmissions.get(0).originRoutingIndicator();
        if (indicator != null) {
            station(indicator).ifPresent(station -> evidence.merge(station, OF_ORIGINATOR, Integer::sum));
        }
        return evidence;
    }

    /** The one post at a routing indicator. */
    private Optional<Station> station(String indicator) {
        List<String> posts = tables.routingIndicators().of(indicator).stream()
                .map(Entry::post)
                .filter(post -> post != null)
                .distinct()
                .toList();
        return posts.size() == 1 ? tables.stations().find(posts.get(0)) : Optional.empty();
    }

    /**
     * For posts in references.
     *
     * @param own    the post that sends the cable
     * @param listed posts that references name beyond doubt
     */
    Map<Station, Integer> ofReferences(Telegram telegram, @Nullable String own, List<Station> listed) {
        Map<Station, Integer> evidence = new LinkedHashMap<>();
        listed.forEach(station -> evidence.put(station, OF_LIST));
        for (Addressee addressee : telegram.address().addressees()) {
            tables.stations().find(addressee.name()).ifPresent(station -> evidence.put(station, OF_LIST));
        }
        if (own != null) {
            tables.stations().find(own).ifPresent(station -> evidence.merge(station, OF_SENDER, Math::max));
        }
        return evidence;
    }
}
