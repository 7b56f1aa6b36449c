package cablestream.label;

import cablestream.reference.Captions;
import cablestream.reference.Stations;
import java.util.ArrayList;
import java.util.List;

/** Knows words that are a restricting caption but for one letter: a restriction must not go away with it. */
final class DamagedCaptions {
    private static final int SHORTEST = 5;
    private static final int MOST_WORDS = 3;

    private final Captions captions;
    private final Stations stations;
    /** By their length: one error makes a name one letter longer or shorter at most. */
    private final List<List<Name>> byLength = new ArrayList<>();

    private record Name(String letters, int set) {}

    DamagedCaptions(Captions captions, Stations stations) {
        this.captions = captions;
        this.stations = stations;
        for (String name : captions.restricting()) {
            String letters = name.replace(" ", "");
            if (letters.length() >= SHORTEST) {
                names(letters.length()).add(new Name(letters, Letters.setOf(letters)));
            }
        }
    }

    /** Whether some words of a line, one to three in a row, are a damaged caption, and are nothing else that is known. */
    boolean in(String line) {
        Letters letters = new Letters(line);
        for (int from = 0; from < letters.words(); from++) {
            int set = 0;
            for (int to = from; to < Math.min(letters.words(), from + MOST_WORDS); to++) {
                set |= letters.set(to);
                if (isDamaged(letters, from, to + 1, set)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isDamaged(Letters letters, int from, int to, int set) {
        int start = letters.start(from);
        int length = letters.start(to) - start;
        for (int near = Math.max(SHORTEST, length - 1); near <= length + 1 && near < byLength.size(); near++) {
            for (Name name : byLength.get(near)) {
                // One error changes two letters of the set at most: that is told at a glance.
                if (Integer.bitCount(set ^ name.set) <= 2
                        && OneError.apart(letters.between(start, start + length), name.letters)
                        && isUnknown(letters.spaced(from, to))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isUnknown(String words) {
        return captions.find(words).isEmpty() && stations.find(words).isEmpty();
    }

    private List<Name> names(int length) {
        while (byLength.size() <= length) {
            byLength.add(new ArrayList<>());
        }
        return byLength.get(length);
    }
}
