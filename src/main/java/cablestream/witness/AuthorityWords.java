package cablestream.witness;

import cablestream.marking.Tokens;
import cablestream.text.EditDistance;
import java.util.Set;

/**
 * Words that stand on classified telegrams only: classification authority, reason, source of the derivation, day of
 * declassification (E.O. 11652 to 13526).
 */
final class AuthorityWords {
    /** Schedules of E.O. 11652, and the mark for no date. */
    private static final Set<String> SCHEDULES =
            Set.of("GDS", "XGDS", "XGDS1", "XGDS2", "XGDS3", "XGDS4", "ADS", "OADR");

    private static final Set<String> DECLASSIFY =
            Set.of("DECL", "DECLAS", "DECLASS", "DECLASSIFY", "DECLASSIFIED", "DECLASSIFICATION", "DECLON");

    private static final Set<String> OF_CLASSIFIED = Set.of("BY", "BV", "PURSUANT", "UNDER", "PER", "FOR", "IN");

    private static final Set<String> NONE = Set.of(
            "N",
            "NA",
            "NONE",
            "NOT",
            "DNA",
            "UNCLAS",
            "UNCLASSIFIED",
            "NIL",
            "DOES",
            "INAPPLICABLE",
            "NOTAPPLICABLE",
            "UNCLASS",
            "SBU",
            "FOUO");
    /** Words between the number of an order and its date. */
    private static final Set<String> BEFORE_DATE =
            Set.of("AS", "AMENDED", "DECL", "DECLAS", "DECLASSIFY", "DECLASSIFICATION", "ON", "DATE");

    /** The first letters of the words to find; most words of a line begin with another letter. */
    private static final String INITIALS = "ACDGORTX";

    private static final char FIRST_OF_CLAUSE = '1';

    private static final int SHORTEST_OF_NAME = 4;

    private AuthorityWords() {}

    /** Whether a line names the authority or the end of the classification. */
    static boolean in(Tokens tokens) {
        for (int token = 0; token < tokens.size(); token++) {
            boolean found = mayBegin(tokens, token)
                    && (begins(tokens, token)
                            || isClause(tokens, token)
                            || isGroup(tokens, token)
                            || isOfClassifier(tokens, token));
            if (found) {
                return true;
            }
        }
        return isOrder(tokens) && orderHasDate(tokens);
    }

    /** Whether a word may be the first of them, by its first letter or the word after it. */
    private static boolean mayBegin(Tokens tokens, int token) {
        char first = tokens.letter(token, 0);
        return INITIALS.indexOf(first) >= 0
                || first == FIRST_OF_CLAUSE
                || tokens.isApart(token)
                || tokens.isBefore(token, "BY");
    }

    /** {@code GP-3}: a group of automatic downgrading (E.O. 10501). */
    private static boolean isGroup(Tokens tokens, int token) {
        return token + 1 < tokens.size()
                && tokens.is(token, "GP")
                && tokens.length(token + 1) == 1
                && tokens.letter(token + 1, 0) >= '1'
                && tokens.letter(token + 1, 0) <= '4'
                && (tokens.isFollowedBy(token, '-') || tokens.isFollowedBy(token, '.'));
    }

    /** {@code 1.4 (b)}. */
    private static boolean isClause(Tokens tokens, int token) {
        boolean joined = tokens.isApart(token) && tokens.length(token) == 3 && isJoinedClause(tokens.text(token));
        return joined
                || token + 2 < tokens.size()
                        && tokens.is(token, "1")
                        && tokens.after(token).equals(".")
                        && (tokens.text(token + 1).equals("4")
                                || tokens.text(token + 1).equals("5"))
                        && tokens.text(token + 2).length() == 1
                        && Character.isLetter(tokens.text(token + 2).charAt(0));
    }

    /** {@code 1.4(b)}: three signs that stand apart. */
    private static boolean isJoinedClause(String word) {
        return (word.startsWith("14") || word.startsWith("15")) && Character.isLetter(word.charAt(2));
    }

    /** {@code CLASSIFIED: JANE ROE}, {@code CLASSIFYING OFFICER}, {@code CLASSIFICATION AUTHORITY}, {@code DRV FROM}. */
    private static boolean isOfClassifier(Tokens tokens, int token) {
        if (INITIALS.indexOf(tokens.letter(token, 0)) < 0) {
            return false;
        }
        String word = tokens.text(token);
        String next = token + 1 < tokens.size() ? tokens.text(token + 1) : "";
        boolean classified = word.equals("CLASSIFIED")
                && (tokens.after(token).indexOf(':') >= 0 || OF_CLASSIFIED.contains(next))
                && says(tokens, token + 1);
        boolean officer = word.equals("CLASSIFYING") || word.equals("CLASSIFIER");
        boolean authority = word.equals("CLASSIFICATION") && next.startsWith("AUTHORIT");
        boolean derived = (word.equals("DRV") || word.equals("DERIVATIVE")) && !next.isEmpty();
        boolean entire =
                next.equals("CLASSIFIED") && word.equals("TEXT") || word.equals("CLASSIFIED") && next.equals("ENTIRE");
        return classified || officer || authority || derived || entire;
    }

