package cablestream.cli.terminal;

import cablestream.kafka.RecordPosition;
import cablestream.text.SafeText;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A raw record for people: position, time, headers, and its text with line numbers. Only visible characters are printed. */
public final class RawRecordText {
    /** A screen is no place for more. */
    private static final int SHOWN = 1000;

    private RawRecordText() {}

    /** Prints a record, and that it has no value if it has none. */
    public static void print(PrintWriter out, ConsumerRecord<byte[], byte[]> raw) {
        out.println(RecordPosition.of(raw) + ", received on " + Instant.ofEpochMilli(raw.timestamp()));
        for (Header header : raw.headers()) {
            byte[] value = header.value() == null ? new byte[0] : header.value();
            out.println("  " + SafeText.visible(header.key()) + " = "
                    + SafeText.visible(new String(value, StandardCharsets.UTF_8)));
        }
        out.println();
        if (raw.value() == null) {
            out.println("It has no value.");
        } else {
            lines(out, SafeText.lines(raw.value()));
        }
    }

    private static void lines(PrintWriter out, List<String> lines) {
        for (int i = 0; i < Math.min(SHOWN, lines.size()); i++) {
            out.println(" %5d  %s".formatted(i + 1, lines.get(i)));
        }
        if (lines.size() > SHOWN) {
            out.println("       and " + (lines.size() - SHOWN) + " more lines: --raw prints them all");
        }
    }
}
