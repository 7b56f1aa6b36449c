package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Sentences and headings that classify, in either case: {@code This cable is classified Confidential in its entirety},
 * {@code Attachment 1 - Secret}, {@code Noforn comment:}. A classifying word announces a marking, or follows one. The
 * words between them are only those of such sentences, and no other noun follows to which the marking belongs.
 */
final class ClassifyingWords {
    private static final int MOST_WORDS_BETWEEN = 9;
    private static final int LONGEST_SHORT_FORM = 5;

    /** Nouns that can be classified, and verbs of classifying. */
    static final WordSet BEFORE = WordSet.of(
            "CABLE",
            "MESSAGE",
            "TELEGRAM",
            "TELEX",
            "TEXT",
            "PARA",
            "PARAS",
            "PARAGRAPH",
            "PARAGRAPHS",
            "SUBPARA",
            "SUBPARAGRAPH",
            "PORTION",
            "PORTIONS",
            "SECTION",
            "SECTIONS",
            "ATTACHMENT",
            "ATTACHMENTS",
            "ENCLOSURE",
            "ENCLOSURES",
            "ANNEX",
            "ANNEXES",
            "FOREGOING",
            "FOLLOWING",
            "REMAINDER",
            "DOCUMENT",
            "COMMENT",
            "SUMMARY",
            "PAGE",
            "CLASSIFIED",
            "CLASSIFICATION",
            "CLASSIFY",
            "RECLASSIFIED",
            "UPGRADED",
            "UPGRADE",
            "CAPTION",
            "CAPTIONS",
            "CAVEAT",
            "TREAT",
            "TREATED",
            "PROTECT",
            "PROTECTED",
            "HANDLE",
            "HANDLED",
            "MARKED",
            "ENTIRE",
            "ENTIRETY");

    private static final WordSet CLASSIFYING =
            WordSet.of("CLASSIFIED", "CLASSIFICATION", "RECLASSIFIED", "UPGRADED", "MARKED", "TREAT", "TREATED");

    /** Words that may stand between the classified noun and the marking. */
    private static final WordSet BETWEEN = WordSet.of(
            "IS",
            "ARE",
            "BE",
            "BEEN",
            "HAS",
            "HAVE",
            "SHOULD",
            "MUST",
            "WILL",
            "SHALL",
            "TO",
            "AS",
            "AT",
            "THE",
            "A",
            "IN",
            "ITS",
            "ALL",
            "BOTH",
            "AND",
            "THROUGH",
            "THRU",
            "READ",
            "CHANGED",
            "CONSIDERED",
            "DEEMED",
            "HELD",
            "LEVEL",
            "REMAINS",
            "REMAIN",
            "NOW",
            "ABOVE",
            "BELOW",
            "OVERALL",
            "WHOLE",
            "UNCLAS",
            "UNCLASSIFIED",
            "INFORMATION",
            "THIS",
            "THAT",
            "IT",
            "CONTAINS",
            "FROM",
            "OF",
            "NUMBER",
            "NO",
            "VIA");

    /** Words after a marking that belongs to another noun. */
    private static final WordSet AFTER = WordSet.of(
            "IN",
            "AND",
            "OR",
            "UNTIL",
            "TILL",
            "BY",
            "VICE",
            "PER",
            "THROUGHOUT",
            "WHEN",
            "AT",
            "ENTIRE",
            "WITH",
            "EXCEPT",
            "UNLESS",
            "PENDING",
            "NF",
            "TEXT",
            "PORTION",
            "PORTIONS",
            "CHANNELS",
            "CHANNEL",
            "ONLY",
            "HANDLING",
            "LEVEL",
            "CAPTION",
            "FOR",
            "NOT",
            "BECAUSE",
            "SINCE",
            "FROM");

