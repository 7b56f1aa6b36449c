package cablestream.witness;

import cablestream.marking.MarkingRuns.Run;
import cablestream.marking.Portion;
import cablestream.marking.Tokens;
import cablestream.reference.Marking;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a whole line says: nothing but markings, a classification line, a line at the edge of a page, words among others. */
final class Lines {
    /** Words that may stand on a line of markings without changing them. */
    private static final Set<String> AROUND = Set.of(
            "AND",
            "OR",
            "PAGE",
            "OF",
            "CLASSIFICATION",
            "CLASS",
            "CAPTION",
            "CAPTIONS",
            "CAVEAT",
            "CAVEATS",
            "HANDLING",
            "MARKING",
            "MARKINGS",
            "LEVEL",
            "OVERALL",
            "BANNER",
            "HEADER",
            "FOOTER",
            "BEGIN",
            "END",
            "QUOTE",
            "UNQUOTE",
            "CLASSIFIED",
            "TEXT",
            "CURRENT",
            "ENTIRE",
            "FOLLOWING",
            "NOTE",
            "AS",
            "THIS",
            "MESSAGE",
            "IS",
            "CABLE",
            "INSTRUCTIONS");

    /** Words after which, with a sign, a marking stands wherever the line is. */
    private static final Set<String> LABELS = Set.of(
            "CLASSIFICATION",
            "CLASS",
            "CLASSIFIED",
            "CAPTION",
            "CAPTIONS",
            "CAVEAT",
            "CAVEATS",
            "HANDLING",
            "MARKING",
            "MARKINGS",
            "CHANNEL",
            "DISTRIBUTION");

    /** Restricting markings that are ordinary words in a sentence or in an address. */
    private static final Set<String> ORDINARY = Set.of("ONLY", "CHEROKEE", "BOHEMIA", "UMBRA", "COSMIC TOP SECRET");

    /** Words of the classification line that are neither marking nor post. */
    private static final Set<String> OF_CLASSIFICATION_LINE = Set.of(
            "SECTION",
            "SECTIONS",
            "SEC",
            "FINAL",
            "OF",
            "CORRECTED",
            "COPY",
            "SUSPECTED",
            "DUPLICATE",
            "SUSDUPE",
            "AND",
            "FOR",
            "ONLY",
            "SVC",
            "AMEMBASSY",
            "EMBASSY",
            "AMCONSUL",
            "AMCONGEN",
            "USMISSION",
            "USLO",
            "USINT",
            "USDEL",
            "USOFFICE",
            "SECSTATE",
            "TOSEC",
            "SECTO",
            "DEPTO",
            "TODEP",
            "STATE",
            "US",
            "MISSION",
            "CONSULATE",
            "FM",
            "DEPARTMENT",
            "APP",
            "REO",
            "RRT",
            "USDAO",
            "TO");

    /** Words before which a level is an ordinary word. */
    private static final Set<String> AFTER_ORDINARY = Set.of(
            "SERVICE",
            "SERVICES",
            "POLICE",
            "BALLOT",
            "BALLOTS",
            "AGENT",
            "AGENTS",
            "VOTE",
            "VOTING",
            "AREA",
            "AREAS",
            "SOURCE",
            "SOURCES",
            "WEAPON",
            "WEAPONS",
            "SOCIETY",
            "TALKS",
            "NEGOTIATIONS",
            "MEETING",
            "MEETINGS",
            "DEAL",
            "BUSINESS",
            "ACCESS",
            "TRADE",
            "AIRSPACE",
            "PARTIES",
            "INFORMANT",
            "INFORMANTS",
            "PRISON",
            "PRISONS",
            "ZONE",
            "ZONES",
            "TREATY",
            "LETTER",
            "LETTERS",
            "CONVERSATION",
            "ENTRY");

    private static final Set<String> SHORT_CAPTIONS = Set.of("NF", "TS", "NC", "REL", "CTS", "NS");

    private static final Set<String> NUMBERS =
            Set.of("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN");

    private static final Set<String> COMMON = Set.of("FOR", "TO", "FROM", "AND", "OF", "THE", "VIA");

    private static final int MOST_WORDS_OF_HEADING = 14;
    private static final int MOST_WORDS_OF_CAPTION = 9;
    private static final int MOST_WORDS_OF_NAME = 3;
    /** Letters apart of which some have run together: {@code N OXD I S}. */
    private static final int MOST_PIECES = 10;

