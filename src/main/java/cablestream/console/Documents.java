package cablestream.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The runbooks and the page for operators, to which alerts and dashboards link. They have no data, and need no login at night. */
final class Documents {
    /** The start of all their paths. */
    private static final String PATH = "/docs/";

    /** The start of the paths of the same pages as HTML. */
    private static final String HELP = "/help/";

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final String MISSING =
            "There is no such page: /docs/operations.md lists the alerts with their runbooks.\n";
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

    private Documents() {}

    /** Whether a path is one of these pages. */
    static boolean holds(String path) {
        return path.startsWith(PATH) || path.startsWith(HELP);
    }

    static List<Route> routes() {
        return List.of(
                Route.open("GET", PATH + "runbooks/*.md", request -> text("runbooks/", request.segment())),
                Route.open("GET", PATH + "*.md", request -> text("", request.segment())),
                Route.open("GET", HELP + "runbooks/*", request -> help("runbooks/", request.segment())),
                Route.open("GET", HELP + "*", request -> help("", request.segment())));
    }

    private static Response text(String folder, String name) throws IOException {
        return markdown(folder, name)
                .map(text -> Response.of(200, TEXT, text))
                .orElseGet(() -> Response.text(404, MISSING));
    }

    /** The same page as HTML, for people who come from the console. */
    private static Response help(String folder, String name) throws IOException {
        return markdown(folder, name)
                .map(text -> Response.of(200, HTML, MarkdownPage.of(text)))
                .orElseGet(() -> Response.text(404, MISSING));
    }

    private static Optional<String> markdown(String folder, String name) throws IOException {
        if (NAME.matcher(name).matches()) {
            String resource = "/cablestream/docs/" + folder + name + ".md";
            try (InputStream file = Documents.class.getResourceAsStream(resource)) {
                return file == null
                        ? Optional.empty()
                        : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }
}
