package cablestream;

import cablestream.intake.Intake;
import cablestream.pipeline.OfflinePipeline;
import cablestream.pipeline.Pipeline;
import cablestream.record.RecordJson;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the README says is so. */
class ReadmeTest {
    private final Page readme = Page.readme();

    @Test
    void itsSampleIsReadAsItShows() throws IOException {
        OfflinePipeline offline =
                new OfflinePipeline(new Intake(1 << 20), Pipeline.of(Tables.load(), FeedFile.builtIn()));
        OfflinePipeline.Outcome outcome =
                offline.read(readme.block("text").getBytes(StandardCharsets.UTF_8), "my-cable.txt");
        JsonNode expected = new ObjectMapper().readTree(readme.block("json"));

        Json.assertContains(RecordJson.of(outcome.cables().get(0).cable()), expected);
    }
}
