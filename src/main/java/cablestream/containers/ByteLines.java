package cablestream.containers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of a file as bytes. Of a line that is longer than the limit, only its beginning is kept. */
final class ByteLines {
    private final InputStream content;
    private final int longest;
    private boolean cut;

    /** @param longest number of bytes of a line that are kept */
    ByteLines(InputStream content, int longest) {
        this.content = content;
        this.longest = longest;
    }

    /** The next line with its line feed; {@code null} after the last one. */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        cut = false;
        int next;
        while ((next = content.read()) >= 0) {
            if (line.size() < longest) {
                line.write(next);
            } else {
                cut = true;
            }
            if (next == '\n') {
                break;
            }
        }
        return next < 0 && line.size() == 0 ? null : line.toByteArray();
    }

    /** Whether the last line was longer than the limit. */
    boolean cut() {
        return cut;
    }
}
