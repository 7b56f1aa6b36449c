package cablestream.witness;

import cablestream.marking.Tokens;
import cablestream.reference.Marking;
import java.util.Set;

/** Words beside which, or names of markings that, are ordinary language on a line. */
final class OrdinaryUse {
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

    /** Restricting markings that are ordinary words in a sentence or in an address. */
    private static final Set<String> ORDINARY = Set.of("ONLY", "CHEROKEE", "BOHEMIA", "UMBRA", "COSMIC TOP SECRET");

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
            "ENTRY",
            "RAY",
            "RAYS",
            "RADIATION");

    /** Words before which RESTRICTED is one, and no level. */
    private static final WordSet AFTER_RESTRICTED =
            WordSet.of("ITS", "THEIR", "TENDER", "TENDERS", "BIDDING", "LIST", "LISTS", "PROCUREMENT");

    private static final WordSet AFTER_CONFIDENTIAL = WordSet.of("CLERK", "CLERKS", "ASSISTANT");

    /** Words without a relation to foreign readers. */
    private static final WordSet AFTER_NO_FOREIGN = WordSet.of(
            "FIRM",
            "FIRMS",
            "COMPANY",
            "COMPANIES",
            "BID",
            "BIDS",
            "BIDDERS",
            "INVESTMENT",
            "INVESTORS",
            "EXCHANGE",
            "TRADE",
            "TROOPS",
            "FORCES",
            "BASES",
            "SHIPS",
            "VESSELS",
            "AID",
            "POLICY",
            "MINISTER",
            "CURRENCY",
            "BANKS",
            "LOANS",
            "WORKERS",
            "INTERFERENCE",
            "GOODS",
            "CAPITAL",
            "PRESS");

    private static final WordSet OF_RULES = WordSet.of("RULE", "RULES", "POLICY", "PROCEDURES", "TRAINING", "COURSE");

    private OrdinaryUse() {}

    /** Whether a word may stand on a line of markings without changing them. */
    static boolean isAround(String word) {
        return AROUND.contains(word);
    }

    /** Whether a restricting marking is an ordinary word in a sentence or in an address. */
    static boolean isWord(Marking marking) {
        return ORDINARY.contains(marking.name());
    }

    /** Whether it is the word that is ordinary in most sentences. */
    static boolean isOnly(Marking marking) {
        return marking.name().equals("ONLY");
    }

    /** Whether the words after a level make it an ordinary word: {@code SECRET SERVICE}. */
    static boolean isBefore(Tokens tokens, int next) {
        return next < tokens.size() && (AFTER_ORDINARY.contains(tokens.text(next)) || isBeforeOne(tokens, next));
    }

    /** Words before which one level or caption only is an ordinary word. */
    private static boolean isBeforeOne(Tokens tokens, int next) {
        int last = next - 1;
        if (last < 0) {
            return false;
        }
        return AFTER_RESTRICTED.has(tokens, next) && tokens.is(last, "RESTRICTED")
                || AFTER_CONFIDENTIAL.has(tokens, next) && tokens.is(last, "CONFIDENTIAL")
                || AFTER_NO_FOREIGN.has(tokens, next) && tokens.is(last, "FOREIGN");
    }

    /** Whether a word makes of the markings before it the name of rules. */
    static boolean isOfRules(Tokens tokens, int token) {
        return OF_RULES.has(tokens, token);
    }
}
