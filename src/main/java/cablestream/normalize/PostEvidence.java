package cablestream.normalize;

import cablestream.cable.Addressee;
import cablestream.parse.Telegram;
import cablestream.reference.Station;
import cablestream.reference.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The evidence in a cable for a post with a garbled name. */
final class PostEvidence {
    private static final int OF_LIST = 2;
    private static final int OF_SENDER = 1;

    private final Tables tables;

    PostEvidence(Tables tables) {
        this.tables = tables;
    }

    /**
     * The evidence for posts in references.
     *
     * @param own    sending post, {@code null} if unknown
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
