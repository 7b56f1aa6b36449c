package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Portion;
import cablestream.marking.Tokens;
import cablestream.text.Ascii;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Markings without brackets at the beginning of a paragraph or of the subject: {@code S/NF}, {@code *S*}, {@code SECRET:}. */
final class LeadingWords {
    private static final int LONGEST = 100;
    private static final int LONGEST_IN_FULL = 160;

    private final Vocabulary words;

    LeadingWords(Vocabulary words) {
        this.words = words;
    }

    /**
     * The marking that a line has from an index on; {@code null} if there is none.
     *
     * @param bare whether a letter with nothing but a space after it is one, too
     */
    @Nullable
    Portion at(PlainLine line, int from, boolean bare) {
        String capitals = line.capitals();
        int start = Math.min(from, capitals.length());
        while (start < capitals.length() && !Character.isLetterOrDigit(capitals.charAt(start))) {
            if ("([{<".indexOf(capitals.charAt(start)) >= 0) {
                return null;
            }
            start++;
        }
        if (start == capitals.length()) {
            return null;
        }
        if (Ascii.isLower(line.text().charAt(start + 1 < capitals.length() ? start + 1 : start))
                && !words.runs().mayBegin(capitals, start, capitals.length())) {
            return null;
        }
        String rest = capitals.substring(start, Math.min(capitals.length(), start + LONGEST_IN_FULL));
        Tokens tokens = Tokens.of(rest);
        Run run = words.runs().at(tokens, 0);
        boolean written = line.text()
                .substring(start, start + Math.min(rest.length(), tokens.end(0)))
                .equals(rest.substring(0, tokens.end(0)));
        if (run != null && run.counts()) {
            return inFull(line, start, tokens, run, written);
        }
        if (written && isDamaged(tokens)) {
            return new Portion(Portion.Kind.DAMAGED, null, Set.of(), tokens.end(0));
        }
        return written ? shortForm(capitals, start, rest, tokens, bare) : null;
    }

    /** A damaged marking counts if a sign follows it. */
    private boolean isDamaged(Tokens tokens) {
        for (int to = 1; to <= Math.min(2, tokens.size()); to++) {
            String after = tokens.after(to - 1);
            boolean sign = after.indexOf('-') >= 0 || after.indexOf(':') >= 0 || after.indexOf('/') >= 0;
            String joined = tokens.joined(0, to);
            if (sign && words.near().of(joined) != null && !words.tables().isOrdinary(joined)) {
                return true;
            }
        }
        return false;
    }

    /** A level in full counts if it is in capitals, or if a sign follows it. */
    private @Nullable Portion inFull(PlainLine line, int start, Tokens tokens, Run run, boolean written) {
        String after = tokens.after(run.end() - 1);
        boolean sign = after.isEmpty() || !after.isBlank();
        boolean apart = tokens.isApart(0);
        boolean ordinary = after.isBlank() && OrdinaryUse.isBefore(tokens, run.end());
        if (ordinary || (!written && !(sign && after.indexOf(',') < 0))) {
            return null;
        }
        Sum sum = new Sum();
        sum.add(run);
        Sighting seen = sum.at(Position.PORTION, 0);
        boolean sure = apart || sign || !line.isCapitals();
        return new Portion(
                sure ? Portion.Kind.MARKING : Portion.Kind.SUSPECT,
                seen.level(),
                seen.restrictions(),
                tokens.end(run.end() - 1));
    }

    private @Nullable Portion shortForm(String capitals, int start, String rest, Tokens tokens, boolean bare) {
        String first = tokens.text(0);
        if (words.tables().markings().inBrackets(first) == null) {
            return null;
        }
        char before = start == 0 ? ' ' : capitals.charAt(start - 1);
        String after = tokens.after(0);
        char next = after.isEmpty() ? ' ' : after.charAt(0);
        boolean enclosed =
                before != ' ' && before != '.' && before != ')' && next != ' ' && next != '.' && next != '\'';
        boolean labelled = next == ':' || after.startsWith(" - ") || after.startsWith(" -- ");
        if (enclosed || labelled || next == '/') {
            Portion portion = words.grammar().read(chunk(rest));
            boolean office = next == '/' && !enclosed && portion.kind() != Portion.Kind.MARKING;
            return portion.kind() == Portion.Kind.NONE || office ? null : portion;
        }
        boolean letter = (bare || first.equals("TS"))
                && after.isBlank()
                && !after.isEmpty()
                && (first.equals("S") || first.equals("TS") || first.equals("C"));
        if (after.strip().equals("|")) {
            return words.grammar().read(first);
        }
        boolean word = letter && tokens.size() > 1 && !tokens.isNumber(1);
        return word ? words.grammar().read(first) : null;
    }

    /** The short form at the end of a line, after a dash or between two signs; {@code null} if there is none. */
    @Nullable
    Portion atEnd(PlainLine line) {
        String capitals = line.capitals().stripTrailing();
        int dash = Math.max(capitals.lastIndexOf(" - "), capitals.lastIndexOf("--") - 1);
        int start = dash >= 0 ? dash + " - ".length() : Math.max(enclosedAtEnd(capitals), lastWithSlash(capitals));
        if (start < 0 || capitals.length() - start > LONGEST) {
            return null;
        }
        Portion portion = words.grammar().read(capitals.substring(Math.min(start, capitals.length())));
        boolean damaged = portion.kind() == Portion.Kind.DAMAGED && dash >= 0 && line.isCapitals();
        return portion.kind() == Portion.Kind.MARKING || damaged ? portion : null;
    }

    /** Index of the last word if it has a slash in it: {@code S/NF}; -1 otherwise. */
    private static int lastWithSlash(String capitals) {
        int start = capitals.lastIndexOf(' ') + 1;
        return capitals.indexOf('/', start) > start ? start : -1;
    }

    /** Index of the sign before the last word if a sign follows it, too: {@code /S/}; -1 otherwise. */
    private static int enclosedAtEnd(String capitals) {
        int end = capitals.length() - 1;
        if (end < 2
                || Character.isLetterOrDigit(capitals.charAt(end))
                || ".)]}>?!,'".indexOf(capitals.charAt(end)) >= 0) {
            return -1;
        }
        int start = end - 1;
        while (start > 0 && (Character.isLetterOrDigit(capitals.charAt(start)))) {
            start--;
        }
        return capitals.charAt(start) == ' ' || start == end - 1 ? -1 : start;
    }

    /** Up to the first space, or to the sign that closes it. */
    private static String chunk(String rest) {
        int end = rest.indexOf(' ');
        String chunk = end < 0 ? rest : rest.substring(0, end);
        int sign = chunk.indexOf(':');
        return sign > 0 ? chunk.substring(0, sign) : chunk;
    }
}
