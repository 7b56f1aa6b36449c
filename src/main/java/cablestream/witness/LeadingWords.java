package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Portion;
import cablestream.marking.Tokens;
import cablestream.reference.Marking;
import cablestream.text.Ascii;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Markings without brackets at the beginning of a paragraph or of the subject: {@code S/NF}, {@code *S*}, {@code SECRET:}. */
final class LeadingWords {
    private static final int LONGEST = 100;
    private static final int LONGEST_IN_FULL = 160;

    /** Short forms that stand before a space or a full stop. */
    private static final Set<String> LONG_FORMS = Set.of("TS", "NF", "CONF", "SECR", "SCRT", "CFDL");

    /** Words with which a sentence begins. */
    private static final Set<String> FIRST_OF_SENTENCE = Set.of(
            "THE",
            "A",
            "AN",
            "HE",
            "SHE",
            "IT",
            "THEY",
            "WE",
            "I",
            "YOU",
            "THIS",
            "THAT",
            "THESE",
            "THOSE",
            "IN",
            "ON",
            "AT",
            "AS",
            "FOR",
            "BY",
            "TO",
            "OF",
            "WHEN",
            "AFTER",
            "BEFORE",
            "IF",
            "THERE",
            "OUR",
            "HIS",
            "THEIR",
            "EMBASSY",
            "AMBASSADOR",
            "MINISTER",
            "PRESIDENT",
            "SUMMARY",
            "COMMENT",
            "BEGIN",
            "END");

    private final Vocabulary words;
    private final LostShift shift;

    LeadingWords(Vocabulary words) {
        this.words = words;
        this.shift = new LostShift(words.grammar());
    }

    /**
     * The marking of a line at an index; {@code null} if there is none.
     *
     * @param bare whether a letter with only a space after it is a marking, too
     */
    @Nullable
    Portion at(PlainLine line, int from, boolean bare) {
        String capitals = line.capitals();
        Portion shifted = shift.at(line, Math.min(from, capitals.length()));
        if (shifted.kind() != Portion.Kind.NONE) {
            return shifted;
        }
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
        if (tokens.size() == 0) {
            return null;
        }
        Run run = words.runs().at(tokens, 0);
        boolean written = line.text()
                .substring(start, start + Math.min(rest.length(), tokens.end(0)))
                .equals(rest.substring(0, tokens.end(0)));
        if (run != null && run.counts()) {
            return inFull(line, start, tokens, run, written);
        }
        if (written && isDamaged(tokens, bare && !line.isCapitals())) {
            return new Portion(Portion.Kind.DAMAGED, null, Set.of(), tokens.end(0));
        }
        return written ? shortForm(line, start, rest, tokens, bare) : null;
    }

