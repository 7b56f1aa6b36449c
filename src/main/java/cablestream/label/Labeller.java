package cablestream.label;

import cablestream.cable.Classification;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Stated;
import cablestream.enrich.Enriched;
import cablestream.intake.RawTransmission;
import cablestream.marking.MarkingRuns;
import cablestream.marking.NearMarkings;
import cablestream.marking.PortionGrammar;
import cablestream.parse.Telegram;
import cablestream.reference.Captions;
import cablestream.reference.Effects;
import cablestream.reference.Tables;
import cablestream.witness.Position;
import cablestream.witness.SeenMarking;
import cablestream.witness.Witness;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Joins all markings of a message: security prosign (FL4) and classification line (FL12) of every section, captions,
 * classification authority, the markings of the subject and of every paragraph. The reader and the {@link Witness} are
 * independent, and are compared: a marking that only the witness saw counts as well and is a fault of the reading; an
 * unreadable or contradictory marking is a doubt. A marking that the source states beside the text counts as well, and is
 * a doubt if the text does not reach it.
 */
public final class Labeller {
    private static final Fault STATED_DIFFERS = new Fault(FaultCode.STATED_DIFFERS, 0, 0, "classification");

    private final Captions captions;
    private final Effects effects;
    private final Witness witness;
    private final StatedMarkings stated;
    private final PortionGrammar grammar;
    private final PermissionLines permissions;

    public Labeller(Tables tables) {
        this.captions = tables.captions();
        this.effects = tables.effects();
        this.witness = new Witness(tables);
        this.stated = new StatedMarkings(witness);
        this.permissions = new PermissionLines(captions, new MarkingRuns(tables.markings()));
        this.grammar = new PortionGrammar(tables.markings(), new NearMarkings(tables.markings()));
    }

    public Labelled label(Enriched enriched) {
        MarkSum sum = sum(enriched.normalized().telegram());
        return Labelled.of(enriched, sum.label(), sum.marks(), sum.evidence(), faults(enriched, sum));
    }

    /** The sum of the marks of a telegram, for callers that need no more. */
    public Label marked(Telegram telegram) {
        return sum(telegram).label();
    }

    private MarkSum sum(Telegram telegram) {
        MarkSum sum = new MarkSum(telegram, captions, effects, grammar, permissions);
        sum.addBanner();
        sum.addCaptions();
        sum.addParagraphs();
        sum.addProsign();
        sum.addAuthority();
        List<RawTransmission> transmissions = telegram.message().transmissions();
        int lines = 0;
        for (int i = 0; i < transmissions.size(); i++) {
            lines += i == 0 ? 0 : linesIn(transmissions.get(i - 1).text());
            sum.addSeen(witness.look(transmissions.get(i).text()), lines);
        }
        transmissions.forEach(each -> sum.addStated(stated.of(each.content().stated())));
        return sum;
    }

    /** The join of all markings that the witness sees on one transmission, without reading it. It has no permissions. */
    public Label visible(String text) {
        Classification level = Classification.UNCLASSIFIED;
        Set<String> restrictions = new TreeSet<>();
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        for (SeenMarking marking : witness.look(text)) {
            level = marking.level() == null ? level : level.or(marking.level());
            if (marking.level() == Classification.UNKNOWN) {
                doubts.add(Doubt.CLASSIFICATION_UNKNOWN);
            }
            restrictions.addAll(marking.restrictions());
            if (marking.doubtful()) {
                doubts.add(unreadable(marking.position()));
            }
        }
        return new Label(level, restrictions, Set.of(), List.copyOf(doubts));
    }

    /**
     * The same join with the statements beside the transmission.
     *
     * @param known join of the known labels of its message: a statement that neither text nor message reaches is a doubt
     */
    public Label visible(RawTransmission transmission, Label known) {
        Label visible = visible(transmission.text());
        Stated beside = transmission.content().stated();
        return beside.equals(Stated.NOTHING)
                ? visible
                : visible.raisedBy(stated.raise(known.raisedBy(visible), beside));
    }

    private static int linesIn(String text) {
        int lines = 1;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
            lines++;
        }
        return lines;
    }

    /** The doubt for an unreadable marking at a position. */
    static Doubt unreadable(Position position) {
        return switch (position) {
            case CAPTION, CLASSIFICATION_LINE -> Doubt.CAPTION_UNKNOWN;
            default -> Doubt.MARK_UNKNOWN;
        };
    }

    private static boolean isStatedClassification(Fault fault) {
        return fault.code() == STATED_DIFFERS.code() && fault.detail().equals(STATED_DIFFERS.detail());
    }

    private static List<Fault> faults(Enriched enriched, MarkSum sum) {
        boolean statedAbove =
                sum.statedAbove() && enriched.faults().stream().noneMatch(Labeller::isStatedClassification);
        if (!sum.lacksAuthority() && sum.missed().isEmpty() && !statedAbove) {
            return enriched.faults();
        }
        List<Fault> faults = new ArrayList<>(enriched.faults());
        for (Mark missed : sum.missed()) {
            faults.add(new Fault(FaultCode.MARKING_MISSED, missed.line(), 0, missed.value()));
        }
        if (statedAbove) {
            faults.add(STATED_DIFFERS);
        }
        if (sum.lacksAuthority()) {
            faults.add(new Fault(FaultCode.AUTHORITY_MISSING, 0, 0, "classifiedBy"));
        }
        return faults;
    }
}
