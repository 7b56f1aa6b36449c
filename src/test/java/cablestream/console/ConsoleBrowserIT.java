package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Browser;
import cablestream.console.access.Access;
import cablestream.deadletters.BulkReplay;
import cablestream.deadletters.HeldFilter;
import cablestream.search.SearchField;
import cablestream.status.StatusSnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser, on invented pictures. */
class ConsoleBrowserIT {
    private static final Path KEPT = Path.of("target", "screenshots");
    private static final String OPERATOR = "operator-0123456789abcdef";

    private static Browser browser;

    private volatile StatusSnapshot snapshot = Pictures.troubled(Instant.now());
    private final ConsoleSources sources = ShowConsole.sources(() -> snapshot);
    private final InventedLetters letters = (InventedLetters) sources.repairs();
    private final InventedSearch search = (InventedSearch) sources.search();
    private final InventedHistories histories = (InventedHistories) sources.tracer();
    private ConsoleServer console = ConsoleServer.start("127.0.0.1", 0, 0, Access.local(), sources);

    @BeforeAll
    static void startBrowser() throws Exception {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() throws Exception {
        browser.close();
    }

    @BeforeEach
    void open() {
        browser.look(1920, 1080, "dark");
        browser.open(console.url());
        browser.until("document.querySelector('#terms').textContent.includes('received')");
    }

    @AfterEach
    void close() {
        console.close();
        assertThat(browser.complaints())
                .as("errors of scripts, or of the policy")
                .noneMatch(this::isOurs);
    }

    /** That a server that was stopped does not answer is no error of the page. */
    private boolean isOurs(String complaint) {
        return !complaint.contains("Failed to load resource");
    }

    @Test
    void saysInOneSentenceWhatIsWrongAndLeadsThere() {
        HealthVerdict verdict = HealthVerdict.of(snapshot, snapshot.at());

        assertThat(browser.text("#word")).isEqualTo("✕ Failed");
        assertThat(browser.text("#sentence")).isEqualTo(verdict.sentence());
        browser.click("#findings a[href='#gaps']");
        browser.until("location.hash === '#gaps'");
    }

    @Test
    void saysThatAllIsWell() throws Exception {
        snapshot = Pictures.healthy(Instant.now());

        browser.until("document.querySelector('#verdict').dataset.state === 'HEALTHY'");
        assertThat(browser.text("#sentence")).isEqualTo("All that came in went out, and nothing waits for you.");
        assertThat(browser.value("document.title").asText()).isEqualTo("✓ Cablestream: healthy");
        browser.screenshot(KEPT.resolve("console-healthy.png"));
    }

    @Test
    void showsTheNumbersOfTheAccountAndOfEachPrecedence() {
        assertThat(browser.text("#terms").strip().replaceAll("\\s+", " "))
                .isEqualTo("10,431 received =10,374 published +9 quarantined +3 dead +21 duplicates +0 superseded"
                        + " +0 service messages +24 held for sections +−3 in the lanes");
        assertThat(browser.text("#precedence tbody tr:nth-child(4)")).isEqualTo("ROUTINE9,120–6 h80 ms440 ms0");
    }

    @Test
    void showsAScriptAsText() {
        assertThat(browser.text("#feeds tbody tr:nth-child(2) a")).isEqualTo(Pictures.SCRIPT);
        assertThat(browser.value("document.querySelectorAll('table script').length")
                        .asInt())
                .isZero();
    }

    @Test
    void showsTheReadersOfFeedsWithTheirLagAndNamesWhatMayNotBeRead() {
        browser.until("document.querySelectorAll('#readers tbody tr').length === 3");

        assertThat(browser.text("#readers tbody tr:nth-child(1)"))
                .isEqualTo("desk-2politicsup to 1,2041 h 6 m01 h 5 m");
        assertThat(browser.text("#readers tbody tr:nth-child(2)")).isEqualTo("desk-1" + Pictures.SCRIPT + "0–23.0 s");
        assertThat(browser.text("#readers tbody tr:nth-child(3)")).startsWith("web-1webnot known");
        assertThat(browser.text("#readers .unreadable")).contains("group secret-1", "Describe");
    }

    @Test
    void opensTheGapsAndLastTransmissionsOfACircuitByKeyboard() throws Exception {
        browser.until("document.querySelectorAll('#circuits tbody tr').length === 3");
        assertThat(browser.text("#circuits .count")).isEqualTo("6, the first 3");
        browser.focus("#circuits tbody tr:nth-child(2) button");
        browser.press("Enter");

        browser.until("document.querySelector('#circuit').open");
        assertThat(browser.text("#circuit-title")).isEqualTo("channel QQA");
        assertThat(browser.text("#circuit-body ul:first-of-type")).startsWith("412–413, open since ");
        browser.until("document.querySelector('#circuit-body').textContent.includes('published, correction')");
        browser.click("#circuit-body a[href='#trace=09LISBON212']");
        browser.until("location.hash === '#trace=09LISBON212' && !document.querySelector('#circuit').open");
    }

    @Test
    void opensTheRecordsOfACountByKeyboard() throws Exception {
        browser.look(390, 844, "light");
        browser.focus("#precedence tbody a[href^='#late=']");
        browser.press("Enter");

        browser.until("document.querySelector('#records tbody tr')");
        assertThat(browser.text("#records-title")).startsWith("Late cables of the last hour: ");
        assertThat(browser.text("#records-said"))
                .startsWith("7 earlier ones of all precedences are not listed. As of ");
        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
        assertThat(browser.value(resource("contrast.js")).toPrettyString()).isEqualTo("[ ]");
        browser.screenshot(KEPT.resolve("console-late.png"));
        browser.press("Escape");
        browser.until("!document.querySelector('#records').open && location.hash === ''");

        browser.focus("#feeds tbody tr:first-child button");
        browser.press("Enter");
        browser.until("document.querySelector('#records tbody')?.textContent.includes('withdrawn')");
        browser.press("Escape");
        browser.until("!document.querySelector('#records').open");

        browser.focus("#verdict a[href='#waiting']");
        browser.press("Enter");
        browser.until("document.querySelector('#records tbody')?.textContent.includes('the urgent lane')");
        browser.click("#records a[href='#trace=cables.raw-2%4041']");
        browser.until("location.hash === '#trace=cables.raw-2%4041' && !document.querySelector('#records').open");
    }

    @Test
    void copiesTheServiceMessageOfAGap() {
        browser.allowClipboard(console.url());
        browser.click("#gaps tbody tr:first-child button");

        browser.until("document.querySelector('#gaps tbody button').textContent === 'Copied ✓'");
        assertThat(browser.value("navigator.clipboard.readText()").asText()).isEqualTo(Pictures.SERVICE_MESSAGE);
    }

    @Test
    void chartsOfADaySayWhereTheyAreFromAndHowFarBackTheyReach() {
        browser.until("document.querySelector('#history-said').textContent.includes('Dashed: a week before.')");
        browser.click("#ranges [data-range='24h']");

        browser.until("document.querySelector('#history-said').textContent.startsWith('Seen by this process since')");
        assertThat(browser.value("document.querySelectorAll('#ranges [aria-pressed=true]').length")
                        .asInt())
                .isEqualTo(1);
        browser.until("document.querySelector('#plot-throughput canvas')");
    }

    @Test
    void asksForMissingNumbersOnceItShowsTheWholeMessage() {
        browser.click("#gaps tbody tr:first-child button[aria-label^='Ask']");
        browser.until("document.querySelector('#ask-said').textContent.startsWith('Give the routing indicator')");
        assertThat(browser.value("document.querySelector('#ask-said').dataset.tone")
                        .asText())
                .isEmpty();
        assertThat(sendIsDisabled()).isTrue();
        browser.focus("#ask-to");
        browser.type("RUEHLI");
        browser.until("document.querySelector('#ask-text').textContent.includes('DE RUEHXX #0001')");
        browser.click("#ask-send");
        browser.until("document.querySelector('#ask-said').textContent.startsWith('Asked RUEHLI for 412-413')");
        assertThat(sendIsDisabled()).isTrue();
        browser.press("Escape");
        assertThat(browser.text("#gaps tbody tr:nth-child(2)")).contains("by roe");

        browser.click("#gaps tbody tr:first-child button[aria-label^='Ask']");
        browser.until("!document.querySelector('#ask-before').hidden");
        assertThat(browser.text("#ask-said")).isEqualTo("Give a reason to ask again.");
        assertThat(browser.value("document.querySelector('#ask-to').value").asText())
                .isEqualTo("RUEHLI");
        assertThat(browser.text("#ask-text")).contains("DE RUEHXX #0002", "QQA0412 THRU QQA0413");
        assertThat(sendIsDisabled()).isTrue();
        browser.focus("#ask-again");
        browser.type("no answer");
        browser.until("!document.querySelector('#ask-send').disabled");
    }

    private static boolean sendIsDisabled() {
        return browser.value("document.querySelector('#ask-send').disabled").asBoolean();
    }

    @Test
    void theOpenItemsOfTheShiftFollowAnAcknowledgementWithTheNextPicture() {
        browser.until("document.querySelector('#shift-open').textContent.includes('(0 acknowledged)')");
        browser.value("[...Array(10000).keys()].forEach(clearInterval)");

        HealthFinding first =
                HealthVerdict.of(snapshot, snapshot.at()).findings().get(0);
        Objects.requireNonNull(sources.shifts()).acknowledge(first.key(), first.sentence(), "seen", "o.day");

        browser.until("document.querySelector('#shift-open').textContent.includes('(1 acknowledged)')");
    }

    @Test
    void acknowledgesAFindingByKeyboard() throws Exception {
        browser.look(390, 844, "light");
        String button = "#shift tbody tr:nth-child(1) button";
        browser.focus(button);
        browser.press("Enter");
        browser.until("document.activeElement.id === 'acknowledge-note'");
        browser.type("restarted at noon");
        browser.press("Enter");

        browser.until("!document.querySelector('#acknowledge').open");
        browser.until("document.querySelector('#shift tbody tr').textContent.includes('acknowledged by local at ')");
        browser.until("document.querySelector('#findings').textContent.includes(': restarted at noon')");
        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
        assertThat(browser.value(resource("contrast.js")).toPrettyString()).isEqualTo("[ ]");
        assertThat(browser.value(resource("names.js")).toPrettyString()).isEqualTo("[ ]");
        browser.screenshot(KEPT.resolve("console-acknowledged.png"));

        browser.focus("#shift tbody tr:nth-child(1) button:last-child");
        browser.press("Enter");
        browser.until("document.querySelector('#shift tbody tr').textContent.includes('nobody has acknowledged it')");
    }

    @Test
    void repairsADeadLetterByKeyboard() throws Exception {
        browser.focus("#dead tbody tr:first-child button");
        browser.press("Enter");
        browser.until("document.querySelector('#letter mark')");
        assertThat(browser.text("#letter .raw li:nth-child(3)")).isEqualTo("DE RUEHLI #0212BELCR");
        assertThat(browser.text("#letter mark")).isEqualTo("#");
        assertThat(browser.text("#letter .raw li:nth-child(4)")).isEqualTo("<b>SUBJECT: A ⟨U+202E⟩hidden turn</b>");
        browser.screenshot(KEPT.resolve("console-dead-letter.png"));

        assertThat(browser.value("document.querySelector('#letter details').open")
                        .asBoolean())
                .as("a heading without text can be repaired")
                .isTrue();
        assertThat(browser.value("document.querySelectorAll('#letter .act').length")
                        .asInt())
                .isZero();
        browser.focus("#edited");
        browser.value("document.activeElement.select()");
        browser.type("MENDED");
        browser.focus("#replay");
        assertThat(browser.text("#replay")).isEqualTo("Replay the edited copy");
        browser.press("Enter");

        browser.until("document.querySelector('#letter .history a')");
        assertThat(browser.text("#letter .history a")).isEqualTo("cables.raw-1@88");
        assertThat(browser.text("#letter-said")).isEqualTo("done → cables.raw-1@88");
        assertThat(letters.done).containsExactly("replay cables.dead-0@7 by local: MENDED");
        assertThat(browser.text("#letter-facts")).contains("attempts0 of 3").contains("resultreplayed");
        browser.press("Escape");
        browser.until("!document.querySelector('#letter').open");
    }

    @Test
    void discardsOnlyWhenAskedTwice() {
        browser.click("#dead tbody tr:first-child button");
        browser.until("document.querySelector('#discard')");
        browser.click("#discard");
        assertThat(browser.text("#discard")).isEqualTo("Really discard?");
        assertThat(letters.done).isEmpty();
        browser.click("#discard");

        browser.until("document.querySelector('#letter-said').textContent === 'done'");
        assertThat(letters.done).containsExactly("discard cables.dead-0@7 by local");
    }

    @Test
    void releasesUnderALowerLabelWhatASecondPersonConfirms() {
        browser.click("#quarantine tbody tr:first-child button");
        browser.until("document.querySelector('#label')");
        browser.focus("#label");
        browser.type("CONFIDENTIAL");
        browser.click("#release");
        browser.click("#release");
        browser.until("document.querySelector('#release').textContent === 'Confirm the release as CONFIDENTIAL'");
        assertThat(browser.text("#letter-said")).isEqualTo("another operator has to confirm it");
        browser.click("#release");
        browser.click("#release");

        browser.until("document.querySelector('#letter-said').textContent === 'released → cables.all-0@9'");
        assertThat(letters.done)
                .containsExactly(
                        "release cables.quarantine-0@3 as CONFIDENTIAL by local confirming null",
                        "release cables.quarantine-0@3 as null by local confirming CONFIDENTIAL");
    }

    @Test
    void findsDeadLettersThatThePageDoesNotHaveAndSaysHowManyAreLeftOut() {
        browser.click("#dead .seek");
        browser.until("document.activeElement.name === 'reason'");
        browser.focus("#dead-find [name=station]");
        browser.type("LISBON");
        browser.press("Enter");

        browser.until("!document.querySelector('#dead .found').hidden");
        assertThat(browser.text("#dead .found"))
                .matches("340 found, the newest 1 shown; 339 older ones are left out, as of \\d\\d:\\d\\d:\\d\\dZ\\.");
        assertThat(browser.text("#dead tbody")).contains("NO TEXT");
        assertThat(letters.filters).containsExactly(new HeldFilter(null, "LISBON", Instant.EPOCH, 1_000));

        browser.click("#dead .seek");
        browser.until("document.querySelector('#dead .found').hidden");
    }

    @Test
    void searchesOnceForEachTimeThatItIsAsked() {
        browser.click("#quarantine .seek");
        browser.click("#quarantine-find button");
        browser.until("document.querySelector('#quarantine-find button').textContent === 'Search again'");
        String found = browser.text("#quarantine .found");
        // Longer than the page has ever waited by itself.
        browser.until("performance.now() > %d"
                .formatted(browser.value("performance.now() + 6000").asLong()));
        assertThat(letters.filters).hasSize(1);
        assertThat(browser.text("#quarantine .found")).isEqualTo(found);

        browser.click("#quarantine-find button");

        browser.until("document.querySelector('#quarantine .found').textContent !== '" + found + "'");
        assertThat(letters.filters).hasSize(2);
    }

    @Test
    void showsHowFarAReplayOfAllIs() {
        browser.click("#replay-all");
        browser.click("#all-form button");

        browser.until("!document.querySelector('#replay-progress').hidden");
        assertThat(browser.text("#replay-progress")).endsWith("by local: 3 of 7 replayed.");
        letters.progress =
                new BulkReplay.Progress("NO_TEXT", "local", 7, 7, 0, 0, false, "Ended: 7 replayed, 0 refused.");
        browser.until("document.querySelector('#replay-progress').textContent.includes('Ended: 7 replayed')");
    }

    @Test
    void tracesACableByItsName() {
        browser.click("#dead tbody tr:first-child td a");

        browser.until("document.querySelector('#lives table')");
        assertThat(browser.text("#lives caption")).isEqualTo("cables.raw-2@42");
        assertThat(browser.value("document.querySelector('#trace-query').value").asText())
                .isEqualTo("cables.raw-2@42");
    }

    @Test
    void searchesByKeyboardAndLeadsToTextTraceAndAnotherReading() throws Exception {
        browser.focus("#search-form [name=words]");
        browser.type("\"port strike");
        browser.press("Enter");
        browser.until("document.querySelector('#search-said').textContent.includes('unclosed quote')");
        browser.focus("#search-form [name=words]");
        browser.type("\"");
        browser.press("Enter");
        browser.until("document.querySelectorAll('#search tbody tr').length === 1");
        assertThat(browser.text("#search-said")).isEqualTo("1 of 2 shown. Indexed up to 16 Mar 16:35:00Z.");
        assertThat(browser.text("#search tbody tr td:nth-last-child(2)")).isEqualTo(Pictures.SCRIPT);
        browser.focus("#search-more");
        browser.press("Enter");
        browser.until("document.querySelectorAll('#search tbody tr').length === 2");
        assertThat(search.queries)
                .extracting(query -> query.asked().toString())
                .hasSize(2)
                .containsOnly("{WORDS=[\"port strike\"]}");
        assertThat(browser.value("document.querySelector('#search-more').hidden")
                        .asBoolean())
                .isTrue();

        browser.focus("#search tbody tr:first-child button");
        browser.press("Enter");
        browser.until("document.querySelector('#cable').open");
        browser.focus("#cable-reread");
        browser.press("Enter");
        browser.until(
                "document.querySelector('#cable-said').textContent === 'It is read otherwise today: subject, tags.'");
        assertThat(browser.value(resource("names.js")).toPrettyString()).isEqualTo("[ ]");
        assertThat(browser.value(resource("contrast.js")).toPrettyString()).isEqualTo("[ ]");
        browser.screenshot(KEPT.resolve("console-found.png"));
        browser.focus("#cable-text");
        browser.press("Enter");
        browser.until("document.querySelector('#text-body pre.cable')");
        assertThat(browser.text("#text-body pre.cable")).startsWith("ID              09LISBON212");
        assertThat(browser.text("#text-body ul")).contains("TAG_UNKNOWN line 2 as received", "TAGS: PREL, QQQQ");
        assertThat(browser.value(resource("contrast.js")).toPrettyString()).isEqualTo("[ ]");
        browser.screenshot(KEPT.resolve("console-text.png"));
        browser.press("Escape");
        browser.until("!document.querySelector('#text').open");
        browser.click("#cable-trace");
        browser.until("location.hash === '#trace=09LISBON212' && !document.querySelector('#cable').open");
    }

    @Test
    void resultsFitOnATelephone() throws Exception {
        browser.look(390, 844, "light");
        browser.until("innerWidth === 390");
        browser.click("#search-form button");
        browser.until("document.querySelectorAll('#search tbody tr').length === 1");

        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
        assertThat(browser.value("document.querySelector('#search-form').scrollWidth")
                        .asInt())
                .isLessThanOrEqualTo(390);
        browser.screenshot(KEPT.resolve("console-search-telephone.png"));
    }

    @Test
    void feedsARawRecordAgainWhenItIsAskedTwice() {
        browser.value("location.hash = '#trace=" + InventedHistories.RECEIVED + "'");
        browser.until("document.querySelector('#lives button')");
        browser.focus("#lives button");
        browser.press("Enter");
        assertThat(letters.done).isEmpty();
        browser.press("Enter");

        browser.until("document.querySelector('#lives a')?.textContent === 'cables.raw-1@89'");
        assertThat(letters.done).containsExactly("feed again cables.raw-2@42 by local");
    }

    @Test
    void agesOfHeartbeatsGoOn() {
        String first = browser.text("#heartbeats dd");

        browser.until("document.querySelector('#heartbeats dd').textContent !== '" + first + "'");
        snapshot = Pictures.troubled(Instant.now().minusSeconds(3600));
        browser.until("document.querySelector('#heartbeats dd').dataset.tone === 'bad'");
    }

    @Test
    void showsTheAnswerToTheLastQuestionOnly() {
        browser.value("location.hash = '#trace=" + InventedHistories.SLOW + "'");
        browser.until("document.querySelector('#lives').textContent.includes('" + InventedHistories.SLOW + "')");
        browser.value("location.hash = '#trace=" + InventedHistories.UNKNOWN + "'");

        browser.until("document.querySelector('#lives').textContent.includes('not received since')");
        histories.letSlowAnswer();
        browser.value("new Promise(done => setTimeout(done, 500))");
        assertThat(browser.text("#lives")).startsWith(InventedHistories.UNKNOWN + ": not received since ");
    }

    @Test
    void saysThatItIsStaleAndFindsTheServerAgain() throws Exception {
        int port = URI.create(console.url()).getPort();
        console.close();
        browser.until("document.querySelector('#verdict').dataset.state === 'STALE'");
        assertThat(browser.text("#sentence")).startsWith("This page is stale: nothing has come from the server since ");
        browser.screenshot(KEPT.resolve("console-stale.png"));

        console = ConsoleServer.start("127.0.0.1", port, 0, Access.local(), sources);
        browser.until("document.querySelector('#verdict').dataset.state === 'FAILED'");
    }

    @Test
    void fitsOnALaptopAndOnTheWall() throws Exception {
        browser.screenshot(KEPT.resolve("console-troubled.png"));
        String below = "Math.round(document.querySelector('#quarantine').getBoundingClientRect().bottom + scrollY)";
        assertThat(browser.value(below).asInt()).isLessThanOrEqualTo(1080);

        browser.look(1366, 768, "light");
        browser.screenshot(KEPT.resolve("console-laptop.png"));
        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(1366);
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 820, 1024, 1366, 1440, 1920})
    void noTableHidesAColumn(int width) throws Exception {
        browser.look(width, 900, "light");
        browser.until("innerWidth === " + width);
        browser.click("#search-form button");
        browser.value("location.hash = '#trace=" + InventedHistories.RECEIVED + "'");
        browser.until("document.querySelector('#lives button') && document.querySelector('#search tbody tr')");
        browser.until("document.querySelectorAll('#circuits tbody tr').length === 3");

        assertThat(browser.value("""
                        [...document.querySelectorAll('main table')]
                            .filter(table => table.offsetParent && table.scrollWidth > table.parentElement.clientWidth)
                            .map(table => table.closest('section').id).join()""").asText()).isEmpty();
        browser.screenshot(KEPT.resolve("console-width-" + width + ".png"));
    }

