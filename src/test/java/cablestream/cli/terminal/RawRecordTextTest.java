package cablestream.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RawRecordTextTest {
    @Test
    void aRecordIsPrintedWithHeadersAndLineNumbers() {
        assertThat(printed(record("ZNR UUUUU\nBT\n")))
                .startsWith("cables.raw-0@42, received on ")
                .contains("  source-name = box")
                .contains("     1  ZNR UUUUU", "     2  BT");
    }

    @Test
    void nothingInARecordReachesTheTerminal() {
        ConsumerRecord<byte[], byte[]> record = record("A\u001b[2JB\u0007\u202e");
        record.headers().add("x\u001b", "\u001b]0;title".getBytes(StandardCharsets.UTF_8));

        assertThat(printed(record)).doesNotContain("\u001b", "\u0007", "\u202e");
    }

    @Test
    void aRecordWithoutValueIsNoError() {
        assertThat(printed(new ConsumerRecord<>("cables.raw", 0, 42, null, null)))
                .contains("It has no value.");
    }

    private static ConsumerRecord<byte[], byte[]> record(String text) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("cables.raw", 0, 42, null, text.getBytes(StandardCharsets.UTF_8));
        record.headers().add("source-name", "box".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static String printed(ConsumerRecord<byte[], byte[]> record) {
        StringWriter out = new StringWriter();
        RawRecordText.print(new PrintWriter(out, true), record);
        return out.toString();
    }
}
