package cablestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Browser;
import cablestream.Cables;
import cablestream.app.Cluster;
import cablestream.app.RequiredTopics;
import cablestream.app.Service;
import cablestream.kafka.EmbeddedBroker;
import cablestream.metrics.Account;
import cablestream.metrics.Balance;
import cablestream.metrics.LedgerEntry;
import cablestream.report.DailyReport;
import cablestream.report.DayReader;
import cablestream.report.ReportDay;
import cablestream.settings.Settings;
import cablestream.traffic.Traffic;
import cablestream.traffic.TrafficMix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The console of the running product in a real browser, while generated traffic flows through it. With {@code -Dpictures=write} the
 * pictures that the README shows are taken anew.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path KEPT = Path.of("target", "screenshots");
    private static final Path SHOWN = Path.of("ops", "pictures");
    private static final int CABLES = 300;

    @TempDir
    private static Path dir;

    private static EmbeddedBroker broker;
    private static Service service;
    private static KafkaProducer<byte[], byte[]> producer;
    private static Browser browser;
    private static Thread traffic;
    private static LocalDate begin;

    @BeforeAll
    static void start() throws Exception {
        begin = today();
        broker = EmbeddedBroker.start(dir.resolve("broker"), 0);
        Settings settings = Settings.of(Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "state.directory", dir.resolve("state").toString(),
                "hold.down", "1s",
                "partitions", "1",
                "console.port", "0"));
        RequiredTopics needs = RequiredTopics.of(settings);
        try (Cluster cluster = Cluster.reach(settings)) {
            needs.createTopics(cluster.topics());
        }
        service = Service.start(settings, needs.builtIn());
        producer = new KafkaProducer<>(settings.clientConfig(), new ByteArraySerializer(), new ByteArraySerializer());
        browser = Browser.start();
        browser.look(1920, 1080, "dark");
        browser.open(service.console());
        traffic = new Thread(ConsoleJourneyIT::flow, "traffic");
        traffic.start();
    }

    @AfterAll
    static void stop() throws Exception {
        traffic.join();
        browser.close();
        producer.close();
        service.close();
        broker.close();
    }

    @Test
    @Order(1)
    void itsNumbersAreThoseOfTheLedgerWhileTrafficFlows() throws Exception {
        browser.until("document.querySelector('#balance').textContent === 'balanced'");
        long before = received();
        browser.until(number() + " > " + before);

        traffic.join();
        Awaitility.await().atMost(PATIENCE).until(() -> account().received() >= CABLES && balanced());
        browser.until(number() + " === " + account().received());
        for (long count : account().outcomes().values()) {
            String written = NumberFormat.getIntegerInstance(Locale.ROOT).format(count);
            browser.until("document.querySelector('#terms').textContent.includes('" + written + "')");
        }
        assertThat(browser.text("#rate-received")).isNotEqualTo("–");
    }

    @Test
    @Order(2)
    void aDeadLetterIsRepairedAndReplayedByClicking() throws Exception {
        long published = account().total(LedgerEntry.PUBLISHED);
        send("C\u0007NFIDENTI\u0000L\u0001 AND \u0002 NOTHING \u0003 OF \u0004 A \u0005 TELEGRAM");
        browser.until("document.querySelector('#dead tbody button')");

        browser.click("#dead tbody tr:first-child button");
        browser.until("document.querySelector('#letter summary')");
        keep("console-dead-letter");
        browser.click("#letter summary");
        browser.value("document.querySelector('#edited').select()");
        browser.focus("#edited");
        browser.type(Cables.routine(7001).over("XDL0001").text());
        browser.click("#replay");
        browser.until("document.querySelector('#letter .history a')");
        browser.press("Escape");

        browser.until("document.querySelector('#dead tbody tr:first-child').textContent.includes('replayed')");
        Awaitility.await().atMost(PATIENCE).until(() -> account().total(LedgerEntry.PUBLISHED) > published);
        browser.value("location.hash = '#trace=" + Cables.routine(7001).id() + "'");
        browser.until("document.querySelector('#lives').textContent.includes('cables.all-0@')");
    }

    @Test
    @Order(3)
    void aPublishedCableIsFoundAndReadAgainAsItWasPublished() {
        browser.focus("#search-form [name=words]");
        browser.type("\"harbour was dredged\"");
        Awaitility.await().atMost(PATIENCE).until(() -> {
            browser.click("#search-form button");
            return browser.text("#search").contains(Cables.routine(7001).id());
        });
        browser.click("#search tbody tr:first-child button");
        browser.click("#cable-text");
        browser.until("document.querySelector('#text-body pre.cable')?.textContent.includes('dredged')");
        browser.press("Escape");
        browser.until("!document.querySelector('#text').open");
        browser.click("#cable-reread");
        browser.until("document.querySelector('#cable-said').textContent === 'It is read today as it was published.'");
        browser.press("Escape");
        browser.until("!document.querySelector('#cable').open");
    }

    @Test
    @Order(4)
    void aGapAppearsAndClosesAndAnIncompleteMessageIsShown() throws Exception {
        send(Cables.routine(7101).over("XGP0001").text());
        send(Cables.routine(7103).over("XGP0003").text());
        send(Cables.routine(7104).over("XGP0004").section(1, 2).flash().text());
        browser.until(gap() + ".includes('XGP')");
        browser.until("document.querySelector('#incomplete tbody').textContent.includes('09LISBON7104')");
        pictures();

        send(Cables.routine(7102).over("XGP0002").text());
        browser.until("!" + gap() + ".includes('XGP')");
    }

    @Test
    @Order(4)
    void theReportAddsUpWithTheAccount() {
        Awaitility.await().atMost(PATIENCE).until(ConsoleJourneyIT::balanced);
        Account account = account();
        Settings settings = Settings.of(Map.of("bootstrap.servers", broker.bootstrapServers()));
        List<DailyReport> days = begin.datesUntil(today().plusDays(1))
                .map(day -> new DayReader(settings).read(new ReportDay(day), Instant.now()))
                .toList();

        assertThat(sum(days, DailyReport.Account::received)).isEqualTo(account.received());
        assertThat(sum(days, DailyReport.Account::published)).isEqualTo(account.total(LedgerEntry.PUBLISHED));
        assertThat(sum(days, DailyReport.Account::quarantined)).isEqualTo(account.total(LedgerEntry.QUARANTINED));
        assertThat(sum(days, DailyReport.Account::dead)).isEqualTo(account.total(LedgerEntry.DEAD));
        assertThat(sum(days, DailyReport.Account::duplicates)).isEqualTo(account.total(LedgerEntry.DUPLICATE));
        assertThat(sum(days, DailyReport.Account::superseded)).isEqualTo(account.total(LedgerEntry.SUPERSEDED));
        assertThat(sum(days, DailyReport.Account::serviceMessages)).isEqualTo(account.total(LedgerEntry.SERVICE));
        assertThat(sum(days, DailyReport.Account::undecided)).isEqualTo(account.total(LedgerEntry.HELD));
    }

    private static long sum(List<DailyReport> days, ToLongFunction<DailyReport.Account> term) {
        return days.stream().map(DailyReport::account).mapToLong(term).sum();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    }

    @Test
    @Order(5)
    void nothingItDidWasForbiddenOrFailed() {
        assertThat(browser.complaints()).isEmpty();
    }

    /** All as it is with something to do: on the wall, and on a small screen in the light. */
    private static void pictures() throws IOException {
        browser.value("location.hash = ''");
        browser.value("scrollTo(0, 0)");
        keep("console");
        browser.look(1366, 768, "light");
        browser.until("document.querySelector('#plot-latency canvas')");
        keep("console-light");
        browser.look(1920, 1080, "dark");
    }

    private static void keep(String name) throws IOException {
        Path picture = KEPT.resolve(name + ".png");
        browser.screenshot(picture);
        if ("write".equals(System.getProperty("pictures"))) {
            Files.createDirectories(SHOWN);
            Files.copy(picture, SHOWN.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String gap() {
        return "document.querySelector('#gaps tbody').textContent";
    }

    /** How many were received, as the page says it. */
    private static String number() {
        return "Number((document.querySelector('#terms').textContent.match(/[0-9,]+/) ?? ['0'])[0].replaceAll(',', ''))";
    }

    private static long received() {
        return browser.value(number()).asLong();
    }

    private static Account account() {
        return service.snapshot().account().account();
    }

    private static boolean balanced() {
        return service.snapshot().account().balance() == Balance.BALANCED;
    }

    private static void flow() {
        Traffic generator = new Traffic(2026, TrafficMix.DEMO);
        for (int i = 0; i < CABLES; i++) {
            send(generator.next().text());
            try {
                Thread.sleep(40);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void send(String text) {
        producer.send(new ProducerRecord<>("cables.raw", text.getBytes(StandardCharsets.UTF_8)));
    }
}
