package cablestream.enrich;

import cablestream.cable.Tag;
import cablestream.normalize.Normalized;
import cablestream.reference.Regions;
import cablestream.reference.Tags;
import java.util.List;
import java.util.Optional;

/** Regional bureaus: of the countries among the TAGS, and of the originating post. */
final class RegionMatcher {
    private final Regions regions;
    private final Tags tags;

    RegionMatcher(Regions regions, Tags tags) {
        this.regions = regions;
        this.tags = tags;
    }

    /** Takes a bureau with the reason. */
    interface Taker {
        void take(String bureau, String reason);
    }

    /** The bureaus of the countries that the cable is about. */
    void informed(Normalized normalized, Taker taker) {
        List<Tag> written = normalized.tags();
        for (int index = 0; index < written.size(); index++) {
            Tag tag = written.get(index);
            if (tag.kind() == Tag.Kind.COUNTRY) {
                String reason = "tags[" + index + "]";
                bureau(tag.code(), normalized.year()).ifPresent(bureau -> taker.take(bureau, reason));
            }
        }
    }

    /** The bureau of the post that sent it; a mission to an organization has its own. */
    void originating(Normalized normalized, Taker taker) {
        int year = normalized.year();
        String station = normalized.station();
        String country = normalized.originator().country();
        Optional.ofNullable(station)
                .flatMap(name -> regions.bureau(name, year))
                .or(() -> Optional.ofNullable(country).flatMap(code -> bureau(code, year)))
                .ifPresent(bureau -> taker.take(bureau, "originator"));
    }

    /** The bureau of a code. A code has its meaning at the date of the cable; the table has places by the list of one time. */
    private Optional<String> bureau(String code, int year) {
        return tags.find(code, year)
                .map(entry -> entry.place() == null ? code : entry.place())
                .flatMap(place -> regions.bureau(place, year));
    }
}