    @Test
    void onATelephoneThePageScrollsAndNotAWindowInIt() {
        browser.look(390, 844, "light");
        browser.until("innerWidth === 390");

        assertThat(browser.value("""
                        [...document.querySelectorAll('main .scroll')]
                            .filter(each => each.scrollHeight > each.clientHeight).length""").asInt()).isZero();
    }

    @Test
    void eachFindingPanelAndDialogLeadsToHelpThatExists() {
        assertThat(browser.value("[...document.querySelectorAll('main > section, dialog')]"
                                + ".filter(each => !each.querySelector('a.help')).map(each => each.id).join()")
                        .asText())
                .isEmpty();
        assertThat(browser.value("document.querySelectorAll('#shift tbody tr:not(:has(a.help))').length")
                        .asInt())
                .isZero();
        assertThat(browser.value("""
                        Promise.all([...new Set([...document.querySelectorAll('a[href^="/help/"]')].map(each => each.href))]
                            .map(async href => {
                              const answer = await fetch(href);
                              const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
                              const anchor = new URL(href).hash.slice(1);
                              return answer.ok && (!anchor || page.getElementById(anchor)) ? '' : href;
                            })).then(missing => missing.filter(Boolean).join())""").asText()).isEmpty();
    }

    @Test
    void helpIsAPageOfTheConsole() throws Exception {
        browser.open(console.url() + "help/operations#dead-letters");
        browser.until("document.querySelector('#dead-letters')");

        assertThat(browser.value("[...document.links].filter(each => each.host !== location.host).length")
                        .asInt())
                .isZero();
        assertThat(browser.value(resource("contrast.js")).toPrettyString()).isEqualTo("[ ]");
        browser.screenshot(KEPT.resolve("console-help.png"));
    }

