package cablestream.console;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/** The runbooks and the page for operators, to which alerts and dashboards link. They have no data, and need no login at night. */
final class Documents {
    /** The start of all their paths. */
    static final String PATH = "/docs/";

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

    private Documents() {}

    static List<Route> routes() {
        return List.of(
                Route.open("GET", PATH + "runbooks/*.md", request -> page("runbooks/", request.segment())),
                Route.open("GET", PATH + "*.md", request -> page("", request.segment())));
    }

    private static Response page(String folder, String name) throws IOException {
        if (NAME.matcher(name).matches()) {
            String resource = "/cablestream/docs/" + folder + name + ".md";
            try (InputStream file = Documents.class.getResourceAsStream(resource)) {
                if (file != null) {
                    return Response.of(200, TEXT, file.readAllBytes());
                }
            }
        }
        return Response.text(404, "There is no such page: /docs/operations.md lists the alerts with their runbooks.\n");
    }
}
