package cablestream.parse;

import cablestream.cable.Addressee;
import cablestream.cable.PlaceKind;
import cablestream.cable.Precedence;
import cablestream.intake.FL02RoutingLine;
import cablestream.text.Ascii;
import cablestream.text.Word;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One addressee, {@code [ri/] name [precedence] [continuity number]}: {@code RUEHYY/AMEMBASSY SAMPLETON PRIORITY 0044}.
 *
 * @param routingIndicator in front of the stroke; {@code ZEN/} (delivered by other means) is none
 * @param name             plain language address
 * @param precedence       its own
 * @param number           message continuity number
 * @param exempt           whether XMT stands behind the routing indicator
 * @param misspelt         whether the precedence was read by its likeness or from the end of the name
 * @param spaced           whether blanks stood inside the continuity number
 */
record AddresseeLine(
        @Nullable String routingIndicator,
        String name,
        @Nullable Precedence precedence,
        @Nullable Integer number,
        boolean exempt,
        boolean misspelt,
        boolean spaced) {
    /** A group of so many digits behind a name is a continuity number; shorter ones are part of the name: {@code CTF 302}. */
    private static final int NUMBER_WITHOUT_PRECEDENCE = 4;

    private static final int LONGEST_NUMBER = 5;

    /** Names that end in a number of their own. */
    private static final List<String> NUMBERED_NAMES = List.of("AIG", "CTF", "CTG", "CTU", "DET");

    /** What {@code [from, to)} of a line says. */
    static AddresseeLine read(String line, int from, int to) {
        String text = line.substring(from, to).strip();
        int slash = text.indexOf('/');
        String before = slash > 0 ? text.substring(0, slash) : "";
        boolean indicated = FL02RoutingLine.isRoutingIndicator(before);
        String rest = indicated || before.equalsIgnoreCase("ZEN") ? text.substring(slash + 1) : text;
        boolean exempt = indicated && Ascii.startsWord(rest, "XMT");
        return tail(
                indicated ? before.toUpperCase(Locale.ROOT) : null,
                exempt ? rest.substring(3).strip() : rest.strip(),
                exempt);
    }

    private static AddresseeLine tail(@Nullable String indicator, String text, boolean exempt) {
        List<Word> words = Word.in(text);
        String mended = withoutBlankInNumber(text, words);
        if (mended != null) {
            AddresseeLine read = tail(indicator, mended, exempt);
            return new AddresseeLine(
                    indicator, read.name, read.precedence, read.number, exempt, read.misspelt, read.number != null);
        }
        int last = words.size() - 1;
        boolean ends = last >= 1 && isNumber(words.get(last).text());
        PrecedenceWord found = PrecedenceWord.endingAt(words, ends ? last - 1 : last);
        boolean numbered = ends && (found != null || isContinuityNumber(words));
        if (ends && !numbered) {
            return new AddresseeLine(indicator, text, null, null, exempt, false, false);
        }
        int end =
                found != null ? found.nameEnd() : numbered ? words.get(last - 1).end() : text.length();
        return new AddresseeLine(
                indicator,
                text.substring(0, end).strip(),
                found == null ? null : found.precedence(),
                numbered ? Integer.valueOf(Ascii.number(words.get(last).text())) : null,
                exempt,
                found != null && found.misspelt(),
                false);
    }

    /** {@code WASHDC PRIORITY 09 17}: the text with its last two words as one, if these are the four digits of a number. */
    private static @Nullable String withoutBlankInNumber(String text, List<Word> words) {
        int last = words.size() - 1;
        if (last < 2) {
            return null;
        }
        Word first = words.get(last - 1);
        Word second = words.get(last);
        boolean cut = first.text().length() + second.text().length() == NUMBER_WITHOUT_PRECEDENCE
                && Ascii.allDigits(first.text())
                && Ascii.allDigits(second.text())
                && !NUMBERED_NAMES.contains(words.get(last - 2).text().toUpperCase(Locale.ROOT));
        return cut ? text.substring(0, first.end()) + second.text() : null;
    }

    private static boolean isNumber(String word) {
        return word.length() <= LONGEST_NUMBER && Ascii.allDigits(word);
    }

    private static boolean isContinuityNumber(List<Word> words) {
        String last = words.get(words.size() - 1).text();
        String before = words.get(words.size() - 2).text().toUpperCase(Locale.ROOT);
        return last.length() >= NUMBER_WITHOUT_PRECEDENCE && !NUMBERED_NAMES.contains(before);
    }

    /** As addressee, with the precedence that it inherits if it has none of its own. */
    Addressee addressee(Addressee.Role role, @Nullable Precedence inherited) {
        Precedence own = precedence != null ? precedence : inherited;
        return new Addressee(
                role, name, routingIndicator, role == Addressee.Role.EXEMPT ? null : own, number, PlaceKind.UNKNOWN);
    }
}
