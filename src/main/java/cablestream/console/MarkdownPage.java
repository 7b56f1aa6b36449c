package cablestream.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A page of the documents as HTML: headings with anchors, paragraphs, lists, tables and code. All text is escaped, so that a document
 * can hold any; {@link MarkdownText} decides which links stay.
 */
final class MarkdownPage {
    private static final String FENCE = "```";

    private final List<String> lines;
    private final StringBuilder html = new StringBuilder();
    private int next;

    private MarkdownPage(String markdown) {
        this.lines = markdown.lines().toList();
    }

    /** The whole page. */
    static String of(String markdown) {
        MarkdownPage page = new MarkdownPage(markdown);
        while (page.next < page.lines.size()) {
            page.block();
        }
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark"><title>Cablestream: help</title>
                <link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head>
                <body class="document"><nav><a href="/">Console</a> <a href="/help/operations">Operations</a> <a href="/help/runbooks/README">Runbooks</a></nav>
                <main>
                %s</main></body></html>
                """.formatted(page.html);
    }

    private void block() {
        String line = lines.get(next);
        if (line.isBlank()) {
            next++;
        } else if (line.startsWith(FENCE)) {
            code();
        } else if (line.startsWith("#")) {
            heading(line);
            next++;
        } else if (line.startsWith("|")) {
            table();
        } else if (isItem(line)) {
            list();
        } else {
            html.append("<p>").append(MarkdownText.html(paragraph())).append("</p>\n");
        }
    }

    private void code() {
        html.append("<pre tabindex=\"0\">");
        next++;
        while (next < lines.size() && !lines.get(next).startsWith(FENCE)) {
            html.append(MarkdownText.escaped(lines.get(next++))).append('\n');
        }
        html.append("</pre>\n");
        next++;
    }

    private void heading(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        int rank = Math.min(level, 6);
        String title = line.substring(level).strip();
        html.append("<h%d id=\"%s\">%s</h%d>\n".formatted(rank, anchor(title), MarkdownText.html(title), rank));
    }

    /** The anchor of a heading, as links in the documents name it. */
    static String anchor(String title) {
        StringBuilder anchor = new StringBuilder();
        for (char c : title.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                anchor.append(c);
            } else if (c == ' ') {
                anchor.append('-');
            }
        }
        return anchor.toString();
    }

    private void table() {
        html.append("<div class=\"scroll\" tabindex=\"0\"><table>\n");
        String cell = "th";
        while (next < lines.size() && lines.get(next).startsWith("|")) {
            String row = lines.get(next++).strip();
            if (row.chars().allMatch(c -> "|-: ".indexOf(c) >= 0)) {
                continue;
            }
            html.append("<tr>");
            for (String each : cells(row)) {
                html.append('<').append(cell).append('>').append(MarkdownText.html(each.strip()));
                html.append("</").append(cell).append('>');
            }
            html.append("</tr>\n");
            cell = "td";
        }
        html.append("</table></div>\n");
    }

    /** The cells of a row: a bar in code, or after a backslash, separates none. */
    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean code = false;
        for (int i = 1; i < row.length(); i++) {
            char c = row.charAt(i);
            code ^= c == '`';
            if (c == '\\' && i + 1 < row.length() && row.charAt(i + 1) == '|') {
                cell.append(row.charAt(++i));
            } else if (c == '|' && !code) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        return cells;
    }

    private void list() {
        String tag = Character.isDigit(lines.get(next).charAt(0)) ? "ol" : "ul";
        html.append('<').append(tag).append(">\n");
        while (next < lines.size() && isItem(lines.get(next))) {
            String first = lines.get(next++).strip();
            StringBuilder item = new StringBuilder(first.substring(first.indexOf(' ') + 1));
            while (next < lines.size() && lines.get(next).startsWith("  ") && !isItem(lines.get(next))) {
                item.append(' ').append(lines.get(next++).strip());
            }
            html.append("<li>").append(MarkdownText.html(item.toString())).append("</li>\n");
        }
        html.append("</").append(tag).append(">\n");
    }

    private static boolean isItem(String line) {
        String begin = line.strip();
        int digits = 0;
        while (digits < begin.length() && Character.isDigit(begin.charAt(digits))) {
            digits++;
        }
        return begin.startsWith("* ") || begin.startsWith("- ") || digits > 0 && begin.startsWith(". ", digits);
    }

    private String paragraph() {
        StringBuilder paragraph = new StringBuilder(lines.get(next++));
        while (next < lines.size() && continues(lines.get(next))) {
            paragraph.append(' ').append(lines.get(next++));
        }
        return paragraph.toString();
    }

    private static boolean continues(String line) {
        return !line.isBlank()
                && !line.startsWith(FENCE)
                && !line.startsWith("#")
                && !line.startsWith("|")
                && !isItem(line);
    }
}
