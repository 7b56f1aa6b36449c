package cablestream.label;

import cablestream.reference.Captions;
import cablestream.reference.Stations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Knows words that are a restricting caption but for one letter: a restriction must not go away with it. */
final class DamagedCaptions {
    private static final int SHORTEST = 5;
    private static final int MOST_WORDS = 3;

    private final Captions captions;
    private final Stations stations;
    private final List<Name> names = new ArrayList<>();

    private record Name(String letters, int set) {}

    DamagedCaptions(Captions captions, Stations stations) {
        this.captions = captions;
        this.stations = stations;
        for (String name : captions.restricting()) {
            String letters = name.replace(" ", "");
            if (letters.length() >= SHORTEST) {
                names.add(new Name(letters, set(letters)));
            }
        }
    }

    /** Whether some words of a line, one to three in a row, are a damaged caption, and are nothing else that is known. */
    boolean in(String line) {
        List<String> words = words(line.toUpperCase(Locale.ROOT));
        for (int from = 0; from < words.size(); from++) {
            StringBuilder spaced = new StringBuilder();
            for (int to = from; to < Math.min(words.size(), from + MOST_WORDS); to++) {
                spaced.append(to == from ? "" : " ").append(words.get(to));
                if (isDamaged(spaced.toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isDamaged(String words) {
        String letters = words.replace(" ", "");
        int set = set(letters);
        for (Name name : names) {
            // One error changes two letters of the set at most: that is told at a glance.
            if (Math.abs(letters.length() - name.letters.length()) <= 1
                    && Integer.bitCount(set ^ name.set) <= 2
                    && OneError.apart(letters, name.letters)) {
                return captions.find(words).isEmpty() && stations.find(words).isEmpty();
            }
        }
        return false;
    }

    /** Words of letters and figures; letters that stand apart are one. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder apart = new StringBuilder();
        int i = 0;
        while (i < line.length()) {
            int end = i;
            while (end < line.length() && isWord(line.charAt(end))) {
                end++;
            }
            if (end == i + 1) {
                apart.append(line.charAt(i));
            } else if (end > i) {
                addTo(words, apart);
                words.add(line.substring(i, end));
            }
            i = Math.max(end, i + 1);
        }
        addTo(words, apart);
        return words;
    }

    private static void addTo(List<String> words, StringBuilder apart) {
        if (!apart.isEmpty()) {
            words.add(apart.toString());
            apart.setLength(0);
        }
    }

    private static boolean isWord(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Which letters are there; figures count as one. */
    private static int set(String letters) {
        int set = 0;
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            set |= 1 << (c >= 'A' && c <= 'Z' ? c - 'A' : 26);
        }
        return set;
    }
}
