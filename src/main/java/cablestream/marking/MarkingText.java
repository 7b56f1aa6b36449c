package cablestream.marking;

import cablestream.cable.Classification;
import cablestream.marking.MarkingRuns.Run;
import cablestream.reference.Markings;
import cablestream.text.Ascii;
import java.util.Set;
import java.util.TreeSet;

/** Markings in short texts that stand beside a cable: a value, a heading, a name. By the table of the program. */
public final class MarkingText {
    private static final MarkingText BUILT_IN = new MarkingText(Markings.builtIn());

    /** Of a text that is kept as it is. The names of all markings together are shorter. */
    private static final int LONGEST = 2500;

    private final PortionGrammar grammar;
    private final MarkingRuns runs;

    private MarkingText(Markings markings) {
        this.grammar = new PortionGrammar(markings, new NearMarkings(markings));
        this.runs = new MarkingRuns(markings);
    }

    /** By the table of the program. */
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

    /** The same of a text that has a name in full, or short forms with a slash between: a letter alone is the letter of an index. */
    public boolean isMarkingInFull(String text) {
        if (!isMarking(text)) {
            return false;
        }
        Run first = runs.at(Tokens.of(Ascii.capitals(text)), 0);
        return first != null || text.indexOf('/') >= 0;
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
