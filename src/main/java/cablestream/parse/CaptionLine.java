package cablestream.parse;

import cablestream.cable.CableId;
import cablestream.reference.Caption;
import cablestream.reference.Captions;
import cablestream.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A caption line (5 FAH-2 H-252): one caption, or in copies several, {@code NOFORN SIPDIS}, {@code EXDIS, SENSITIVE}. */
final class CaptionLine {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 4;

    private final Captions captions;

    CaptionLine(Captions captions) {
        this.captions = captions;
    }

    /** The captions that a line consists of; none if there is anything else in it. */
    List<String> read(String line) {
        if (line.length() > LONGEST || line.isEmpty()) {
            return List.of();
        }
        Optional<Caption> whole = captions.find(line);
        return whole.isPresent() ? List.of(name(whole.get(), line)) : several(line);
    }

    private List<String> several(String line) {
        String plain = line.replace(',', ' ').replace('/', ' ').replace(';', ' ');
        List<String> names = new ArrayList<>(2);
        if (longestAt(plain, Word.first(plain, MOST_WORDS), 0, names) == 0) {
            return List.of();
        }
        List<Word> words = Word.in(plain);
        names.clear();
        int i = 0;
        while (i < words.size()) {
            int end = longestAt(plain, words, i, names);
            if (end == i) {
                return List.of();
            }
            i = end;
        }
        return names;
    }

    private int longestAt(String text, List<Word> words, int from, List<String> names) {
        for (int end = Math.min(words.size(), from + MOST_WORDS); end > from; end--) {
            Optional<Caption> found = captions.find(
                    text.substring(words.get(from).start(), words.get(end - 1).end()));
            if (found.isPresent()) {
                names.add(name(found.get(), Word.join(words.subList(from, end))));
                return end;
            }
        }
        return from;
    }

    /** Of a caption that goes on, {@code REL TO …}, all of it. */
    private static String name(Caption caption, String line) {
        boolean whole =
                CableId.joined(caption.name()).length() == CableId.joined(line).length();
        return whole ? caption.name() : line.toUpperCase(Locale.ROOT);
    }
}