    /** Nouns to which a marking before them applies. */
    static final WordSet MARKED = WordSet.of(
            "COMMENT",
            "TEXT",
            "PORTION",
            "PORTIONS",
            "PARAGRAPH",
            "PARAGRAPHS",
            "PARA",
            "PARAS",
            "ENTIRE",
            "ATTACHMENT",
            "ATTACHMENTS",
            "ENCLOSURE",
            "ENCLOSURES",
            "ANNEX",
            "PAGE",
            "MEMORANDUM",
            "SECTION",
            "CAPTION",
            "CAPTIONS",
            "CAVEAT",
            "CHANNELS",
            "SUMMARY",
            "VERSION",
            "MESSAGE",
            "CABLE",
            "TELEGRAM");

    private static final WordSet BEFORE_MARKED =
            WordSet.of("BEGIN", "END", "BEGINS", "ENDS", "ADDING", "ADD", "FROM", "FOLLOWING", "VIA", "IN", "U");

    private static final WordSet SENT = WordSet.of("MESSAGE", "CABLE", "TELEGRAM", "DOCUMENT");

    private static final WordSet AFTER_MARKED =
            WordSet.of("FOLLOWS", "FOLLOW", "BEGINS", "ENDS", "TEXT", "OF", "IN", "NO");

    private final Vocabulary words;
    private final ShortForms shortForms;

    ClassifyingWords(Vocabulary words, ShortForms shortForms) {
        this.words = words;
        this.shortForms = shortForms;
    }

    /** The markings that the sentences of a line state, or its heading; {@code null} if there are none. */
    @Nullable
    Sum of(LineAt at) {
        PlainLine line = at.line();
        Tokens tokens = line.tokens();
        boolean marked = line.hasRun(words.runs());
        if (!marked && !mayEndInShortForm(line)) {
            return null;
        }
        Sum sum = new Sum();
        for (int token = 0; token < tokens.size(); token++) {
            if (BEFORE.has(tokens, token)) {
                addAfter(at, token, marked, sum);
            }
        }
        if (marked) {
            addBefore(at, sum);
        }
        return sum.isEmpty() ? null : sum;
    }

    private boolean mayEndInShortForm(PlainLine line) {
        int last = line.tokens().size() - 1;
        return line.tokens().length(last) <= LONGEST_SHORT_FORM
                && words.tables().markings().inBrackets(line.tokens().text(last)) != null;
    }

    /** Adds the markings after a word that says that one follows. */
    private void addAfter(LineAt at, int word, boolean marked, Sum sum) {
        Tokens tokens = at.line().tokens();
        int token = word + 1;
        int most = Math.min(tokens.size(), word + MOST_WORDS_BETWEEN);
        while (token < most && !endsSentence(tokens, token - 1)) {
            Run run = marked ? words.runs().at(tokens, token) : null;
            boolean counts = run != null && run.counts() && !OrdinaryUse.isOnly(run.marking());
            if (run != null && counts) {
                if (isLevel(at.line(), token) && isWhole(at, run) || isAfterDash(at.line(), token, run.end())) {
                    sum.add(run);
                }
                return;
            }
            if (!isBetween(tokens, token)) {
                addShortForm(at, token, sum);
                return;
            }
            token = run == null ? token + 1 : run.end();
        }
    }

    /**
     * Whether a marking is a level. The word {@code restricted} in small letters is one of laws and entrances, unless it
     * classifies a noun.
     */
    private static boolean isLevel(PlainLine line, int token) {
        Tokens tokens = line.tokens();
        boolean small = Character.isLowerCase(line.text().charAt(tokens.start(token)));
        return !small
                || !tokens.is(token, "RESTRICTED")
                || CLASSIFYING.has(tokens, token - 1)
                || CLASSIFYING.has(tokens, token - 2);
    }

    private static boolean isBetween(Tokens tokens, int token) {
        return BEFORE.has(tokens, token)
                || BETWEEN.has(tokens, token)
                || tokens.isNumber(token)
                || Character.isDigit(tokens.letter(token, 0)) && tokens.length(token) <= 3;
    }

