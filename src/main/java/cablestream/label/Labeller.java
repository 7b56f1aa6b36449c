package cablestream.label;

import cablestream.cable.Classification;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Release;
import cablestream.enrich.Enriched;
import cablestream.reference.Captions;
import cablestream.reference.Effects;
import cablestream.reference.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Adds up all marks of a message: security prosign (FL4) and classification line (FL12) of every section, captions, classification
 * authority, the marks of the subject and of every paragraph. Two witnesses are heard, the reader and {@link RawMarks}; what one of
 * them cannot read, or what they or the marks contradict each other in, is a doubt, and the higher level holds.
 */
public final class Labeller {
    private final Captions captions;
    private final Effects effects;
    private final DamagedCaptions damaged;

    public Labeller(Tables tables) {
        this.captions = tables.captions();
        this.effects = tables.effects();
        this.damaged = new DamagedCaptions(tables.captions(), tables.stations());
    }

    public Labelled label(Enriched enriched) {
        MarkSum sum = new MarkSum(enriched.normalized().telegram(), captions, effects);
        sum.addBanner();
        sum.addCaptions();
        sum.addSeen(RawMarks.of(enriched.message(), damaged));
        sum.addProsign();
        sum.addAuthority();
        sum.addParagraphs();
        return new Labelled(enriched, label(enriched, sum.label()), sum.marks(), sum.evidence(), faults(enriched, sum));
    }

    /**
     * What the marks add up to that can be seen in a text, whether or not it can be read as a cable; without any, unclassified. A mark
     * that cannot be read stands for the unknown level, which is the highest.
     */
    public Label visible(String text) {
        Classification level = Classification.UNCLASSIFIED;
        for (RawMarks.Sighting sighting : RawMarks.of(text, damaged)) {
            level = level.or(sighting.level());
        }
        return new Label(level, Set.of(), Set.of(), List.of());
    }

    /** People may answer for another label: one for a label as strict as the marks or stricter, two for one that is not. */
    private static Label label(Enriched enriched, Label marked) {
        Release release = enriched.message().revision().release();
        if (release == null) {
            return marked;
        }
        Label given = new Label(release.classification(), release.restrictions(), marked.permissions(), List.of());
        return marked.loweredBy(given) && !release.confirmed() ? marked : given;
    }

    private static List<Fault> faults(Enriched enriched, MarkSum sum) {
        if (!sum.lacksAuthority()) {
            return enriched.faults();
        }
        List<Fault> faults = new ArrayList<>(enriched.faults());
        faults.add(new Fault(FaultCode.AUTHORITY_MISSING, 0, 0, "classifiedBy"));
        return faults;
    }
}