    /** A damaged marking counts if a sign follows it, and in a text of small letters without one. */
    private boolean isDamaged(Tokens tokens, boolean alone) {
        for (int to = 1; to <= Math.min(2, tokens.size()); to++) {
            String after = tokens.after(to - 1);
            boolean sign = after.indexOf('-') >= 0 || after.indexOf(':') >= 0 || after.indexOf('/') >= 0;
            String joined = tokens.joined(0, to);
            if ((sign || (alone && to == 1))
                    && words.near().of(joined) != null
                    && !words.tables().isOrdinary(joined)) {
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
        boolean ordinary = (after.isBlank() && OrdinaryUse.isBefore(tokens, run.end()))
                || (!written && isPhrase(line, start, tokens, run));
        if (ordinary || (!written && !(sign && after.indexOf(',') < 0))) {
            return null;
        }
        Sum sum = new Sum();
        sum.add(run);
        addControls(tokens, run.end(), sum);
        SeenMarking seen = sum.at(Position.PORTION, 0);
        boolean sure = apart || sign || !line.isCapitals();
        return new Portion(
                sure ? Portion.Kind.MARKING : Portion.Kind.SUSPECT,
                seen.level(),
                seen.restrictions(),
                tokens.end(run.end() - 1));
    }

    /** {@code Secret/ballot}, {@code "Top secret" was}: small letters after a slash or a quotation mark that are no marking. */
    private boolean isPhrase(PlainLine line, int start, Tokens tokens, Run run) {
        int next = run.end();
        String after = tokens.after(next - 1).strip();
        return next < tokens.size()
                && (after.equals("/") || after.equals("\""))
                && Ascii.isLower(line.text().charAt(start + tokens.start(next)))
                && words.tables().markings().inBrackets(tokens.text(next)) == null;
    }

    /** {@code SBU NF}. */
    private void addControls(Tokens tokens, int from, Sum sum) {
        Marking control = from < tokens.size() && tokens.is(from, "NF")
                ? words.tables().markings().inBrackets(tokens.text(from))
                : null;
        if (control != null) {
            sum.add(control);
        }
    }

    private @Nullable Portion shortForm(PlainLine line, int start, String rest, Tokens tokens, boolean bare) {
        String first = tokens.text(0);
        if (words.tables().markings().inBrackets(first) == null) {
            return null;
        }
        String capitals = line.capitals();
        char before = start == 0 ? ' ' : capitals.charAt(start - 1);
        String after = tokens.after(0);
        char next = after.isEmpty() ? ' ' : after.charAt(0);
        boolean quoted = before == '\'' && next == '\'';
        boolean dashed = before == '-' && next == '.' && start > 1 && Character.isDigit(capitals.charAt(start - 2));
        boolean enclosed = quoted
                || dashed
                || (before != ' ' && before != '.' && before != ')' && next != ' ' && next != '.' && next != '\'');
        boolean labelled = next == ':' || after.startsWith(" - ") || after.startsWith(" -- ");
        if (enclosed || labelled || next == '/') {
            Portion portion =
                    dashed ? words.grammar().read(first) : words.grammar().read(chunk(rest));
            boolean office = next == '/' && !enclosed && portion.kind() != Portion.Kind.MARKING;
            boolean bureau = portion.kind() == Portion.Kind.SUSPECT && portion.level() == null;
            return portion.kind() == Portion.Kind.NONE || office || bureau ? null : portion;
        }
        if (after.strip().equals("|")) {
            return words.grammar().read(first);
        }
        return isBare(line, start, tokens, bare) ? words.grammar().read(first) : crossedOut(tokens, bare);
    }

    /** Whether a short form has only a space or a full stop after it. */
    private boolean isBare(PlainLine line, int start, Tokens tokens, boolean bare) {
        String first = tokens.text(0);
        String after = tokens.after(0);
        if (tokens.size() < 2 || tokens.isNumber(1) || !(bare || first.equals("TS"))) {
            return false;
        }
        boolean form = LONG_FORMS.contains(first);
        boolean letter = after.isBlank() && (form || first.equals("S") || first.equals("C"));
        boolean stop = after.strip().equals(".") && form;
        return (letter || stop) && !(first.equals("TS") && isName(line, start, tokens));
    }

    /** {@code (U) TS Eliot was read}: initials before a name. */
    private static boolean isName(PlainLine line, int start, Tokens tokens) {
        String before = line.text().substring(0, start).stripTrailing();
        int second = start + tokens.start(1);
        return before.endsWith(")")
                && Character.isUpperCase(line.text().charAt(second))
                && !line.isCapitals()
                && !FIRST_OF_SENTENCE.contains(tokens.text(1));
    }

    /** {@code U C The}: the marking beside a crossed-out one that is still legible. */
    private @Nullable Portion crossedOut(Tokens tokens, boolean bare) {
        boolean two = bare
                && tokens.size() > 2
                && tokens.is(0, "U")
                && tokens.after(0).isBlank();
        boolean marked = two && (tokens.is(1, "C") || LONG_FORMS.contains(tokens.text(1)));
        return marked && tokens.after(1).isBlank() ? words.grammar().read(tokens.text(1)) : null;
    }

    /** The short form at the end of a line, after a dash or between two signs; {@code null} if there is none. */
    @Nullable
    Portion atEnd(PlainLine line) {
        Portion shifted = shift.atEnd(line);
        if (shifted.kind() != Portion.Kind.NONE) {
            return shifted;
        }
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
        while (start > 0 && Character.isLetterOrDigit(capitals.charAt(start))) {
            start--;
        }
        boolean slashes = capitals.charAt(start) == '/' && capitals.charAt(end) == '/';
        return capitals.charAt(start) == ' ' || start == end - 1 ? -1 : slashes ? start + 1 : start;
    }

    /** The text up to the first space, or to the sign that closes it. */
    private static String chunk(String rest) {
        int end = rest.indexOf(' ');
        String chunk = end < 0 ? rest : rest.substring(0, end);
        int sign = chunk.indexOf(':');
        return sign > 0 ? chunk.substring(0, sign) : chunk;
    }
}
