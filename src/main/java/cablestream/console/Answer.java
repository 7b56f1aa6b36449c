package cablestream.console;

import java.nio.charset.StandardCharsets;

/**
 * What is sent back.
 *
 * @param status HTTP status code
 * @param type   media type
 */
record Answer(int status, String type, byte[] body) {
    static Answer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text);
    }

    static Answer of(int status, String type, String body) {
        return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8));
    }
}
