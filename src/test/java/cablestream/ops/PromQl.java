package cablestream.ops;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an expression of Prometheus asks for; enough of the language for those that are here. */
final class PromQl {
    private static final Pattern LABEL_LIST = Pattern.compile("\\b(by|on|without|ignoring) ?\\([^)]*\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]|\\boffset \\w+");
    /** A name with its matchers, if it has any; what is followed by a parenthesis is a function. */
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w:])([a-zA-Z_:][\\w:]*)(\\{[^}]*})?(?![\\w:])(?!\\s*\\()");

    private static final Set<String> WORDS = Set.of("and", "or", "unless");

    /** A series that is asked for, with its matchers as they stand there. */
    record Selector(String series, String matchers) {}

    private PromQl() {}

    static List<Selector> selectors(String expression) {
        String bare =
                RANGE.matcher(LABEL_LIST.matcher(expression).replaceAll("")).replaceAll("");
        return SELECTOR.matcher(bare)
                .results()
                .filter(found -> !WORDS.contains(found.group(1)))
                .map(found -> new Selector(found.group(1), found.group(2) == null ? "" : found.group(2)))
                .toList();
    }

    /** As Prometheus takes it: the variables of Grafana replaced. */
    static String plain(String expression, String rateInterval) {
        return expression
                .replace("$__rate_interval", rateInterval)
                .replace("$job", ".+")
                .replace("$instance", ".+");
    }
}
