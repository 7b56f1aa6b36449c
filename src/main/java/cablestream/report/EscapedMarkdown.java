package cablestream.report;

import cablestream.text.SafeText;
import java.util.regex.Pattern;

/** Values that people or cables wrote, as text of Markdown. */
final class EscapedMarkdown {
    /** The signs that mean something within a line, of Markdown and its common extensions, the end of a table cell included. */
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]()#!~$^|]");

    private EscapedMarkdown() {}

    /** The value as one line in which no sign of Markdown or HTML has a meaning. */
    static String of(String value) {
        // As HTML entities: not every reader of Markdown takes a backslash before these.
        String text = SafeText.stored(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return SIGNS.matcher(text).replaceAll("\\\\$0");
    }
}
