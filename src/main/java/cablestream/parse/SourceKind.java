package cablestream.parse;

import cablestream.cable.Reference;
import cablestream.cable.TwoDigitYear;
import cablestream.text.Ascii;
import cablestream.text.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sources that are no cables, and the words that show them. */
enum SourceKind {
    EMAIL(Reference.Kind.EMAIL, "E-MAIL", "EMAIL", "E-MAILS", "EMAILS"),
    TELEPHONE(Reference.Kind.TELEPHONE, "TELCON", "TELECON", "TELCONS", "TELEPHONE", "PHONE", "PHONECON"),
    MEETING(Reference.Kind.MEETING, "MEMCON", "MEETING", "CONVERSATION", "CONVERSATIONS", "DVC", "SVTC"),
    REPORT(Reference.Kind.REPORT, "IIR", "OSC", "FBIS", "TD-314", "TDX", "REPORT", "REPORTS", "UNSCR"),
    BOOK(Reference.Kind.BOOK, "FAM", "FAH", "CFR", "INA", "U.S.C", "USC", "DOCUMENT"),
    MEMO(Reference.Kind.MEMO, "MEMO", "MEMORANDUM", "LETTER", "FAX", "NOTE"),
    MILITARY(Reference.Kind.MILITARY, "DTG"),
    AIRGRAM(Reference.Kind.AIRGRAM);

    private static final Map<String, SourceKind> BY_WORD = new HashMap<>();

    static {
        for (SourceKind kind : values()) {
            kind.words.forEach(word -> BY_WORD.put(word, kind));
        }
    }

    private final Reference.Kind kind;
    private final List<String> words;

    SourceKind(Reference.Kind kind, String... words) {
        this.kind = kind;
        this.words = List.of(words);
    }

    Reference.Kind kind() {
        return kind;
    }

    /** The kind that an item's words show; {@code null} if none does, and it may be a cable. */
    static @Nullable SourceKind of(String item) {
        boolean comment = false;
        for (Word word : Word.in(item)) {
            comment |= word.text().startsWith("(") || word.text().startsWith("\"");
            SourceKind found = comment ? null : ofWord(bare(word.text()));
            if (found != null) {
                return found;
            }
            comment &= !(word.text().endsWith(")") || word.text().endsWith("\""));
        }
        return null;
    }

    private static @Nullable SourceKind ofWord(String word) {
        if (isDateTimeGroup(word)) {
            return MILITARY;
        }
        if (isAirgram(word)) {
            return AIRGRAM;
        }
        SourceKind kind = BY_WORD.get(word);
        return kind == null && word.startsWith("TD-") ? REPORT : kind;
    }

    /** {@code 73TESTVILLE-A50} of {@code 73 TESTVILLE A-50}; {@code null} for another kind. */
    @Nullable
    String airgram(String item, int year) {
        if (this != AIRGRAM) {
            return null;
        }
        StringBuilder post = new StringBuilder();
        int in = year;
        for (Word word : Word.in(item)) {
            String bare = bare(word.text());
            if (isAirgram(bare)) {
                int dash = bare.indexOf('-');
                boolean known = in != CitationYears.UNKNOWN && !post.isEmpty();
                return known
                        ? twoDigits(in) + post + "-" + bare.substring(0, dash) + Ascii.number(bare.substring(dash + 1))
                        : null;
            }
            if (Ascii.allDigits(bare) && bare.length() == 2) {
                in = TwoDigitYear.fullYear(Ascii.number(bare));
            } else {
                post.append(bare);
            }
        }
        return null;
    }

    private static String twoDigits(int year) {
        int digits = Math.floorMod(year, 100);
        return digits < 10 ? "0" + digits : Integer.toString(digits);
    }

    /** {@code 301601Z}, {@code R162245Z}. */
    private static boolean isDateTimeGroup(String word) {
        int from = word.length() == 8 && Ascii.isLetter(word.charAt(0)) ? 1 : 0;
        return word.length() - from == 7 && word.endsWith("Z") && Ascii.number(word, from, from + 6) >= 0;
    }

    /** {@code A-50}, and {@code CA-3400}, one that goes to all posts. */
    private static boolean isAirgram(String word) {
        int number = word.startsWith("A-") ? 2 : word.startsWith("CA-") ? 3 : word.length();
        return Ascii.number(word, number, word.length()) > 0;
    }

    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Ascii.isWord(word.charAt(from))) {
            from++;
        }
        while (to > from && !Ascii.isWord(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to).toUpperCase(Locale.ROOT);
    }
}