    /** Whether a line inside the text names them: only at its beginning, where no sentence means another document. */
    static boolean opens(Tokens tokens) {
        int first = 0;
        while (first < Math.min(2, tokens.size())
                && (tokens.isNumber(first) || tokens.text(first).length() == 1)) {
            first++;
        }
        for (int token = 0; token < tokens.size(); token++) {
            if (isClause(tokens, token) || isGroup(tokens, token)) {
                return true;
            }
        }
        boolean order = isOrder(tokens) && orderHasDate(tokens);
        return order
                || (first < tokens.size()
                        && begins(tokens, first)
                        && !isSentence(tokens, first)
                        && !isName(tokens, first));
    }

    /** {@code GDS CORPORATION}. */
    private static boolean isName(Tokens tokens, int first) {
        return SCHEDULES.contains(tokens.text(first))
                && first + 1 < tokens.size()
                && tokens.after(first).isBlank()
                && tokens.length(first + 1) >= SHORTEST_OF_NAME
                && !tokens.isNumber(first + 1)
                && !tokens.text(first + 1).startsWith("DECL")
                && !tokens.is(first + 1, "EXEMPT")
                && !tokens.is(first + 1, "UNTIL");
    }

    private static boolean isSentence(Tokens tokens, int first) {
        boolean scheduled = false;
        for (int token = first; token < tokens.size(); token++) {
            scheduled |= SCHEDULES.contains(tokens.text(token));
        }
        return DECLASSIFY.contains(tokens.text(first)) && !scheduled && !hasDigits(tokens, first, tokens.size());
    }

    private static boolean begins(Tokens tokens, int token) {
        if (INITIALS.indexOf(tokens.letter(token, 0)) < 0 && !tokens.isBefore(token, "BY")) {
            return false;
        }
        String word = tokens.text(token);
        String next = token + 1 < tokens.size() ? tokens.text(token + 1) : "";
        if (next.equals("BY") && isClassified(word)) {
            return says(tokens, token + 2);
        }
        if (word.equals("CLASSIFIEDBY") || (word.equals("DERIVED") && next.equals("FROM"))) {
            return says(tokens, word.equals("DERIVED") ? token + 2 : token + 1);
        }
        if (word.equals("REASON") || word.equals("REASONS")) {
            return isReason(tokens, token + 1);
        }
        if (isDeclassify(word)) {
            int content = next.equals("ON") || next.equals("DATE") ? token + 2 : token + 1;
            return content < tokens.size() && says(tokens, content) && isDate(tokens, content);
        }
        return SCHEDULES.contains(word);
    }

    private static boolean isClassified(String word) {
        return word.equals("CLASSIFIED")
                || word.equals("CLASS")
                || word.equals("CL")
                || word.equals("CLASSIF")
                || (!word.equals("DECLASSIFIED") && EditDistance.atMostOneError(word, "CLASSIFIED"));
    }

    /** The word, or a damaged one. */
    private static boolean isDeclassify(String word) {
        return DECLASSIFY.contains(word)
                || word.startsWith("DEC") && EditDistance.oneErrorApart(word, "DECLASSIFY")
                || word.startsWith("DEC") && EditDistance.oneErrorApart(word, "DECLASSIFIED");
    }

    private static boolean says(Tokens tokens, int content) {
        return content < tokens.size() && !NONE.contains(tokens.text(content));
    }

    /** {@code 1.4 (b)}, at most three words after the label. */
    private static boolean isReason(Tokens tokens, int content) {
        for (int token = content; token < Math.min(content + 3, tokens.size()); token++) {
            if (tokens.text(token).startsWith("1")
                    && token + 1 < tokens.size()
                    && (tokens.text(token + 1).startsWith("4")
                            || tokens.text(token + 1).startsWith("5"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDate(Tokens tokens, int content) {
        String word = tokens.text(content);
        boolean exemption =
                word.length() <= 4 && (word.startsWith("X") || word.startsWith("25X") || word.startsWith("50X"));
        return exemption
                || SCHEDULES.contains(word)
                || hasDigits(tokens, content, Math.min(tokens.size(), content + 5));
    }

    private static boolean hasDigits(Tokens tokens, int from, int to) {
        for (int token = from; token < to; token++) {
            if (tokens.isNumber(token)) {
                return true;
            }
        }
        return false;
    }

    /** {@code E.O. 12958:}, {@code EO 11652}. */
    private static boolean isOrder(Tokens tokens) {
        if (tokens.size() < 2) {
            return false;
        }
        boolean joined = tokens.text(0).equals("EO");
        return joined || (tokens.text(0).equals("E") && tokens.text(1).equals("O"));
    }

    /** Whether the field says anything but that it does not apply: a date, a schedule, an exemption, an event. */
    private static boolean orderHasDate(Tokens tokens) {
        int token = tokens.text(0).equals("EO") ? 1 : 2;
        while (token < tokens.size() && (tokens.isNumber(token) || BEFORE_DATE.contains(tokens.text(token)))) {
            if (tokens.isNumber(token) && token > 3) {
                return true;
            }
            token++;
        }
        if (token >= tokens.size()) {
            return false;
        }
        String word = tokens.text(token);
        boolean notApplicable = word.length() <= 3 && (word.startsWith("N") || word.endsWith("A"));
        return !notApplicable && !NONE.contains(word) && !word.equals("TAGS") && !word.equals("TAG");
    }
}
