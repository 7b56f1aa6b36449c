package cablestream.marking;

import cablestream.cable.Classification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of the content of a bracket as a marking (5 FAH-1 H-240).
 *
 * @param kind         certainty
 * @param level        highest level in it; {@code null} if it has none
 * @param restrictions names of the restricting markings in it: {@code NOFORN}
 * @param letters      number of letters and digits
 */
public record Portion(Kind kind, @Nullable Classification level, Set<String> restrictions, int letters) {
    /** No marking. */
    public static final Portion NONE = new Portion(Kind.NONE, null, Set.of(), 0);

    /** The certainty that a content is a marking. */
    public enum Kind {
        /** All of it is a marking: {@code S//NF}. */
        MARKING,
        /** A marking and a remark: {@code C - PLEASE PROTECT}. */
        REMARK,
        /** A marking that is damaged, or has a part that no table has: {@code S/ZZ}, {@code SECERT}. */
        DAMAGED,
        /** It begins like a marking, and may have another meaning: {@code S KOREA}. */
        SUSPECT,
        /** It is no marking. */
        NONE
    }

    public Portion {
        restrictions = Collections.unmodifiableSet(new TreeSet<>(restrictions));
    }

    /** Whether it is one letter. */
    public boolean isLetter() {
        return letters == 1;
    }

    /** The marking in canonical words, without other text: {@code SECRET//NOFORN}. */
    public String canonical() {
        List<String> parts = new ArrayList<>();
        if (level != null) {
            parts.add(level.name());
        }
        parts.addAll(restrictions);
        return parts.isEmpty() ? "unreadable" : String.join("//", parts);
    }
}
