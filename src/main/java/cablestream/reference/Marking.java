package cablestream.reference;

import cablestream.cable.Classification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of markings: a level, a handling caption, a control, or a marking that is a level and a restriction
 * at once ({@code NATO SECRET}).
 *
 * @param name      canonical name in capitals: {@code NOFORN}; of a marking with further text in the line ({@code REL TO *}),
 *                  its beginning
 * @param goesOn    whether names of nations or persons follow
 * @param effect    effect on distribution; {@code null} for a mere level
 * @param level     level that the marking implies; {@code null} if it implies none
 * @param spellings other ways to write it in full, in capitals: {@code NO DISTRIBUTION}
 * @param portions  its short forms, valid inside brackets only: {@code NF}
 * @param meaning   one sentence
 * @param offices   offices that control or receive it, if the caption names them: {@code INR}
 * @param source    kind of document that is the source, and how sure it is
 */
public record Marking(
        String name,
        boolean goesOn,
        Caption.@Nullable Effect effect,
        @Nullable Classification level,
        List<String> spellings,
        List<String> portions,
        String meaning,
        List<String> offices,
        String source) {
    public Marking {
        spellings = List.copyOf(spellings);
        portions = List.copyOf(portions);
        offices = List.copyOf(offices);
    }

    /** Whether only topics whose readers hold it may carry the cable. */
    public boolean restricts() {
        return effect != null && effect.restricts();
    }

    /** Whether it is a mere level. */
    public boolean isLevel() {
        return effect == null;
    }

    /** The marking as a caption; only for a marking with an effect. */
    Caption caption() {
        if (effect == null) {
            throw new IllegalStateException(name + " is a level and no caption");
        }
        return new Caption(name, goesOn, effect, level, offices, meaning, source);
    }

    /** Whether it restricts less than another version of the same row: by its effect, its level or a spelling that is gone. */
    boolean isLooserThan(Marking other) {
        boolean effectLower = other.restricts() && (effect == null || effect.compareTo(other.effect) < 0);
        boolean levelLower = other.level != null && (level == null || level.compareTo(other.level) < 0);
        boolean counts = other.restricts() || other.level != null;
        boolean spellingsGone = !spellings.containsAll(other.spellings) || !portions.containsAll(other.portions);
        return effectLower || levelLower || (counts && spellingsGone);
    }
}