    @Test
    void aFaultOpensTheCablesThatHaveIt() {
        browser.focus("#drift tbody tr:first-child a");
        String code = browser.text("#drift tbody tr:first-child a");
        browser.press("Enter");

        browser.until("document.querySelectorAll('#search tbody tr').length === 1");
        assertThat(search.queries.get(0).asked().get(SearchField.FAULT))
                .hasToString("[\"" + code.toLowerCase(Locale.ROOT).replace('_', ' ') + "\"]");
    }

    @Test
    void aPublishedCableOfATraceHasItsText() {
        browser.value("location.hash = '#trace=" + InventedHistories.RECEIVED + "'");
        browser.until("document.querySelector('#lives button[aria-label^=Text]')");
        browser.click("#lives button[aria-label^=Text]");

        browser.until("document.querySelector('#text-body pre.cable')");
    }

    @Test
    void aRowOfAReaderOpensTheLatestRecordsOfItsFeed() {
        browser.until("document.querySelector('#readers tbody a')");
        browser.click("#readers tbody a[href='#feed=politics']");

        browser.until("document.querySelector('#records-title').textContent === 'Latest records of the feed politics'");
    }

    @Test
    void aFailedSearchLeavesNoOlderRows() {
        browser.click("#search-form button");
        browser.until("document.querySelector('#search tbody tr')");
        browser.focus("#search-form [name=words]");
        browser.type("\"port strike");
        browser.press("Enter");

        browser.until("document.querySelector('#search-said').textContent.includes('unclosed quote')");
        assertThat(browser.value("document.querySelectorAll('#search tbody tr').length")
                        .asInt())
                .isZero();
    }

