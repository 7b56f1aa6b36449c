package cablestream.format;

import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.LinePrefixFilter;
import cablestream.text.Word;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line that a system printed at the top of a page, in the middle of the text: {@code TESTVILLE 00000212 002 OF 003}
 * since about 2000, {@code PAGE 02 TESTVI 00212 01 OF 03 161640Z} before, {@code PAGE 2 RUEHQQ 0212 …} by ACP 127 para
 * 208c.
 *
 * @param post    post as printed, cut to six letters before 2000
 * @param serial  serial number of the message reference number
 * @param section section of the text after the line, {@code null} if not known
 * @param total   number of sections, {@code null} if not known
 */
public record PageLine(
        @Nullable String post,
        @Nullable Integer serial,
        @Nullable Integer section,
        @Nullable Integer total) {
    private static final int LONGEST = 80;

    /** The beginnings of page lines that do not end in the number of sections. */
    static final LinePrefixFilter BEGINNINGS = LinePrefixFilter.of("PA");

    private static final int MOST_SECTIONS = 99;

    /** The fields of a line; empty if it is no page line. */
    public static Optional<PageLine> read(Line line) {
        return mayBe(line) ? read(line.text()) : Optional.empty();
    }

    /** Whether a line may be one, by its beginning or its end. */
    public static boolean mayBe(Line line) {
        return (BEGINNINGS.fit(line) && line.starts("PAGE")) || endsInTotal(line);
    }

    /** The fields of a text; empty if it is no page line. */
    public static Optional<PageLine> read(String line) {
        if (line.isEmpty() || line.length() > LONGEST) {
            return Optional.empty();
        }
        if (Ascii.startsWord(line, "PAGE")) {
            return old(line);
        }
        return Ascii.isDigit(line.charAt(line.length() - 1)) && Ascii.indexOf(line, " OF ", 0) > 0
                ? recent(Word.in(line))
                : Optional.empty();
    }

    /**
     * Whether it is of the message whose reference number ends so. The post does not matter: page lines cut its name, and misspell it,
     * and print an old one.
     */
    public boolean belongsTo(@Nullable Integer number) {
        return number != null && number.equals(serial);
    }

    /** Whether {@code OF} and a number end the line. */
    private static boolean endsInTotal(Line line) {
        if (!line.endsInDigit()) {
            return false;
        }
        int i = line.length() - 1;
        while (i > 0 && line.charAt(i) != ' ') {
            i--;
        }
        while (i > 0 && line.charAt(i) == ' ') {
            i--;
        }
        return i > 1 && Ascii.upper(line.charAt(i)) == 'F' && Ascii.upper(line.charAt(i - 1)) == 'O';
    }

    /** {@code POST nnnnnnnn sss[.p] OF ttt}. */
    private static Optional<PageLine> recent(List<Word> words) {
        int last = words.size() - 1;
        if (last < 4 || last > 8 || !words.get(last - 1).is("OF")) {
            return Optional.empty();
        }
        String number = words.get(last - 3).text();
        Integer section = section(words.get(last - 2).text());
        Integer total = section(words.get(last).text());
        boolean shaped = section != null && total != null && number.length() >= 5 && number.length() <= 8;
        return shaped && Ascii.allDigits(number)
                ? page(words.subList(0, last - 3), number, section, total)
                : Optional.empty();
    }

    /** {@code PAGE nn POST nnnnn [ss OF tt] ddhhmmZ}. */
    private static Optional<PageLine> old(String line) {
        List<Word> words = Word.in(line);
        if (words.size() < 2 || !Ascii.allDigits(words.get(1).text())) {
            return Optional.empty();
        }
        int number = 2;
        while (number < words.size() && !Ascii.isDigit(words.get(number).text().charAt(0))) {
            number++;
        }
        if (number == 2 || number >= words.size() || number > 6) {
            return words.size() == 2 ? Optional.of(new PageLine(null, null, null, null)) : Optional.empty();
        }
        boolean sectioned = number + 3 < words.size() && words.get(number + 2).is("OF");
        return page(
                words.subList(2, number),
                words.get(number).text(),
                sectioned ? section(words.get(number + 1).text()) : null,
                sectioned ? section(words.get(number + 3).text()) : null);
    }

    private static Optional<PageLine> page(
            List<Word> post, String number, @Nullable Integer section, @Nullable Integer total) {
        for (Word word : post) {
            if (!Ascii.isLetter(word.text().charAt(0))) {
                return Optional.empty();
            }
        }
        int serial = Ascii.number(number);
        return Optional.of(new PageLine(Word.join(post), serial < 0 ? null : serial, section, total));
    }

    /** {@code 002} or {@code 002.1}. */
    private static @Nullable Integer section(String word) {
        int digits = Ascii.skipDigits(word, 0);
        int number = Ascii.number(word, 0, digits);
        boolean paged =
                digits < word.length() && word.charAt(digits) == '.' && Ascii.allDigits(word.substring(digits + 1));
        boolean whole = digits == word.length() || paged;
        return whole && number >= 1 && number <= MOST_SECTIONS ? Integer.valueOf(number) : null;
    }
}
