package cablestream.cli.terminal;

import cablestream.text.SafeText;
import java.io.IOException;
import java.io.Writer;

/** Makes lines safe for a terminal, see {@link SafeText}. Line breaks and tabs are kept. */
public final class SafeWriter extends Writer {
    private final Writer out;

    public SafeWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] characters, int start, int length) throws IOException {
        StringBuilder shown = new StringBuilder(length);
        new String(characters, start, length).codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                shown.append((char) c);
            } else {
                SafeText.append(shown, c);
            }
        });
        out.write(shown.toString());
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
