package cablestream.console;

import cablestream.observe.Catalogue;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The page for people: states, and the counters that matter. It needs no script and asks for itself again every few seconds. */
final class Page {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="refresh" content="5">
            <title>Cablestream: %s</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/style.css">
            </head>
            <body>
            <header><h1>Cablestream</h1><p class="%s">%s</p></header>
            <main>
            """;
    private static final String FOOT = """
            </main>
            <footer><nav><a href="/metrics">metrics</a> <a href="/health/live">live</a> <a href="/health/ready">ready</a></nav>
            <p>Counted by this process since it started; attempts that were rolled back are counted too.</p></footer>
            </body>
            </html>
            """;

    private final MeterRegistry registry;

    Page(MeterRegistry registry) {
        this.registry = registry;
    }

    Answer answer(Health health) {
        String state = health.ready() ? "running" : health.live() ? "starting" : "failed";
        StringBuilder html = new StringBuilder(HEAD.formatted(state, state, state));
        roles(html, health.states());
        List<Tally> tallies = tallies();
        equation(html, tallies);
        tallies.forEach(tally -> table(html, tally));
        table(html, Tally.of(registry, "Written to feeds", Catalogue.FEED_PUBLISHED));
        return Answer.of(200, "text/html; charset=utf-8", html.append(FOOT).toString());
    }

    static Answer style() {
        try (InputStream css = Objects.requireNonNull(Page.class.getResourceAsStream("style.css"))) {
            return new Answer(200, "text/css; charset=utf-8", css.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Tally> tallies() {
        return List.of(
                Tally.of(registry, "Received", Catalogue.RECEIVED),
                Tally.of(registry, "Published", Catalogue.PUBLISHED),
                Tally.of(registry, "Quarantined", Catalogue.QUARANTINED),
                Tally.of(registry, "Dead letters", Catalogue.DEAD),
                Tally.of(registry, "Duplicates", Catalogue.DUPLICATES),
                Tally.of(registry, "Sections joined to others", Catalogue.SECTIONS_JOINED),
                Tally.of(registry, "Held, waiting for sections", Catalogue.HELD));
    }

    /** What came in, and what became of it: the first tally should be the sum of all others. */
    private static void equation(StringBuilder html, List<Tally> tallies) {
        double accounted = tallies.stream().skip(1).mapToDouble(Tally::sum).sum();
        double open = tallies.get(0).sum() - accounted;
        html.append("<section><h2>Account</h2><p>%s received = "
                .formatted(number(tallies.get(0).sum())));
        html.append(tallies.stream()
                .skip(1)
                .map(tally -> number(tally.sum()) + " " + escaped(tally.title().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" + ")));
        html.append(open == 0 ? "</p></section>\n" : ", and %s on their way</p></section>%n".formatted(number(open)));
    }

    private static void roles(StringBuilder html, Map<String, String> states) {
        html.append("<section><h2>Roles</h2><table>");
        states.forEach((role, state) -> html.append("<tr><th scope=\"row\">")
                .append(escaped(role))
                .append("</th><td>")
                .append(escaped(state))
                .append("</td></tr>\n"));
        html.append("</table></section>\n");
    }

    private static void table(StringBuilder html, Tally tally) {
        double most = tally.parts().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        html.append("<section><h2>%s <b>%s</b></h2><table>".formatted(escaped(tally.title()), number(tally.sum())));
        tally.parts()
                .forEach((name, value) -> html.append(
                        "<tr><th scope=\"row\">%s</th><td class=\"number\">%s</td><td><meter max=\"%s\" value=\"%s\"></meter></td></tr>%n"
                                .formatted(escaped(name), number(value), plain(Math.max(1, most)), plain(value))));
        html.append("</table></section>\n");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
