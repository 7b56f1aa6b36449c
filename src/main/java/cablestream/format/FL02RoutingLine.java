package cablestream.format;

import cablestream.cable.Precedence;
import cablestream.text.Ascii;
import cablestream.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * FL2, the stations to which this copy is routed (ACP 127 para 204; 5 FAH-2 H-321.2): {@code PP RUEHXX RUEHYYB}, folded over lines that
 * hold nothing but routing indicators. A switch rewrites it for each copy: it is never the list of addressees.
 *
 * @param precedence        highest precedence of the message, by the doubled prosign
 * @param routingIndicators routing indicators on this line
 */
public record FL02RoutingLine(Precedence precedence, List<String> routingIndicators) {
    public FL02RoutingLine {
        routingIndicators = List.copyOf(routingIndicators);
    }

    /** The FL2 fields of a line; empty if the line is no FL2. */
    public static Optional<FL02RoutingLine> read(String line) {
        if (!mayBe(line)) {
            return Optional.empty();
        }
        int from = afterBells(line, 0);
        Optional<Precedence> precedence = Precedence.ofProsign(line.charAt(from));
        List<String> indicators = indicators(line, from + 2);
        return indicators.isEmpty() ? Optional.empty() : precedence.map(p -> new FL02RoutingLine(p, indicators));
    }

    /** Whether a line begins with a doubled letter, bells before it set aside; the space after it may be lost. */
    public static boolean mayBe(CharSequence line) {
        int from = afterBells(line, 0);
        return line.length() >= from + 3
                && line.charAt(from) == line.charAt(from + 1)
                && (line.charAt(from + 2) == ' ' || Ascii.upper(line.charAt(from + 2)) == 'R');
    }

    /** The routing indicators of a folded line; empty if it is none. */
    public static List<String> continuation(String line) {
        return Ascii.starts(line, "R") ? indicators(line, 0) : List.of();
    }

    /** The index of an FL3 that is glued to the line, {@code PP RUEHXX DE RUEHQQ #0212 0751640}; -1 if there is none. */
    public static int gluedStationLine(String line) {
        int glued = Ascii.indexOf(line, " DE R", 0);
        return glued < 0 ? -1 : glued + 1;
    }

    /** Whether a word has the form of one: R and three to seven letters more (ACP 117). */
    public static boolean isRoutingIndicator(String word) {
        return isRoutingIndicator(word, 0, word.length());
    }

    /** Whether the characters {@code [from, to)} of a text have that form. */
    public static boolean isRoutingIndicator(String text, int from, int to) {
        return to - from >= 4
                && to - from <= 8
                && Ascii.upper(text.charAt(from)) == 'R'
                && Ascii.skipLetters(text, from) >= to;
    }

    /** Index after the routing indicator from {@code from} to the next slash, a space before which may stand; -1 if there is none. */
    public static int endOfIndicator(String text, int from) {
        int slash = text.indexOf('/', from);
        int end = slash > 0 && text.charAt(slash - 1) == ' ' ? slash - 1 : slash;
        return isRoutingIndicator(text, from, end) ? end : -1;
    }

    /** The index after the bells from {@code from} on: FLASH may ring five, printed {@code JJJJJSSSSS}, before the prosign (ACP 127 para 137e). */
    public static int afterBells(CharSequence text, int from) {
        int end = from;
        while (end < text.length() && (text.charAt(end) == 'J' || text.charAt(end) == 'S')) {
            end++;
        }
        while (end > from && end < text.length() && text.charAt(end) == ' ') {
            end++;
        }
        return end;
    }

    /** All words up to a glued FL3 if each is a routing indicator, else none. */
    private static List<String> indicators(String line, int from) {
        List<String> indicators = new ArrayList<>();
        for (Word word : Word.in(line, from)) {
            if (word.is("DE")) {
                break;
            }
            if (!isRoutingIndicator(word.text())) {
                return List.of();
            }
            indicators.add(word.text().toUpperCase(Locale.ROOT));
        }
        return indicators;
    }
}
