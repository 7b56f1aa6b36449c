package cablestream.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a block of a document as HTML: code, bold, and links to other pages of the help. Other links are their words only. */
final class MarkdownText {
    private static final Pattern MARKS = Pattern.compile(
            "`(?<code>[^`]+)`|\\*\\*(?<bold>[^*]+)\\*\\*|\\*(?<slant>[^*]+)\\*|\\[(?<words>[^\\]]+)\\]\\((?<target>[^)]*)\\)");

    private static final Pattern RUNBOOK =
            Pattern.compile("(?:.*ops/runbooks/)?(?<name>Cable[A-Za-z]+|README)\\.md(?<anchor>#[a-z0-9-]+)?");
    private static final Pattern OPERATIONS = Pattern.compile("(?:.*/)?operations\\.md(?<anchor>#[a-z0-9-]+)?");
    private static final Pattern ANCHOR = Pattern.compile("#[a-z0-9_-]+");

    private MarkdownText() {}

    static String html(String markdown) {
        StringBuilder html = new StringBuilder();
        Matcher marks = MARKS.matcher(markdown);
        int from = 0;
        while (marks.find()) {
            html.append(escaped(markdown.substring(from, marks.start())));
            html.append(marked(marks));
            from = marks.end();
        }
        return html.append(escaped(markdown.substring(from))).toString();
    }

    private static String marked(Matcher marks) {
        if (marks.group("code") != null) {
            return "<code>" + escaped(marks.group("code")) + "</code>";
        }
        if (marks.group("bold") != null) {
            return "<b>" + html(marks.group("bold")) + "</b>";
        }
        if (marks.group("slant") != null) {
            return "<i>" + html(marks.group("slant")) + "</i>";
        }
        String words = html(marks.group("words"));
        String address = address(marks.group("target"));
        return address.isEmpty() ? words : "<a href=\"" + escaped(address) + "\">" + words + "</a>";
    }

    /** The address of a link within the help; empty if it leads elsewhere. */
    private static String address(String target) {
        if (ANCHOR.matcher(target).matches()) {
            return target;
        }
        Matcher runbook = RUNBOOK.matcher(target);
        if (runbook.matches()) {
            return "/help/runbooks/" + runbook.group("name") + anchor(runbook);
        }
        Matcher operations = OPERATIONS.matcher(target);
        return operations.matches() ? "/help/operations" + anchor(operations) : "";
    }

    private static String anchor(Matcher link) {
        String anchor = link.group("anchor");
        return anchor == null ? "" : anchor;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
