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

    private OrdinaryUse() {}

    /** Whether a word may stand on a line of markings without changing them. */
    static boolean isAround(String word) {
        return AROUND.contains(word);
    }

    /** Whether a restricting marking is an ordinary word in a sentence or in an address. */
    static boolean isWord(Marking marking) {
        return ORDINARY.contains(marking.name());
    }

    /** Whether the words after a level make it an ordinary word: {@code SECRET SERVICE}. */
    static boolean isBefore(Tokens tokens, int next) {
        return next < tokens.size() && AFTER_ORDINARY.contains(tokens.text(next));
    }
}
