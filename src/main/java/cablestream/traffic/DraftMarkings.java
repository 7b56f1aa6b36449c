package cablestream.traffic;

import cablestream.cable.Classification;
import java.util.ArrayList;
import java.util.List;

/**
 * The markings of a cable: level, matching captions, and portion markings that do not contradict the level.
 *
 * @param classification level
 * @param captions       captions in order
 * @param portions       markings for paragraphs, the highest first; empty if paragraphs have none
 */
record DraftMarkings(Classification classification, List<String> captions, List<String> portions) {
    private static final String WEB = "SIPDIS";
    private static final String EXCLUSIVE = "EXDIS";

    static DraftMarkings choose(SeededRandom dice, double topSecret) {
        double share = dice.share();
        if (share < topSecret) {
            return new DraftMarkings(Classification.TOP_SECRET, List.of(EXCLUSIVE), List.of("TS", "S"));
        } else if (share < 0.12) {
            return classified(dice, Classification.SECRET, "S");
        } else if (share < 0.55) {
            return classified(dice, Classification.CONFIDENTIAL, "C");
        }
        return unclassified(dice);
    }

    boolean classified() {
        return classification != Classification.UNCLASSIFIED;
    }

    /** Whether only named addressees may have it. */
    boolean restricted() {
        return captions.contains(EXCLUSIVE);
    }

    private static DraftMarkings classified(SeededRandom dice, Classification level, String letter) {
        if (dice.chance(0.04)) {
            return new DraftMarkings(level, List.of(EXCLUSIVE), List.of(letter));
        }
        List<String> captions = new ArrayList<>();
        boolean noforn = dice.chance(0.12);
        if (noforn) {
            captions.add("NOFORN");
        }
        if (dice.chance(0.8)) {
            captions.add(WEB);
        }
        return new DraftMarkings(level, captions, List.of(noforn ? letter + "/NF" : letter, letter, "U", "SBU"));
    }

    private static DraftMarkings unclassified(SeededRandom dice) {
        boolean sensitive = dice.chance(0.35);
        List<String> captions = new ArrayList<>();
        if (sensitive) {
            captions.add("SENSITIVE");
        }
        if (dice.chance(0.7)) {
            captions.add(WEB);
        }
        List<String> portions = sensitive ? List.of("SBU", "U") : dice.chance(0.5) ? List.of("U") : List.of();
        return new DraftMarkings(Classification.UNCLASSIFIED, captions, portions);
    }
}