    private static boolean endsSentence(Tokens tokens, int token) {
        String after = tokens.after(token);
        return after.startsWith(".") && !after.startsWith("..") && after.length() > 1 && !tokens.isNumber(token)
                || after.indexOf(';') >= 0;
    }

    /** {@code PARA 2: C}: the rest of the line. */
    private void addShortForm(LineAt at, int token, Sum sum) {
        Tokens tokens = at.line().tokens();
        if (tokens.size() - token > 2 || at.next() != null && !at.isApart()) {
            return;
        }
        Sum only = shortForms.only(at.line().text().substring(tokens.start(token)));
        if (only != null) {
            sum.add(only);
        }
    }

    /** Whether no word follows to which a marking belongs as an ordinary word. */
    private boolean isWhole(LineAt at, Run run) {
        Tokens tokens = at.line().tokens();
        if (run.end() == tokens.size()) {
            boolean sign = !tokens.after(run.end() - 1).isBlank();
            PlainLine after = at.next();
            return sign
                    || after == null
                    || at.isApart()
                    || AFTER.has(after.tokens(), 0)
                    || words.runs().at(after.tokens(), 0) != null;
        }
        String after = tokens.after(run.end() - 1);
        if (after.isBlank() || after.indexOf('/') >= 0 || after.equals("-")) {
            return AFTER.has(tokens, run.end())
                    || tokens.isNumber(run.end())
                    || words.runs().at(tokens, run.end()) != null;
        }
        return true;
    }

    /** {@code Attachment 1 - Secret The list}: a dash before the marking, and a capital letter after it. */
    private static boolean isAfterDash(PlainLine line, int token, int next) {
        Tokens tokens = line.tokens();
        return tokens.after(token - 1).contains(" - ")
                && next < tokens.size()
                && !OrdinaryUse.isBefore(tokens, next)
                && Character.isUpperCase(line.text().charAt(tokens.start(next)))
                && !Character.isLowerCase(line.text().charAt(tokens.start(token)));
    }

    /** Adds the markings before a noun to which they apply. */
    private void addBefore(LineAt at, Sum sum) {
        Tokens tokens = at.line().tokens();
        int token = 0;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            boolean counts = run != null && run.counts() && !OrdinaryUse.isWord(run.marking());
            // A caption is no ordinary word: This is a ROGER CHANNEL message.
            boolean caption = run != null
                    && run.marking().level() == null
                    && run.marking().restricts();
            boolean said = run != null
                    && (caption
                            ? MARKED.has(tokens, run.end()) || MARKED.has(tokens, run.end() - 1)
                            : MARKED.has(tokens, run.end()) && isMarked(at, token, run.end()));
            if (run != null && counts && said) {
                sum.add(run);
            }
            token = run == null ? token + 1 : run.end();
        }
    }

    /** {@code THIS IS A SECRET MESSAGE}. */
    private static boolean isSaidOfThis(PlainLine line, int token, int marked) {
        Tokens tokens = line.tokens();
        return token >= 3
                && SENT.has(tokens, marked)
                && tokens.is(token - 1, "A")
                && tokens.is(token - 2, "IS")
                && tokens.is(token - 3, "THIS")
                && line.isCapitals(token, marked);
    }

    private static boolean isMarked(LineAt at, int token, int marked) {
        Tokens tokens = at.line().tokens();
        boolean starts = token == 0
                ? !at.goesOn()
                : LineWords.isSign(tokens.after(token - 1)) || BEFORE_MARKED.has(tokens, token - 1);
        if (isSaidOfThis(at.line(), token, marked)) {
            return true;
        }
        if (!starts || !tokens.after(marked - 1).isBlank()) {
            return false;
        }
        boolean last = marked == tokens.size() - 1;
        return last && at.next() == null
                || !tokens.after(marked).isBlank()
                || !last && (tokens.isNumber(marked + 1) || AFTER_MARKED.has(tokens, marked + 1));
    }
}
