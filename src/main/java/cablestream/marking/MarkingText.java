package cablestream.marking;

import cablestream.cable.Classification;
import cablestream.marking.MarkingRuns.Run;
import cablestream.reference.Markings;
import cablestream.text.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Markings in short texts that stand beside a cable: a value, a heading, a name. By the table of the program. */
public final class MarkingText {
    private static final MarkingText BUILT_IN = new MarkingText(Markings.builtIn());

    /** The maximum length of a text that is kept as it is, in characters. The names of all markings together are shorter. */
    private static final int LONGEST = 2500;

    private final PortionGrammar grammar;
    private final MarkingRuns runs;
    private final HeadingMarking headings;

    private MarkingText(Markings markings) {
        this.grammar = new PortionGrammar(markings, new NearMarkings(markings));
        this.runs = new MarkingRuns(markings);
        this.headings = new HeadingMarking(this, runs);
    }

    /** Recognition by the table of the program. */
    public static MarkingText builtIn() {
        return BUILT_IN;
    }

    /** Whether all of a text is a marking, short forms included, that has a level or restricts. */
    public boolean isMarking(String text) {
        if (text.isBlank()) {
            return false;
        }
        Portion read = grammar.read(Ascii.capitals(text));
        return read.kind() == Portion.Kind.MARKING
                && (!read.restrictions().isEmpty() || read.level() != null && read.level() != Classification.UNKNOWN);
    }

    /**
     * Whether a text is a marking with a name in full, or with short forms and a slash between: a single letter is the
     * letter of an index.
     */
    public boolean isMarkingInFull(String text) {
        if (!isMarking(text)) {
            return false;
        }
        Tokens tokens = Tokens.of(Ascii.capitals(text));
        // In small letters "Secret message" is ordinary text.
        return Ascii.hasNoSmall(text)
                ? runs.at(tokens, 0) != null || text.indexOf('/') >= 0
                : runs.cover(tokens, 0, tokens.size());
    }

    /** The marking with which a heading or subject begins or ends, in the form of one; {@code null} if there is none. */
    public @Nullable String inHeading(String heading) {
        return headings.of(heading);
    }

    /** The markings in full in capitals among the words of a name, {@code cable_SECRET_NODIS.txt}; {@code null} if there is none. */
    public @Nullable String inName(String name) {
        String spaced = name.replace('_', ' ').replace('.', ' ').replace('-', ' ');
        Tokens tokens = Tokens.of(Ascii.capitals(spaced));
        List<String> found = new ArrayList<>();
        int token = 0;
        while (token < tokens.size()) {
            Run run = runs.at(tokens, token);
            int next = run == null ? token + 1 : run.end();
            String written = spaced.substring(tokens.start(token), tokens.end(next - 1));
            if (run != null && run.counts() && Ascii.hasNoSmall(written)) {
                found.add(written);
            }
            token = next;
        }
        return found.isEmpty() ? null : String.join(" ", found);
    }

    /** A text of bounded length: of a longer one the markings in full, by their names, so that none is lost by cutting. */
    public String bounded(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        Tokens tokens = Tokens.of(Ascii.capitals(text));
        Set<String> names = new TreeSet<>();
        int token = 0;
        while (token < tokens.size()) {
            Run run = runs.at(tokens, token);
            if (run != null && run.counts()) {
                names.add(run.marking().name());
            }
            token = run == null ? token + 1 : run.end();
        }
        return String.join("; ", names);
    }
}
