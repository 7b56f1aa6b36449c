package cablestream.format;

import cablestream.cable.Addressee;
import cablestream.cable.PlaceKind;
import cablestream.cable.Precedence;
import cablestream.text.Ascii;
import cablestream.text.Word;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One addressee, {@code [ri/] name [precedence] [continuity number]}: {@code RUEHYY/AMEMBASSY SAMPLETON PRIORITY 0044}.
 *
 * @param routingIndicator routing indicator before the slash; {@code null} for {@code ZEN/} (delivered by other means)
 * @param name             plain language address
 * @param precedence       its own precedence
 * @param number           message continuity number
 * @param exempt           whether XMT stands after the routing indicator
 * @param misspelt         whether the precedence was recognized by similarity or at the end of the name
 * @param spaced           whether spaces, or letters O, stood inside the continuity number
 */
public record AddresseeLine(
        @Nullable String routingIndicator,
        String name,
        @Nullable Precedence precedence,
        @Nullable Integer number,
        boolean exempt,
        boolean misspelt,
        boolean spaced) {
    /** A group of that many digits after a name is a continuity number; shorter ones are part of the name: {@code CTF 302}. */
    private static final int NUMBER_WITHOUT_PRECEDENCE = 4;

    private static final int LONGEST_NUMBER = 5;
    /** The minimum number of digits in a number with letters O: with fewer it may be a name. */
    private static final int FEWEST_DIGITS = 2;

    /** Names that end in a number of their own. */
    private static final List<String> NUMBERED_NAMES = List.of("AIG", "CTF", "CTG", "CTU", "DET");

    /** The addressee on {@code [from, to)} of a line. */
    public static AddresseeLine read(String line, int from, int to) {
        String text = withoutMarks(line.substring(from, to).strip());
        int slash = Math.max(0, text.indexOf('/'));
        int after = FL02RoutingLine.endOfIndicator(text, 0);
        boolean indicated = after >= 0;
        boolean sent = slash == 3 && Ascii.starts(text, "ZEN");
        int rest = indicated || sent ? slash + 1 : 0;
        boolean exempt = indicated && Ascii.wordAt(text, rest, "XMT");
        return tail(
                indicated ? text.substring(0, after).toUpperCase(Locale.ROOT) : null,
                text.substring(exempt ? rest + 3 : rest).strip(),
                exempt);
    }

    /** Lists of later hands have commas or semicolons at the ends of their lines. */
    private static String withoutMarks(String text) {
        int end = text.length();
        while (end > 0 && ",; ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static AddresseeLine tail(@Nullable String indicator, String text, boolean exempt) {
        Word last = Word.before(text, text.length());
        Word front = last == null ? null : Word.before(text, last.start());
        String repaired = last == null || front == null ? null : withDigits(text, front, last);
        if (repaired != null) {
            AddresseeLine read = tail(indicator, repaired, exempt);
            return new AddresseeLine(
                    indicator, read.name, read.precedence, read.number, exempt, read.misspelt, read.number != null);
        }
        if (last != null && front != null && isNumber(last)) {
            return numbered(indicator, text, exempt, front, last);
        }
        PrecedenceWord found = last == null ? null : PrecedenceWord.endingWith(last, text);
        return of(indicator, text, exempt, found, found == null ? text.length() : found.nameEnd(), null);
    }

    /** An addressee whose last word is a number; {@code front} is the word before it. */
    private static AddresseeLine numbered(
            @Nullable String indicator, String text, boolean exempt, Word front, Word last) {
        PrecedenceWord found = PrecedenceWord.endingWith(front, text);
        if (found == null && !isContinuityNumber(last.text(), front.text())) {
            return of(indicator, text, exempt, null, text.length(), null);
        }
        int nameEnd = found == null ? front.end() : found.nameEnd();
        return of(indicator, text, exempt, found, nameEnd, Ascii.number(text, last.start(), last.end()));
    }

    private static AddresseeLine of(
            @Nullable String indicator,
            String text,
            boolean exempt,
            @Nullable PrecedenceWord found,
            int nameEnd,
            @Nullable Integer number) {
        return new AddresseeLine(
                indicator,
                text.substring(0, nameEnd).strip(),
                found == null ? null : found.precedence(),
                number,
                exempt,
                found != null && found.misspelt(),
                false);
    }

    /**
     * The text with the digits at its end corrected; of a range ({@code 2276-2279}, {@code 0917 0918}, one for each
     * section) the first number; {@code null} if nothing is wrong with them.
     */
    private static @Nullable String withDigits(String text, Word front, Word last) {
        boolean lettered = last.length() == NUMBER_WITHOUT_PRECEDENCE
                && !last.isNumber()
                && Ascii.allDigits(last.text().replace('O', '0'))
                && digits(last.text()) >= FEWEST_DIGITS;
        int range = text.indexOf('-', last.start()) - last.start();
        boolean ranged = range == NUMBER_WITHOUT_PRECEDENCE
                && last.length() == 2 * NUMBER_WITHOUT_PRECEDENCE + 1
                && Ascii.skipDigits(text, last.start()) == last.start() + range
                && Ascii.skipDigits(text, last.start() + range + 1) == last.end();
        if (ranged) {
            return text.substring(0, last.start() + range);
        }
        if (isRepeated(text, front, last)) {
            return text.substring(0, front.end());
        }
        return lettered
                ? text.substring(0, last.start()) + last.text().replace('O', '0')
                : withoutBlankInNumber(text, front, last);
    }

    private static long digits(String word) {
        return word.chars().filter(c -> Ascii.isDigit((char) c)).count();
    }

    /** {@code PRIORITY 0917 0918}: two numbers, as of two sections. */
    private static boolean isRepeated(String text, Word first, Word second) {
        boolean numbers = first.length() == NUMBER_WITHOUT_PRECEDENCE
                && second.length() == NUMBER_WITHOUT_PRECEDENCE
                && first.isNumber()
                && second.isNumber();
        Word before = numbers ? Word.before(text, first.start()) : null;
        return before != null && PrecedenceWord.endingWith(before, text) != null;
    }

    /** {@code WASHDC PRIORITY 09 17}: the text with its last two words as one, if these are the four digits of a number. */
    private static @Nullable String withoutBlankInNumber(String text, Word first, Word second) {
        boolean cut =
                first.length() + second.length() == NUMBER_WITHOUT_PRECEDENCE && first.isNumber() && second.isNumber();
        Word name = cut ? Word.before(text, first.start()) : null;
        return name == null || NUMBERED_NAMES.contains(name.text().toUpperCase(Locale.ROOT))
                ? null
                : text.substring(0, first.end()) + second.text();
    }

    /**
     * Whether another line is the rest of this addressee: only the precedence or number that this one lacks; or, if each
     * addressee has its routing indicator, more of a name, with the precedence.
     */
    boolean mayGoOn(AddresseeLine rest, boolean indicated) {
        if (number != null || rest.exempt || rest.routingIndicator != null) {
            return false;
        }
        if (rest.name.isEmpty() || rest.isNumberAlone()) {
            return precedence == null || rest.precedence == null;
        }
        return indicated && precedence == null && rest.precedence != null && !AddressShape.fits(rest.name + " ");
    }

    private boolean isNumberAlone() {
        return precedence == null && number == null && name.length() <= LONGEST_NUMBER && Ascii.allDigits(name);
    }

    /** This line joined with its rest. */
    AddresseeLine with(AddresseeLine rest) {
        boolean alone = rest.isNumberAlone();
        return new AddresseeLine(
                routingIndicator,
                alone ? name : (name + " " + rest.name).strip(),
                precedence != null ? precedence : rest.precedence,
                alone ? Integer.valueOf(Ascii.number(rest.name)) : rest.number,
                exempt,
                misspelt || rest.misspelt,
                spaced || rest.spaced);
    }

    private static boolean isNumber(Word word) {
        return word.length() <= LONGEST_NUMBER && word.isNumber();
    }

    private static boolean isContinuityNumber(String digits, String before) {
        return digits.length() >= NUMBER_WITHOUT_PRECEDENCE
                && !NUMBERED_NAMES.contains(before.toUpperCase(Locale.ROOT));
    }

    /** The addressee, with the inherited precedence if it has none of its own. */
    Addressee addressee(Addressee.Role role, @Nullable Precedence inherited) {
        Precedence own = precedence != null ? precedence : inherited;
        return new Addressee(
                role, name, routingIndicator, role == Addressee.Role.EXEMPT ? null : own, number, PlaceKind.UNKNOWN);
    }
}