    @Test
    void theCountOfTheLanesOpensWhatWaitsThere() {
        browser.click("#terms a[href='#waiting']");

        browser.until("document.querySelector('#records').open");
        assertThat(browser.text("#records-title")).isEqualTo("Received and not delivered yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void fitsOnATelephone(String scheme) throws Exception {
        browser.look(390, 844, scheme);
        browser.until("innerWidth === 390");

        assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(390);
        assertThat(browser.value(
                                "Math.min(...[...document.querySelectorAll('main > section')].map(each => each.clientWidth))")
                        .asInt())
                .isGreaterThan(350);
        browser.screenshot(KEPT.resolve("console-telephone-" + scheme + ".png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void canBeReadInEveryLight(String scheme) throws Exception {
        browser.look(1920, 2000, scheme);

        assertThat(browser.value(resource("contrast.js")).toPrettyString()).isEqualTo("[ ]");
        browser.screenshot(KEPT.resolve("console-whole-" + scheme + ".png"));
    }

    @Test
    void namesAllThatCanBeReachedByKeyboard() throws Exception {
        assertThat(browser.value(resource("names.js")).toPrettyString()).isEqualTo("[ ]");
    }

    @Test
    void asksForATokenAndRemembersIt() throws Exception {
        Access access = Access.of("127.0.0.1", null, "o.night operator " + OPERATOR, Clock.systemUTC());
        try (ConsoleServer closed = ConsoleServer.start("127.0.0.1", 0, 0, access, sources)) {
            browser.open(closed.url());
            browser.until("document.querySelector('#token')");
            browser.focus("#token");
            browser.type("wrong");
            browser.press("Enter");
            browser.until("document.querySelector('#why').textContent === 'Nobody has this token.'");
            browser.focus("#token");
            browser.type(OPERATOR);
            browser.press("Enter");

            browser.until("document.querySelector('#user')?.textContent === 'o.night (operator)'");
            browser.until("document.querySelector('#verdict').dataset.state === 'FAILED'");
            browser.click("#logout");
            browser.until("document.querySelector('#token')");
        }
    }

    @Test
    void handsAShiftOverAndTakesItOverByKeyboard() throws Exception {
        String tokens = "o.night operator " + OPERATOR + "; o.day operator " + OPERATOR + "2";
        Access access = Access.of("127.0.0.1", null, tokens, Clock.systemUTC());
        try (ConsoleServer closed = ConsoleServer.start("127.0.0.1", 0, 0, access, sources)) {
            browser.look(390, 844, "dark");
            login(closed, OPERATOR);
            browser.focus("#note");
            browser.type("Lisbon repeats at 18:00");
            browser.press("Enter");
            browser.until("document.querySelector('#shift-notes').textContent.includes('Lisbon repeats at 18:00')");
            assertThat(browser.value(
                                    "[...document.querySelector('#hand-over-to').options].map(each => each.value).join()")
                            .asText())
                    .isEqualTo("o.day");
            browser.focus("#hand-over-note");
            browser.type("quiet");
            browser.press("Enter");
            browser.until("document.querySelector('#shift-pending').textContent.startsWith('o.night handed over')");
            assertThat(browser.value("document.querySelector('#take-over').hidden")
                            .asBoolean())
                    .isTrue();
            assertThat(browser.value("document.documentElement.scrollWidth").asInt())
                    .isLessThanOrEqualTo(390);
            assertThat(browser.value(resource("contrast.js")).toPrettyString()).isEqualTo("[ ]");
            assertThat(browser.value(resource("names.js")).toPrettyString()).isEqualTo("[ ]");
            browser.value("document.querySelector('#shift').scrollIntoView()");
            browser.screenshot(KEPT.resolve("console-shift.png"));
            browser.click("#logout");

            login(closed, OPERATOR + "2");
            browser.until("!document.querySelector('#take-over').hidden");
            browser.focus("#take-over");
            browser.press("Enter");
            browser.until("document.querySelector('#shift-holder').textContent.startsWith('of o.day since')");
            assertThat(browser.text("#shift-before")).contains("o.night: Lisbon repeats at 18:00");
        }
    }

    @Test
    void offersNoHandOverWhereEverybodyIsLocal() {
        browser.until("!document.querySelector('#nobody').hidden");

        assertThat(browser.text("#nobody")).contains("everybody is “local” here");
        assertThat(browser.value("document.querySelector('#hand-over-form').hidden")
                        .asBoolean())
                .isTrue();
    }

    private static void login(ConsoleServer closed, String token) {
        browser.open(closed.url());
        browser.until("document.querySelector('#token')");
        browser.focus("#token");
        browser.type(token);
        browser.press("Enter");
        browser.until("document.querySelector('#shift-forms')?.hidden === false");
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(ConsoleBrowserIT.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
