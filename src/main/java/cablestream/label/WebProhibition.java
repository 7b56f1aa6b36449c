package cablestream.label;

import cablestream.marking.Tokens;
import java.util.List;
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
    /** Characters of the line before. */
    private static final int MOST_BEFORE = 200;

    /** A part of each of the words for the web. */
    private static final List<String> PARTS = List.of("NET", "WEB", "ONLINE", "SIPDIS");

    private final String capitals;
    private final List<NextPlace> parts;

    /** @param capitals a text in capitals, whose lines are asked for from first to last */
    WebProhibition(String capitals) {
        this.capitals = capitals;
        this.parts =
                PARTS.stream().map(part -> NextPlace.ofWord(capitals, part)).toList();
    }

    /**
     * Whether a line says so; the words may begin on the line before.
     *
     * @param before index at which the line before begins
     * @param from   index at which the line begins
     * @param end    index after it
     */
    boolean isOn(int before, int from, int end) {
        for (NextPlace part : parts) {
            if (part.on(from, end) >= 0) {
                return forbids(capitals.substring(Math.max(before, from - MOST_BEFORE), end));
            }
        }
        return false;
    }

    private static boolean forbids(String lines) {
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
