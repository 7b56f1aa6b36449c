package cablestream.cli.terminal;

import cablestream.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Transmissions of a channel or station, of the console's JSON, as a table. */
public final class PassageWords {
    private PassageWords() {}

    public static void print(PrintWriter out, JsonNode latest) {
        TextTable table = new TextTable("RECEIVED", "NUMBER", "MESSAGE", "ORIGIN", "OUTCOME");
        for (JsonNode passage : latest) {
            table.row(
                    passage.path("at").asText(),
                    passage.path("number").asText(),
                    SafeText.visible(passage.path("identity").asText()),
                    SafeText.visible(passage.path("origin").asText()),
                    outcomes(passage.path("outcomes")));
        }
        table.print(out);
    }

    private static String outcomes(JsonNode outcomes) {
        List<String> words = new ArrayList<>();
        outcomes.forEach(outcome -> words.add(outcome.asText().toLowerCase(Locale.ROOT)));
        return words.isEmpty() ? "not known" : String.join(", ", words);
    }
}
