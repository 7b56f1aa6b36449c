package cablestream.route;

import cablestream.cable.Classification;
import cablestream.cable.Tag;
import cablestream.reference.Caption;
import cablestream.reference.Tables;
import java.util.Set;
import java.util.function.Predicate;

/** The rules for a feed beyond the form of its file. */
interface FeedRules {
    /** No further rules. */
    FeedRules NONE = (place, feed, clearance) -> {};

    /**
     * Checks one feed.
     *
     * @param place     place of the feed in its file
     * @param clearance clearance that the policy gives it
     * @throws FeedFile.Refused if the feed breaks a rule
     */
    void check(Yaml place, Feed feed, Clearance clearance);

    /**
     * Codes must be in a table of any time, and a feed must be cleared for the cables it selects: otherwise it would stay
     * empty without a visible reason.
     *
     * @param tables tables in force
     */
    record Strict(Tables tables) implements FeedRules {
        @Override
        public void check(Yaml place, Feed feed, Clearance clearance) {
            Selection selection = feed.selection();
            known(place.child("any"), selection.any());
            known(place.child("all"), selection.all());
            known(place.child("none"), selection.none());
            cleared(place, selection, clearance);
        }

        private void known(Yaml place, Set<Facet> facets) {
            for (Facet facet : facets) {
                if (!known(facet)) {
                    throw place.refuse(facet.kind().key(), "'" + facet.value() + "' is in no table");
                }
            }
        }

        private boolean known(Facet facet) {
            return switch (facet.kind()) {
                case TAG ->
                    tables.tags().known(facet.value())
                            // A program that no table has yet.
                            || tables.tags().find(facet.value(), 0).isPresent();
                case COUNTRY -> ever(facet.value(), Tag.Kind.COUNTRY);
                case REGION -> ever(facet.value(), Tag.Kind.REGION);
                case OFFICE -> tables.bureaus().known(facet.value());
                case CAPTION -> tables.captions().find(facet.value()).isPresent();
                // What the kinds are the form of the file says; posts and offices abroad come and go.
                case TAG_KIND, ORIGINATOR, ADDRESSEE -> true;
            };
        }

        private boolean ever(String code, Tag.Kind kind) {
            return tables.tags().ever(code).stream().anyMatch(entry -> entry.kind() == kind);
        }

        private void cleared(Yaml place, Selection selection, Clearance clearance) {
            Classification lowest = selection.classification().min();
            if (lowest != null && !clearance.level().dominates(lowest)) {
                throw place.refuse("classification", "is above the clearance of the feed, " + clearance);
            }
            Predicate<Facet> denied = facet -> denied(facet, clearance);
            if (selection.all().stream().anyMatch(denied)) {
                throw place.refuse("all", "needs a caption for which the feed is not cleared: " + clearance);
            }
            if (!selection.any().isEmpty() && selection.any().stream().allMatch(denied)) {
                throw place.refuse("any", "has only captions for which the feed is not cleared: " + clearance);
            }
            if (selection.none().stream().anyMatch(facet -> required(facet, clearance))) {
                throw place.refuse("none", "excludes a caption without which the feed may carry nothing: " + clearance);
            }
        }

        private boolean denied(Facet facet, Clearance clearance) {
            return facet.kind() == Facet.Kind.CAPTION
                    && tables.captions()
                            .find(facet.value())
                            .map(Caption::name)
                            .filter(name -> restricts(name) && !clearance.holds(name))
                            .isPresent();
        }

        private boolean restricts(String caption) {
            return tables.captions().find(caption).stream()
                    .anyMatch(it -> it.effect().restricts());
        }

        private static boolean required(Facet facet, Clearance clearance) {
            return facet.kind() == Facet.Kind.CAPTION && clearance.requires().contains(facet.value());
        }
    }
}
