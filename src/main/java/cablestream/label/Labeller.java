package cablestream.label;

import cablestream.cable.Classification;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.enrich.Enriched;
import cablestream.reference.Captions;
import cablestream.reference.Effects;
import cablestream.reference.Tables;
import java.util.ArrayList;
import java.util.EnumSet;
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
        return Labelled.of(enriched, sum.label(), sum.marks(), sum.evidence(), faults(enriched, sum));
    }

    /**
     * What the marks that can be seen in one transmission add up to, without reading it: for transmissions that no published message
     * carries. It says nothing of permissions.
     */
    public Label visible(String text) {
        Classification level = Classification.UNCLASSIFIED;
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        for (RawMarks.Sighting seen : RawMarks.of(text, damaged)) {
            if (seen.level() == Classification.UNKNOWN) {
                doubts.add(doubt(seen.mark().source()));
            } else {
                level = level.or(seen.level());
            }
        }
        return new Label(level, Set.of(), Set.of(), List.copyOf(doubts));
    }

    private static Doubt doubt(Mark.Source source) {
        return switch (source) {
            case SECURITY_PROSIGN, CLASSIFICATION_LINE -> Doubt.CLASSIFICATION_UNKNOWN;
            case CAPTION -> Doubt.CAPTION_UNKNOWN;
            default -> Doubt.MARK_UNKNOWN;
        };
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
