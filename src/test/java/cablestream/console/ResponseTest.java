package cablestream.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResponseTest {
    @Test
    void noControlCharacterReachesATerminalFromJson() {
        Response response =
                Response.json(200, JsonNodeFactory.instance.objectNode().put("subject", "\u001b[2J \u009b \u202e"));

        assertThat(new String(response.body(), StandardCharsets.UTF_8).strip())
                .isEqualTo("{\"subject\":\"\\u001B[2J \\u009B \\u202E\"}");
    }
}
