package cablestream.console;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that a page of another site makes a browser send. Browsers say where a request comes from: in
 * {@code Sec-Fetch-Site}, or in {@code Origin} where the console is reached without TLS by a name that is not local. A program sends
 * neither, and is no browser that another page can use. A link to the page itself or to a document may be on any site.
 */
final class CrossSite {
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Set<String> PAGES = Set.of("/", "/login");

    private CrossSite() {}

    static boolean refuses(Exchange exchange, Route route) {
        String site = exchange.header("Sec-Fetch-Site");
        if (site != null) {
            return !OWN.contains(site) && !isLink(exchange, route);
        }
        String origin = exchange.header("Origin");
        return origin != null && !isOf(origin, exchange.header("Host"));
    }

    private static boolean isLink(Exchange exchange, Route route) {
        return route.method().equals("GET")
                && (PAGES.contains(route.pattern()) || Documents.holds(route.pattern()))
                && "navigate".equals(exchange.header("Sec-Fetch-Mode"));
    }

    /** Compared without the scheme: a proxy may end TLS before the console. */
    private static boolean isOf(String origin, @Nullable String host) {
        int scheme = origin.indexOf("://");
        return scheme > 0
                && host != null
                && origin.substring(scheme + "://".length())
                        .toLowerCase(Locale.ROOT)
                        .equals(host.toLowerCase(Locale.ROOT));
    }
}
