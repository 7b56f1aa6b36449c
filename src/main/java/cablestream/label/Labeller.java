package cablestream.label;

import cablestream.cable.Classification;
import cablestream.enrich.Enriched;
import cablestream.parse.Telegram;
import cablestream.reference.Caption;
import cablestream.reference.Captions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Adds up the marks: security prosign (FL4), classification line, captions, portion markings. */
public final class Labeller {
    private final Captions captions;

    public Labeller(Captions captions) {
        this.captions = captions;
    }

    public Labelled label(Enriched enriched) {
        Telegram telegram = enriched.normalized().telegram();
        Classification banner = telegram.opening().classification();
        Classification prosign = telegram.address().prosign();
        Classification portions = Portions.highest(telegram.body().paragraphs());
        Classification message = message(banner, prosign);
        Label label = new Label(
                message.or(portions),
                having(telegram.opening().captions(), Caption.Effect::restricts),
                having(telegram.opening().captions(), Caption.Effect::permits),
                doubts(banner, prosign, portions));
        return new Labelled(enriched, label);
    }

    /** Without a readable classification line nothing is known, whatever the prosign says: it covers the heading only. */
    private static Classification message(@Nullable Classification banner, @Nullable Classification prosign) {
        if (banner == null) {
            return Classification.UNKNOWN;
        }
        return prosign == null ? banner : banner.or(prosign);
    }

    private static List<Label.Doubt> doubts(
            @Nullable Classification banner, @Nullable Classification prosign, Classification portions) {
        List<Label.Doubt> doubts = new ArrayList<>();
        if (banner == null || banner == Classification.UNKNOWN) {
            return List.of(Label.Doubt.CLASSIFICATION_UNKNOWN);
        }
        if (prosign != null && classified(prosign) != classified(banner)) {
            doubts.add(Label.Doubt.MARKS_CONTRADICT);
        }
        if (classified(portions).compareTo(classified(banner)) > 0) {
            doubts.add(Label.Doubt.PORTION_ABOVE_BANNER);
        }
        return doubts;
    }

    /** Administrative control (LOU) goes under the unclassified prosign. */
    private static Classification classified(Classification level) {
        return level == Classification.LIMITED_OFFICIAL_USE ? Classification.UNCLASSIFIED : level;
    }

    private Set<String> having(List<String> names, Predicate<Caption.Effect> effect) {
        Set<String> having = new TreeSet<>();
        for (String name : names) {
            captions.find(name)
                    .filter(caption -> effect.test(caption.effect()))
                    .ifPresent(caption -> having.add(caption.name()));
        }
        return having;
    }
}