    private static final int LONGEST_PIECE = 3;
    private static final int LONGEST_PIECES = 24;
    private static final int LONGEST_SHORT_FORMS = 40;
    private static final int MOST_WORDS_OF_EDGE = 6;
    private static final int SHORTEST_PROSE = 40;
    private static final int SHORTEST_SERIAL = 3;

    private final Vocabulary words;

    Lines(Vocabulary words) {
        this.words = words;
    }

    /** Whether some words of a line are a marking, or the first one is a short form: most lines have none, and need no further look. */
    boolean hasMarking(PlainLine line) {
        Tokens tokens = line.tokens();
        for (int token = 0; token < tokens.size(); token++) {
            if (words.runs().at(tokens, token) != null) {
                return true;
            }
        }
        return tokens.size() > 0 && words.tables().markings().inBrackets(tokens.text(0)) != null;
    }

    /** The sum of a line that has markings and nothing else; {@code null} if it has anything else, or no marking that counts. */
    @Nullable
    Sum onlyMarkings(PlainLine line) {
        Tokens tokens = line.tokens();
        Sum sum = new Sum();
        boolean nations = false;
        boolean goesOn = false;
        int token = 0;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            if (run != null) {
                sum.add(run);
                nations = run.marking().name().equals("FGI");
                goesOn |= run.marking().goesOn() && !sum.isEmpty();
                token = run.end();
            } else if (goesOn
                    || AROUND.contains(tokens.text(token))
                    || (tokens.isNumber(token) && tokens.text(token).length() <= 4)
                    || (nations && tokens.text(token).length() <= 4)
                    || isShortControl(tokens, token, sum)
                    || isShortCaption(tokens, token, sum)) {
                token++;
            } else {
                return shortForms(line);
            }
        }
        return sum.isEmpty() ? null : sum;
    }

    /** {@code TS//SI//TK}. */
    private @Nullable Sum shortForms(PlainLine line) {
        String capitals = line.capitals().strip();
        boolean shortForm = words.tables().markings().inBrackets(line.tokens().text(0)) != null;
        if (!shortForm || capitals.indexOf('/') < 0 || capitals.length() > LONGEST_SHORT_FORMS || !line.isCapitals()) {
            return null;
        }
        Portion portion = words.grammar().read(capitals);
        Sum sum = new Sum();
        sum.add(portion);
        return portion.kind() == Portion.Kind.MARKING && !sum.isEmpty() ? sum : null;
    }

    /** {@code SIPDIS TS}. */
    private boolean isShortCaption(Tokens tokens, int token, Sum sum) {
        Marking portion = token > 0 && SHORT_CAPTIONS.contains(tokens.text(token))
                ? words.tables().markings().inBrackets(tokens.text(token))
                : null;
        if (portion != null) {
            sum.add(portion);
        }
        return portion != null;
    }

    /** {@code SECRET//NF}. */
    private boolean isShortControl(Tokens tokens, int token, Sum sum) {
        Marking portion = sum.isEmpty() ? null : words.tables().markings().inBrackets(tokens.text(token));
        if (portion != null && !portion.isLevel()) {
            sum.add(portion);
        }
        return portion != null && !portion.isLevel();
    }

    /** Whether a line is a sum of markings only because it is the end of a sentence: {@code … WERE TO REMAIN | SECRET.} */
    static boolean isEndOfSentence(PlainLine line, @Nullable PlainLine before) {
        boolean open = isOpenProse(before);
        boolean apart = line.tokens().size() > 0 && line.tokens().isApart(0);
        return !apart && open && (line.text().stripTrailing().endsWith(".") || !line.isCapitals());
    }

    /** Whether a line ends in the middle of a sentence that goes on in the next one; a signature is too short for that. */
    private static boolean isOpenProse(@Nullable PlainLine before) {
        return before != null && before.endsOpen() && before.text().strip().length() >= SHORTEST_PROSE;
    }

    /**
     * The sum of the markings among the words of a line of the text: letters apart; words in capitals where the others are not; in a text of
     * capitals, words between signs, and those at the beginning or end of a short line.
     */
    @Nullable
    Sum amongWords(PlainLine line, @Nullable PlainLine before) {
        Tokens tokens = line.tokens();
        boolean capitals = line.isCapitals();
        Sum sum = new Sum();
        int token = 0;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            if (run == null) {
                token++;
                continue;
            }
            boolean counts = run.counts() && !ORDINARY.contains(run.marking().name());
            if (counts && (tokens.isApart(token) || isWritten(line, token, run, capitals, before))) {
                sum.add(run);
                addShortForms(tokens, run.end(), sum);
            }
            token = run.end();
        }
        return sum.isEmpty() ? null : sum;
    }

    /** Whether the words after a level make it an ordinary word: {@code SECRET SERVICE}. */
    static boolean isOrdinaryBefore(Tokens tokens, int next) {
        return next < tokens.size() && AFTER_ORDINARY.contains(tokens.text(next));
    }

    private static boolean isWritten(PlainLine line, int token, Run run, boolean capitals, @Nullable PlainLine before) {
        Tokens tokens = line.tokens();
        boolean ordinary = isOrdinaryBefore(tokens, run.end());
        if (ordinary || !line.isCapitals(token, run.end())) {
            return false;
        }
        if (!capitals) {
            return true;
        }
        boolean first = token == 0 && !isOpenProse(before);
        boolean last = run.end() == tokens.size();
        boolean left =
                first || token > 0 && (isSign(tokens.after(token - 1)) || AROUND.contains(tokens.text(token - 1)));
        boolean right = last || isSign(tokens.after(run.end() - 1));
        boolean edge = tokens.size() <= MOST_WORDS_OF_EDGE && !isOpenProse(before) && (first || last);
        return (left && right) || edge;
    }

    private void addShortForms(Tokens tokens, int from, Sum sum) {
        int token = from;
        while (token < tokens.size() && tokens.after(token - 1).indexOf('/') >= 0) {
            Marking portion = words.tables().markings().inBrackets(tokens.text(token));
            if (portion == null) {
                return;
            }
            sum.add(portion);
            token++;
        }
    }

    private static boolean isSign(String between) {
        for (int i = 0; i < between.length(); i++) {
            if (".:;-/()[]\"'|=*_".indexOf(between.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line begins with a level in capitals, a damaged one in the place of the classification line included. */
    @Nullable
    Run levelAtStart(PlainLine line) {
        Tokens tokens = line.tokens();
        Run run = tokens.size() == 0 ? null : words.runs().at(tokens, 0);
        boolean level = run != null && run.marking().isLevel() && line.isCapitals(0, run.end());
        return level ? run : null;
    }

    /** Whether a line that begins with a level goes on as a classification line does: captions, sections, a post and its number. */
    boolean isNumbered(PlainLine line, Run level) {
        Tokens tokens = line.tokens();
        if (tokens.size() > MOST_WORDS_OF_HEADING) {
            return hasSection(tokens) || tokens.isApart(0);
        }
        for (int token = level.end(); token < tokens.size(); token++) {
            String text = tokens.text(token);
            int length = text.length();
            boolean serial = length >= SHORTEST_SERIAL
                    && Character.isDigit(text.charAt(length - 1))
                    && Character.isDigit(text.charAt(length - 2))
                    && Character.isDigit(text.charAt(length - SHORTEST_SERIAL));
            boolean last = token == tokens.size() - 1 && tokens.isNumber(token) && line.isCapitals();
            if (serial || last || text.equals("SVC")) {
                return line.isCapitals()
                        || tokens.isApart(0)
                        || hasSection(tokens)
                        || level.end() == 1 && tokens.size() <= 4;
            }
        }
        return hasSection(tokens);
    }

    private static boolean hasSection(Tokens tokens) {
        for (int token = 1; token + 1 < tokens.size(); token++) {
            boolean section =
                    tokens.text(token).equals("SECTION") || tokens.text(token).equals("SEC");
            if (section && (tokens.isNumber(token + 1) || tokens.text(token + 1).equals("OF"))) {
                return true;
            }
        }
        return false;
    }

    /** The sum of all markings on a classification line; doubtful if there are words before the post that nothing explains. */
    Sum classification(PlainLine line) {
        Tokens tokens = line.tokens();
        Sum sum = new Sum();
        int unknown = -1;
        int number = -1;
        int token = 0;
        boolean nations = false;
        while (token < tokens.size() && number < 0) {
            Run run = words.runs().at(tokens, token);
            if (run != null) {
                sum.add(run);
                nations = run.marking().goesOn();
                token = run.end();
                continue;
            }
            String text = tokens.text(token);
            Marking portion = words.tables().markings().inBrackets(text);
            boolean control = portion != null && !portion.isLevel() && text.length() >= 2 && unknown < 0;
            if (portion != null && control && !words.tables().stations().has(text)) {
                sum.add(portion);
            } else if (tokens.isNumber(token) && text.length() >= 2 && !isOfSection(tokens, token)) {
                number = token;
            } else if (!OF_CLASSIFICATION_LINE.contains(text)
                    && !tokens.isNumber(token)
                    && !(nations && text.length() == 3)
                    && unknown < 0) {
                unknown = token;
            }
            token++;
        }
        addRest(tokens, token, sum);
        if (unknown >= 0 && isUnexplained(tokens, unknown, number < 0 ? tokens.size() : number)) {
            sum.doubt();
        }
        return sum;
    }

    /** Captions after the number. */
    private void addRest(Tokens tokens, int from, Sum sum) {
        if (from < tokens.size() && hasDamaged(tokens, from)) {
            sum.doubt();
        }
        Portion portion = from < tokens.size()
                ? words.grammar().read(tokens.after(from - 1) + restOf(tokens, from))
                : Portion.NONE;
        if (portion.kind() == Portion.Kind.MARKING) {
            sum.add(portion);
        }
        int token = from;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            if (run != null && run.counts()) {
                sum.add(run);
            }
            token = run == null ? token + 1 : run.end();
        }
    }

    private static String restOf(Tokens tokens, int from) {
        StringBuilder rest = new StringBuilder();
        for (int token = from; token < tokens.size(); token++) {
            rest.append(tokens.text(token)).append(tokens.after(token));
        }
        return rest.toString();
    }

    private static boolean isOfSection(Tokens tokens, int token) {
        String before = token == 0 ? "" : tokens.text(token - 1);
        return before.equals("SECTION") || before.equals("SEC") || before.equals("OF");
    }

    /** Whether a damaged marking stands among some words, or a word that is none before the name of a post. */
    private boolean isUnexplained(Tokens tokens, int from, int to) {
        for (int token = from; token < to; token++) {
            if (isDamaged(tokens, token, to)) {
                return true;
            }
        }
        if (to - from < 2 || words.tables().stations().has(spaced(tokens, from, to))) {
            return false;
        }
        for (int token = from + 1; token < to; token++) {
            if (words.tables().stations().has(spaced(tokens, token, to))) {
                return !isExplained(tokens, from, token);
            }
        }
        return false;
    }

    private boolean isExplained(Tokens tokens, int from, int to) {
        for (int token = from; token < to; token++) {
            boolean explained = OF_CLASSIFICATION_LINE.contains(tokens.text(token))
                    || tokens.text(token).length() <= 2
                    || tokens.text(token).startsWith("Z");
            if (!explained && !words.tables().isOrdinary(tokens.text(token))) {
                return false;
            }
        }
        return true;
    }

    private boolean isDamaged(Tokens tokens, int from, int most) {
        boolean pieces = true;
        for (int to = from + 1; to <= Math.min(most, from + MOST_PIECES); to++) {
            pieces &= tokens.text(to - 1).length() <= LONGEST_PIECE;
            if (to - from > MOST_WORDS_OF_NAME && !pieces) {
                return false;
            }
            if (to - from > 1 && (isCommon(tokens.text(to - 1)) || isCommon(tokens.text(from)))) {
                return false;
            }
            String joined = tokens.joined(from, to);
            if (words.near().of(joined) != null
                    && !words.tables().isOrdinary(joined)
                    && !words.tables().stations().has(spaced(tokens, from, to))) {
                return true;
            }
        }
        return false;
    }

    /** Words that are no piece of another one. */
    private boolean isCommon(String word) {
        return COMMON.contains(word) || (word.length() > 1 && words.tables().isOrdinary(word));
    }

    private static String spaced(Tokens tokens, int from, int to) {
        StringBuilder spaced = new StringBuilder();
        for (int token = from; token < to; token++) {
            spaced.append(token == from ? "" : " ").append(tokens.text(token));
        }
        return spaced.toString();
    }

    /** A line at the edge of a page: {@code PAGE 02 RUEHLI #0212 SECRET}; {@code null} if it is none, or has no marking. */
    @Nullable
    Sum page(PlainLine line) {
        Tokens tokens = line.tokens();
        boolean page = tokens.size() > 1
                && (isPage(tokens, 0) || (tokens.size() <= MOST_WORDS_OF_HEADING && isPage(tokens, tokens.size() - 2)));
        return page ? allOrDamaged(tokens) : null;
    }

    /** The sum of all levels and restricting markings among the words of a line, and a doubt if one is damaged. */
    @Nullable
    Sum allOrDamaged(Tokens tokens) {
        Sum sum = all(tokens, false);
        if (!hasDamaged(tokens, 0)) {
            return sum;
        }
        Sum doubted = sum == null ? new Sum() : sum;
        doubted.doubt();
        return doubted;
    }

    /** Whether some words in a row are a marking but for one error, and are nothing else that is known. */
    private boolean hasDamaged(Tokens tokens, int from) {
        int token = from;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            if (run == null && isDamaged(tokens, token, tokens.size())) {
                return true;
            }
            token = run == null ? token + 1 : run.end();
        }
        return false;
    }

    /** Whether a line of one or two words in capitals is a damaged marking and nothing else. */
    boolean isDamagedMarking(PlainLine line) {
        Tokens tokens = line.tokens();
        int size = tokens.size();
        boolean few = size > 0 && size <= MOST_PIECES && tokens.joined(0, size).length() <= LONGEST_PIECES;
        return few && line.isCapitals() && words.near().of(tokens.joined(0, size)) != null && hasDamaged(tokens, 0);
    }

    private static boolean isPage(Tokens tokens, int token) {
        boolean page = tokens.text(token).equals("PAGE") || tokens.text(token).equals("PG");
        String number = tokens.text(token + 1);
        return page && (Character.isDigit(number.charAt(0)) || NUMBERS.contains(number));
    }

    /** {@code CLASSIFICATION: SECRET}; {@code null} for any other line. */
    @Nullable
    Sum labelled(PlainLine line) {
        Tokens tokens = line.tokens();
        for (int token = 0; token < Math.min(3, tokens.size() - 1); token++) {
            String sign = tokens.after(token);
            boolean marked = sign.indexOf(':') >= 0 || sign.indexOf('=') >= 0 || sign.contains(" - ");
            if (LABELS.contains(tokens.text(token)) && marked) {
                return isMarkingAt(tokens, token + 1) ? allOrDamaged(tokens) : shortFormAfter(line, token);
            }
        }
        return null;
    }

    /** {@code CLASSIFICATION: C}. */
    private @Nullable Sum shortFormAfter(PlainLine line, int token) {
        Portion portion =
                words.grammar().read(line.capitals().substring(line.tokens().end(token)));
        Sum sum = new Sum();
        sum.add(portion);
        return portion.kind() == Portion.Kind.MARKING && !sum.isEmpty() ? sum : null;
    }

    /** The sum of what stands on a line of TAGS or references: restricting markings, and a level in capitals at its end. */
    @Nullable
    Sum listed(PlainLine line) {
        Sum sum = all(line.tokens(), true);
        Sum last = lastLevel(line);
        return last == null ? sum : all(line.tokens(), false);
    }

    /** A level in capitals at the end of a line; {@code null} if there is none. */
    @Nullable
    Sum lastLevel(PlainLine line) {
        Tokens tokens = line.tokens();
        for (int token = Math.max(0, tokens.size() - MOST_WORDS_OF_NAME); token < tokens.size(); token++) {
            Run run = words.runs().at(tokens, token);
            boolean level = run != null && run.marking().level() != null && run.end() == tokens.size();
            if (run != null && level && line.isCapitals(token, run.end())) {
                Sum sum = new Sum();
                sum.add(run);
                return sum;
            }
        }
        return null;
    }

    /** A short form that stands alone on a line among the captions: {@code NF}, {@code REL GBR}; of those that name no office. */
    @Nullable
    Sum shortCaption(PlainLine line) {
        Tokens tokens = line.tokens();
        boolean few = tokens.size() == 1
                || (tokens.size() <= MOST_WORDS_OF_EDGE && tokens.text(0).equals("REL"));
        if (!few || !line.isCapitals() || !SHORT_CAPTIONS.contains(tokens.text(0))) {
            return null;
        }
        Sum sum = new Sum();
        Marking marking = words.tables().markings().inBrackets(tokens.text(0));
        if (marking != null) {
            sum.add(marking);
        }
        return sum.isEmpty() ? null : sum;
    }

    /** The sum of the markings before the label of the subject, short forms included. */
    @Nullable
    Sum before(PlainLine line, int label) {
        Tokens tokens = line.tokens();
        Sum sum = new Sum();
        for (int token = 0; token < label; token++) {
            Marking marking = words.tables().markings().inBrackets(tokens.text(token));
            if (marking != null) {
                sum.add(marking);
            }
        }
        return sum.isEmpty() ? null : sum;
    }

    private boolean isMarkingAt(Tokens tokens, int token) {
        return words.runs().at(tokens, token) != null || isDamaged(tokens, token, tokens.size());
    }

    /**
     * The sum of all levels and restricting markings among the words of a line; {@code null} if there are none.
     *
     * @param distinctive whether only those count that are no ordinary words
     */
    @Nullable
    Sum all(Tokens tokens, boolean distinctive) {
        Sum sum = new Sum();
        int token = 0;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            boolean counts = run != null
                    && (run.marking().isLevel()
                            ? !distinctive || tokens.isApart(token)
                            : run.marking().restricts())
                    && !(distinctive && ORDINARY.contains(run.marking().name()));
            if (run != null && counts) {
                sum.add(run);
            }
            token = run == null ? token + 1 : run.end();
        }
        return sum.isEmpty() ? null : sum;
    }

    /**
     * The sum of the markings in full in a line of the subject: names of no other meaning, levels in letters apart, all with which it ends,
     * and a level in capitals where the other words are not.
     */
    @Nullable
    Sum subject(PlainLine line, int from) {
        Tokens tokens = line.tokens();
        Sum sum = new Sum();
        int end = startOfLastMarkings(tokens, from);
        int token = from;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            boolean last = token >= end;
            if (run != null && run.counts() && countsInSubject(line, token, run, last)) {
                sum.add(run);
                addShortForms(tokens, run.end(), sum);
            }
            token = run == null ? token + 1 : run.end();
        }
        return sum.isEmpty() ? null : sum;
    }

    /** Index of the first of the words with which the line ends and that are all markings; the number of words if it ends with another. */
    private int startOfLastMarkings(Tokens tokens, int from) {
        int start = tokens.size();
        int token = from;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            boolean marking = run != null && run.counts()
                    || words.tables().markings().inBrackets(tokens.text(token)) != null && start < tokens.size();
            start = !marking ? tokens.size() : Math.min(start, token);
            token = run == null ? token + 1 : run.end();
        }
        return start;
    }

    private static boolean countsInSubject(PlainLine line, int token, Run run, boolean last) {
        Tokens tokens = line.tokens();
        boolean capitals = line.isCapitals(token, run.end());
        boolean sign = token > 0 && isSign(tokens.after(token - 1));
        if (run.marking().level() != null) {
            boolean alone = capitals
                    && !line.isCapitals()
                    && (run.end() == tokens.size() || !AFTER_ORDINARY.contains(tokens.text(run.end())));
            return tokens.isApart(token) || alone || (last && (capitals || sign));
        }
        String name = run.marking().name();
        boolean jargon = !ORDINARY.contains(name)
                && (name.endsWith(" CHANNEL") || tokens.joined(token, run.end()).equals(name));
        return last || (jargon && (capitals || token == 0));
    }

    /** Whether a line that nothing explains has a damaged or unknown caption: {@code XYDIS FOR AMBASSADOR}, {@code FROG CHANNEL}. */
    boolean hasUnknownCaption(PlainLine line) {
        Tokens tokens = line.tokens();
        if (tokens.size() == 0 || tokens.size() > MOST_WORDS_OF_CAPTION) {
            return false;
        }
        int token = 0;
        while (token < tokens.size()) {
            Run run = words.runs().at(tokens, token);
            if (run != null) {
                token = run.end();
            } else if (isUnknownCaption(line, token)) {
                return true;
            } else {
                token++;
            }
        }
        return false;
    }

    private boolean isUnknownCaption(PlainLine line, int token) {
        Tokens tokens = line.tokens();
        String text = tokens.text(token);
        if (!line.isCapitals(token, token + 1) && tokens.size() > MOST_WORDS_OF_NAME) {
            return false;
        }
        boolean channel = token > 0
                && tokens.size() <= 5
                && (text.equals("CHANNEL") || text.equals("CHAN") || text.equals("CHNL"));
        boolean distribution = text.length() >= 5
                && text.length() <= 7
                && text.endsWith("DIS")
                && !words.tables().isOrdinary(text);
        return channel || distribution || isDamaged(tokens, token, tokens.size());
    }
}
