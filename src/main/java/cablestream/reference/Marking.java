package cablestream.reference;

import cablestream.cable.Classification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of markings: a level, a handling caption, a control, or a marking that is a level and a restriction at once
 * ({@code NATO SECRET}).
 *
 * @param name      canonical, in capitals: {@code NOFORN}; of one that goes on in the line ({@code REL TO *}), its beginning
 * @param goesOn    whether names of nations or persons follow
 * @param effect    what it does to distribution; {@code null} for a level and nothing else
 * @param level     that it stands for; {@code null} if it stands for none
 * @param spellings other ways to write it in full, in capitals: {@code NO DISTRIBUTION}
 * @param portions  its short forms, which count inside brackets only: {@code NF}
 * @param meaning   one sentence
 * @param offices   who controls or gets it, if the caption says so: {@code INR}
 * @param source    what kind of document says so, and how sure it is
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

    /** Whether it stands for a level and does nothing else. */
    public boolean isLevel() {
        return effect == null;
    }

    /** It as a caption; only for one that has an effect. */
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
