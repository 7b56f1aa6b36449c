package cablestream.parse;

import cablestream.marking.MarkingRuns;
import cablestream.marking.Tokens;
import cablestream.reference.Caption;
import cablestream.reference.Captions;
import cablestream.reference.Markings;
import cablestream.text.Ascii;
import cablestream.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A caption line (5 FAH-2 H-252): one caption, or in copies several, {@code NOFORN SIPDIS}, {@code EXDIS, SENSITIVE}. */
final class CaptionLine {
    private static final int LONGEST = 100;
    private static final int LONGEST_AMONG = 200;
    private static final int MOST_WORDS = 4;

    private final Captions captions;
    private final MarkingRuns runs;

    CaptionLine(Markings markings) {
        this.captions = markings.captions();
        this.runs = new MarkingRuns(markings);
    }

    /**
     * Captions on a line with other words.
     *
     * @param names     names of the captions that restrict, anywhere on the line, and of all captions at its beginning
     * @param restStart index of the words after the captions at the beginning; 0 if the line begins with other words
     */
    record Among(List<String> names, int restStart) {
        Among {
            names = List.copyOf(names);
        }
    }

    /** The captions among the words of a line: {@code NODIS FOR THE SECRETARY}, {@code FOR THE SECRETARY - NODIS}. */
    Among among(String line) {
        if (line.length() > LONGEST_AMONG) {
            return new Among(List.of(), 0);
        }
        Tokens tokens = Tokens.of(Ascii.capitals(line));
        List<String> names = new ArrayList<>(0);
        int restStart = 0;
        int token = 0;
        while (token < tokens.size()) {
            MarkingRuns.Run run = runs.at(tokens, token);
            if (run == null || run.marking().isLevel()) {
                token++;
                continue;
            }
            boolean leads = token == 0 || restStart == tokens.start(token);
            boolean permits = leads && run.marking().name().equals("SIPDIS");
            if (run.marking().restricts() || permits) {
                names.add(run.marking().name());
                restStart = leads ? (run.end() < tokens.size() ? tokens.start(run.end()) : line.length()) : restStart;
            }
            token = run.end();
        }
        return new Among(names, restStart);
    }

    /** The captions that a line consists of; none if there is anything else in it. */
    List<String> read(String line) {
        if (line.length() > LONGEST || line.isEmpty() || !captions.mayBegin(line)) {
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

    /** The name of a caption; the whole line for a caption with further text, {@code REL TO …}. */
    private static String name(Caption caption, String line) {
        return caption.goesOn() ? line.toUpperCase(Locale.ROOT) : caption.name();
    }
}
