package cablestream.enrich;

import cablestream.reference.Captions;
import cablestream.reference.Effects;
import java.util.ArrayList;
import java.util.List;

/** Looks up the distribution that captions leave. */
final class Restrictions {
    private final Captions captions;
    private final Effects effects;

    Restrictions(Captions captions, Effects effects) {
        this.captions = captions;
        this.effects = effects;
    }

    /** The restriction by these captions. An unknown caption is left to the labeller, which doubts it. */
    Restriction of(List<String> names) {
        if (names.isEmpty()) {
            return Restriction.NONE;
        }
        List<Restriction.Found> found = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            captions.find(names.get(i))
                    .ifPresent(
                            caption -> found.add(new Restriction.Found(index, caption, effects.of(caption.effect()))));
        }
        return Restriction.of(found);
    }
}
