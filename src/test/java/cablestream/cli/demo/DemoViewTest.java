package cablestream.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cli.demo.DemoSnapshot.Flow;
import cablestream.cli.demo.DemoSnapshot.Latency;
import cablestream.cli.demo.DemoSnapshot.Seen;
import cablestream.metrics.Account;
import cablestream.metrics.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class DemoViewTest {
    private static final DemoView.Places PLACES = new DemoView.Places("127.0.0.1:9092", "http://127.0.0.1:8080/");
    private final DemoView view = new DemoView(Ansi.OFF, ZoneOffset.UTC, PLACES);

    @Test
    void showsWhatWentWhere() {
        List<String> lines = view.render(snapshot(feeds(2), List.of(cable("26TESTVILLE212"))), 80);

        assertThat(lines)
                .containsExactly(
                        "CABLESTREAM  00:01:05                                     http://127.0.0.1:8080/",
                        "1,236 received = 1,230 published + 2 dead + 1 duplicates + 3 held for sections",
                        "                         total   a second                                       ",
                        "received                 1,234       10.0  █████████████████████████████████████",
                        "published                1,200        5.0  ██████████████████▌",
                        "  feed-0                    10        2.0  ███████▍",
                        "  feed-1                    10        2.0  ███████▍",
                        "quarantine                   3        0.0  ",
                        "dead letters                 2        0.0  ",
                        "duplicates                   1        0.0  ",
                        "",
                        "read     cable              precedence TAGS             feeds                   ",
                        "09:30:00 26TESTVILLE212     FLASH      PREL MOCK        feed-0 feed-1",
                        "",
                        "",
                        "",
                        "",
                        "raw to read: p50 60 ms, p99 1,141 ms         kafka 127.0.0.1:9092 · Ctrl-C stops");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 120})
    void keepsWithinTheTerminal(int width) {
        Seen long1 = cable("26A VERY LONG NAME OF A POST THAT NEVER ENDS 999999");

        assertThat(view.render(snapshot(feeds(40), List.of(long1)), width))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width))
                .hasSizeLessThan(24);
    }

    @Test
    void addsUpTheFeedsThatHaveNoLineOfTheirOwn() {
        assertThat(view.render(snapshot(feeds(40), List.of()), 80))
                .contains("  34 other feeds           340       68.0  █████████████████████████████████████");
    }

    @Test
    void hasTheSameNumberOfLinesWhateverCame() {
        List<Seen> many = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            many.add(cable("26SAMPLETON" + i));
        }

        assertThat(view.render(snapshot(feeds(3), many), 80))
                .hasSameSizeAs(view.render(snapshot(feeds(3), List.of()), 80));
    }

    @Test
    void letsNothingInACableMoveTheCursor() {
        assertThat(view.render(snapshot(feeds(1), List.of(cable("26EVIL\u001b[2J\r\n1"))), 80))
                .noneMatch(line -> line.chars().anyMatch(c -> c < ' '));
    }

    @Test
    void coloursByPrecedence() {
        DemoView coloured = new DemoView(Ansi.ON, ZoneOffset.UTC, PLACES);

        assertThat(String.join("\n", coloured.render(snapshot(feeds(1), List.of(cable("26MOCKPORT1"))), 80)))
                .contains("\u001b[1m\u001b[37m\u001b[41mFLASH     \u001b[");
    }

    @Test
    void saysItInOneLineWhereThereIsNoTerminal() {
        assertThat(view.line(snapshot(feeds(2), List.of())))
                .isEqualTo("00:01:05  1,236 received = 1,230 published + 2 dead + 1 duplicates + 3 held for sections"
                        + "  (10.0/s)  p50 60 ms  p99 1,141 ms");
    }

    private static final Account ACCOUNT = new Account(
            Map.of(LedgerEntry.RECEIVED, Map.of("cables.raw", 1236L), LedgerEntry.ADMITTED, Map.of("", 1236L)),
            Map.of(
                    LedgerEntry.ARRIVED, Map.of("", 1236L),
                    LedgerEntry.PUBLISHED, Map.of("", 1230L),
                    LedgerEntry.DEAD, Map.of("UNPROCESSABLE", 2L),
                    LedgerEntry.DUPLICATE, Map.of("SAME_CIRCUIT", 1L),
                    LedgerEntry.HELD, Map.of("", 3L)),
            Map.of());

    private static DemoSnapshot snapshot(List<Flow> feeds, List<Seen> latest) {
        return new DemoSnapshot(
                Duration.ofSeconds(65),
                new Flow("received", 1234, 10),
                ACCOUNT,
                new Flow("published", 1200, 5),
                new Flow("quarantine", 3, 0),
                new Flow("dead letters", 2, 0),
                new Flow("duplicates", 1, 0),
                feeds,
                new Latency(60L, 1141L),
                latest,
                List.of());
    }

    private static List<Flow> feeds(int number) {
        List<Flow> feeds = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            feeds.add(new Flow("  feed-" + i, 10, 2));
        }
        return feeds;
    }

    private static Seen cable(String id) {
        return new Seen(
                Instant.parse("2026-01-02T09:30:00Z"), id, "FLASH", "SECRET", "PREL,MOCK", List.of("feed-0", "feed-1"));
    }
}
