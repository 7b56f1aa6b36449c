package cablestream.containers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
