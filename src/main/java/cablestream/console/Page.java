package cablestream.console;

import cablestream.observe.AccountBook;
import cablestream.observe.Balance;
import cablestream.observe.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

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

    private record Table(String title, Entry entry) {}

    private static final List<Table> TABLES = List.of(
            new Table("Received", Entry.RECEIVED),
            new Table("Written to feeds", Entry.FEED),
            new Table("Quarantined", Entry.QUARANTINED),
            new Table("Dead letters", Entry.DEAD),
            new Table("Duplicates", Entry.DUPLICATE),
            new Table("Numbers missing", Entry.MISSING));

    private static final String FOOT = """
            </main>
            <footer><nav><a href="/api/account">account</a> <a href="/metrics">metrics</a> <a href="/health/live">live</a> <a href="/health/ready">ready</a></nav>
            <p>Counted from what is committed, over all processes.</p></footer>
            </body>
            </html>
            """;

    private final Supplier<AccountBook.Page> account;

    Page(Supplier<AccountBook.Page> account) {
        this.account = account;
    }

    Answer answer(Health health) {
        String state = health.ready() ? "running" : health.live() ? "starting" : "failed";
        StringBuilder html = new StringBuilder(HEAD.formatted(state, state, state));
        roles(html, health.states());
        AccountBook.Page page = account.get();
        equation(html, page);
        for (Table table : TABLES) {
            table(html, table.title(), page.account().parts(table.entry()));
        }
        return Answer.of(200, "text/html; charset=utf-8", html.append(FOOT).toString());
    }

    static Answer style() {
        try (InputStream css = Objects.requireNonNull(Page.class.getResourceAsStream("style.css"))) {
            return new Answer(200, "text/css; charset=utf-8", css.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void equation(StringBuilder html, AccountBook.Page page) {
        String balance = switch (page.balance()) {
            case UNREAD -> "The ledgers have not been read as yet.";
            case BALANCED -> "Nothing is missing.";
            case MOVING -> "More is on its way.";
            case BROKEN -> "This is wrong and stays so: see the log and the runbooks.";
        };
        html.append("<section><h2>Account</h2><p>%s</p><p class=\"%s\">%s</p></section>%n"
                .formatted(
                        escaped(AccountJson.equation(page.account())),
                        page.balance() == Balance.BROKEN ? "failed" : "running",
                        balance));
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

    private static void table(StringBuilder html, String title, Map<String, Long> parts) {
        long sum = parts.values().stream().mapToLong(Long::longValue).sum();
        long most = parts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        html.append("<section><h2>%s <b>%s</b></h2><table>".formatted(title, AccountJson.number(sum)));
        parts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(part -> html.append(
                        "<tr><th scope=\"row\">%s</th><td class=\"number\">%s</td><td><meter max=\"%d\" value=\"%d\"></meter></td></tr>%n"
                                .formatted(
                                        escaped(part.getKey()),
                                        AccountJson.number(part.getValue()),
                                        Math.max(1, most),
                                        part.getValue())));
        html.append("</table></section>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
