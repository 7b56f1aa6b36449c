package cablestream.label;

import cablestream.marking.Tokens;
import java.util.Set;

/** Words that forbid web sites: {@code NOT FOR INTERNET DISTRIBUTION}, {@code DO NOT POST ON THE WEB}. */
final class WebProhibition {
    private static final Set<String> WEB = Set.of(
            "INTERNET", "INTRANET", "WEB", "WEBSITE", "WEBSITES", "WEBPAGE", "WEBPAGES", "ONLINE", "SIPRNET", "SIPDIS");

    private static final Set<String> NEGATIONS = Set.of("NOT", "NO", "NEVER");
    private static final Set<String> ACTIONS = Set.of(
            "FOR",
            "POST",
            "POSTED",
            "POSTING",
            "PLACE",
            "PLACED",
            "PUT",
            "PUBLISH",
            "PUBLISHED",
            "RELEASE",
            "RELEASED",
            "DISTRIBUTE",
            "DISTRIBUTED",
            "DISSEMINATE",
            "TO",
            "BE");
    private static final Set<String> NOUNS =
            Set.of("DISTRIBUTION", "DISSEMINATION", "POSTING", "PUBLICATION", "RELEASE");

    private static final int MOST_WORDS = 8;

    private WebProhibition() {}

    /** Whether lines in capitals say so. */
    static boolean isOn(String lines) {
        Tokens tokens = Tokens.of(lines);
        for (int token = 0; token < tokens.size(); token++) {
            if (WEB.contains(tokens.text(token)) && isForbidden(tokens, token)) {
                return true;
            }
        }
        return false;
    }

    /** {@code NOT FOR …}, {@code NOT TO BE …}, {@code NO … DISTRIBUTION}, without a full stop between. */
    private static boolean isForbidden(Tokens tokens, int web) {
        for (int token = web - 1; token >= Math.max(0, web - MOST_WORDS); token--) {
            String after = tokens.after(token);
            if (after.indexOf('.') >= 0 || after.indexOf(';') >= 0) {
                return false;
            }
            if (NEGATIONS.contains(tokens.text(token))) {
                boolean direct = token + 1 == web;
                return direct ? isFollowedByNoun(tokens, web) : ACTIONS.contains(tokens.text(token + 1));
            }
        }
        return false;
    }

    /** {@code NO INTERNET DISTRIBUTION}. */
    private static boolean isFollowedByNoun(Tokens tokens, int web) {
        return web + 1 < tokens.size() && NOUNS.contains(tokens.text(web + 1));
    }
}
