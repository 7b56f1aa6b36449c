package cablestream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One tab of a headless Chromium, driven as a person would, by the Chrome DevTools Protocol. */
public final class Browser implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OUTPUT = "output.log";
    private static final int SECONDS = 30;
    private static final Map<String, Integer> KEYS = Map.of("Enter", 13, "Escape", 27, "Tab", 9, " ", 32);

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final String session;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> pending = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Browser(Process process, Path profile, URI address) {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Listener())
                .join();
        String target = call("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asText();
        this.session = call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        List.of("Page.enable", "Runtime.enable", "Log.enable").forEach(domain -> call(domain, Map.of()));
    }

    /** @throws IllegalStateException in one line, if there is no Chromium */
    public static Browser start() throws IOException {
        Path program = Installed.program("chromium", "chromium");
        Path profile = Scratch.folder();
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless=new",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--no-first-run",
                "--disable-gpu",
                "--disable-extensions",
                "--disable-background-networking",
                "--hide-scrollbars"));
        if ("root".equals(System.getProperty("user.name"))) {
            // Chromium refuses to be root within its sandbox.
            command.add("--no-sandbox");
        }
        command.add("about:blank");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve(OUTPUT).toFile())
                .start();
        return new Browser(process, profile, address(process, profile));
    }

    /** Goes to a page and waits until it is loaded. */
    public void open(String url) {
        call("Page.navigate", Map.of("url", url));
        until("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** The size of the window, in pixels, and the scheme of colours: {@code light} or {@code dark}. */
    public void look(int width, int height, String scheme) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** The value of an expression in the page. */
    public JsonNode value(String expression) {
        JsonNode answer = call(
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        assertThat(answer.has("exceptionDetails"))
                .as("%s: %s", expression, answer.path("exceptionDetails"))
                .isFalse();
        return answer.path("result").path("value");
    }

    /** The text of the first element that a selector finds, empty if there is none. */
    public String text(String selector) {
        return value("document.querySelector(" + quoted(selector) + ")?.textContent ?? ''")
                .asText();
    }

    /** Waits until an expression is true. */
    public void until(String expression) {
        await(expression)
                .atMost(Duration.ofSeconds(SECONDS))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> value("Boolean(" + expression + ")").asBoolean());
    }

    /** Puts the focus on an element, as Tab would in the end. */
    public void focus(String selector) {
        value("document.querySelector(" + quoted(selector) + ").focus()");
    }

    /** Clicks on an element once it stands still. */
    public void click(String selector) {
        JsonNode at = value("(async () => { const frame = () => new Promise(requestAnimationFrame);"
                + " for (let before = null;;) { await frame(); const e = document.querySelector(" + quoted(selector)
                + "); e.scrollIntoView({block: 'nearest', behavior: 'instant'}); const r = e.getBoundingClientRect();"
                + " const at = {x: r.x + r.width / 2, y: r.y + r.height / 2};"
                + " if (before && before.x === at.x && before.y === at.y) return at; before = at; } })()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    Map.of("type", type, "x", at.get("x"), "y", at.get("y"), "button", "left", "clickCount", 1));
        }
    }

    /** Presses a key by its name: {@code Enter}, {@code Escape}, {@code Tab} or a space. */
    public void press(String key) {
        String text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
        for (String type : List.of("keyDown", "keyUp")) {
            ObjectNode event = JSON.createObjectNode()
                    .put("type", type)
                    .put("key", key)
                    .put("code", key.equals(" ") ? "Space" : key)
                    .put("windowsVirtualKeyCode", KEYS.get(key));
            if (!text.isEmpty()) {
                event.put("text", text);
            }
            call(session, "Input.dispatchKeyEvent", event);
        }
    }

    /** Types into what has the focus. */
    public void type(String text) {
        call("Input.insertText", Map.of("text", text));
    }

    /** Lets pages of an address write to the clipboard and read from it. */
    public void allowClipboard(String origin) {
        call(
                "",
                "Browser.grantPermissions",
                Map.of("origin", origin, "permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    }

    /** What the page has complained of: errors of scripts, and what its policy forbade. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Keeps a picture of the window. */
    public void screenshot(Path file) throws IOException {
        JsonNode picture = call("Page.captureScreenshot", Map.of("format", "png"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, Base64.getDecoder().decode(picture.get("data").asText()));
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(Browser::delete);
        } catch (UncheckedIOException e) {
            // A file that went away by itself while the program ended.
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /** Where it listens: it writes a file with its port and the path. */
    private static URI address(Process process, Path profile) throws IOException {
        Path file = profile.resolve("DevToolsActivePort");
        await("the start of Chromium")
                .atMost(Duration.ofSeconds(SECONDS))
                .until(() -> !process.isAlive()
                        || (Files.exists(file) && Files.readAllLines(file).size() == 2));
        if (!process.isAlive()) {
            throw new IllegalStateException("Chromium did not start: " + Files.readString(profile.resolve(OUTPUT)));
        }
        List<String> lines = Files.readAllLines(file);
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
    }

    private JsonNode call(String method, Map<String, Object> parameters) {
        return call(session, method, parameters);
    }

    private JsonNode call(String toSession, String method, Map<String, Object> parameters) {
        return call(toSession, method, (ObjectNode) JSON.valueToTree(parameters));
    }

    private JsonNode call(String toSession, String method, ObjectNode parameters) {
        int id = ids.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        if (!toSession.isEmpty()) {
            message.put("sessionId", toSession);
        }
        message.set("params", parameters);
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        pending.put(id, answer);
        socket.sendText(message.toString(), true).join();
        JsonNode said = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        assertThat(said.has("error")).as("%s: %s", method, said.path("error")).isFalse();
        return said.get("result");
    }

    private static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                take(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void take(String message) {
            try {
                JsonNode json = JSON.readTree(message);
                CompletableFuture<JsonNode> answer =
                        pending.remove(json.path("id").asInt(-1));
                if (answer != null) {
                    answer.complete(json);
                } else {
                    complain(json);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void complain(JsonNode event) {
            String method = event.path("method").asText();
            JsonNode entry = event.at("/params/entry");
            if (method.equals("Runtime.exceptionThrown")) {
                complaints.add(event.at("/params/exceptionDetails").toString());
            } else if (method.equals("Log.entryAdded")
                    && entry.path("level").asText().equals("error")) {
                complaints.add(
                        entry.path("text").asText() + " " + entry.path("url").asText());
            }
        }
    }
}
