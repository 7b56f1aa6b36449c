package cablestream.containers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
    @Test
    void thePreformattedElementsAreTheText() {
        ReadTexts read = ReadTexts.of(
                "a.html",
                "<!DOCTYPE html>\n<html><body><h1>Menu</h1><pre>one\n&lt;two&gt;</pre><pre>three</pre></body>");

        assertThat(read.strings()).containsExactly("one\n<two>\nthree\n");
    }

    @Test
    void withoutThemAllThatABrowserShowsIs() {
        String page = HtmlPage.text(
                "<html><head><title>T</title><style>p {}</style></head><body><div>one<br>\ntwo << three</div><script>x<y</script>");

        assertThat(page.strip()).isEqualTo("one\ntwo << three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>", " \n<!doctype HTML>", "<!-- saved -->\n<html lang=en>", "<?xml version='1.0'?><html>"})
    void aPageIsKnownByItsStart(String start) {
        assertThat(HtmlPage.opens(start)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "VZCZC <html>", "<p>", "<!-- <html> "})
    void anythingElseIsNone(String start) {
        assertThat(HtmlPage.opens(start)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>S<sub></sub>ECRET</h1><pre>T</pre>|SECRET",
                "<title>SECRET NODIS 09LISBON</title><pre>T</pre>|SECRET NODIS",
                "<pre>T</pre><footer>SECRET//NOFORN</footer>|SECRET//NOFORN",
                "<div class=c>Secret</div><pre>T</pre>|Secret",
                "<table><tr><td>Classification</td><td>S</td></tr></table><pre>T</pre>|S",
                "<dl><dt>Captions:<dd>NODIS</dl><pre>T</pre>|NODIS",
                "<table><tr><th>Id<th>Classification</tr><tr><td>212<td><a href=x>SECRET</a></tr></table><pre>T</pre>|SECRET",
                "<p>Classification: <b>SECRET</b></p><pre>T</pre>|SECRET",
                "<p>Subject: SECRET//NODIS cable</p><pre>T</pre>|SECRET//NODIS",
                "<p>&gt; SECRET&#47;&#47;NODIS<br>&gt;</p><pre>T</pre>|SECRET//NODIS",
                "<ul><li>Home<li>Search</ul><p>SECRET</p><pre>T</pre>|SECRET"
            })
    void whatIsOutsideTheTextStatesTheClassification(String page, String stated) {
        assertThat(HtmlPage.stated("<html>" + page + "</html>")).isEqualTo(stated);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=s>SECRET</a> <a href=c>CONFIDENTIAL</a><pre>T</pre>",
                "<ul><li>SECRET</li><li>CONFIDENTIAL</li></ul><pre>T</pre>",
                "<nav><p>SECRET</p></nav><pre>T</pre>",
                "<select><option>SECRET</select><pre>T</pre>",
                "<p>C</p><p>S</p><pre>T</pre>",
                "<p>The secret talks in Lisbon</p><h2>Secret talks</h2><pre>T</pre>",
                "<!-- SECRET --><script>SECRET</script><pre>SECRET</pre>"
            })
    void whatIsNoMarkingOfTheTextStatesNothing(String page) {
        assertThat(HtmlPage.stated("<html>" + page + "</html>")).isNull();
    }
}
