package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownPageTest {
    @Test
    void writesHeadingsWithTheAnchorsOfLinks() {
        assertThat(MarkdownPage.of("### Words of a `feed`, again"))
                .contains("<h3 id=\"words-of-a-feed-again\">Words of a <code>feed</code>, again</h3>");
    }

    @Test
    void escapesAllText() {
        assertThat(MarkdownPage.of("a <script> & `<b>`\n\n```\n<i>\n```\n\n| <u> | `a|b` |\n|---|---|\n"))
                .contains("a &lt;script&gt; &amp; <code>&lt;b&gt;</code>", "&lt;i&gt;\n</pre>", "<th>&lt;u&gt;</th>")
                .contains("<code>a|b</code>")
                .doesNotContain("<script>", "<i>", "<u>");
    }

    @Test
    void keepsLinksWithinTheHelpOnly() {
        assertThat(MarkdownPage.of(
                        "[here](#shift) [book](../../../ops/runbooks/CableGapOpen.md) [far](https://x.example)"
                                + " [bad](javascript:x) [other](contract.md#headers)"))
                .contains("<a href=\"#shift\">here</a>", "<a href=\"/help/runbooks/CableGapOpen\">book</a>")
                .contains(" far bad other<");
    }

    @Test
    void joinsTheLinesOfAnItem() {
        assertThat(MarkdownPage.of("* one\n  more\n* **two**\n")).contains("<li>one more</li>\n<li><b>two</b></li>");
    }
}
