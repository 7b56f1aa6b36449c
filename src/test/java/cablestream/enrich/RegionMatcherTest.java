package cablestream.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.assemble.Message;
import cablestream.intake.RawTransmission;
import cablestream.normalize.Normalized;
import cablestream.normalize.Normalizer;
import cablestream.parse.Reader;
import cablestream.reference.Tables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionMatcherTest {
    private static final Tables TABLES = Tables.load();
    private final RegionMatcher matcher = new RegionMatcher(TABLES.regions(), TABLES.tags());
    private final List<String> taken = new ArrayList<>();

    @Test
    void informsTheBureausOfTheCountriesAtTheDateOfTheCable() {
        informed(Cables.routine(1).tags("PREL, PO, PK").text());
        informed(Cables.routine(1).tags("PK").text().replace("MAR 09", "MAR 99"));

        assertThat(taken).containsExactly("EUR: tags[1]", "SCA: tags[2]", "SA: tags[0]");
    }

    @Test
    void findsTheBureauOfThePostThatSentIt() {
        matcher.originating(
                normalized(Cables.routine(1).text()), (bureau, reason) -> taken.add(bureau + ": " + reason));
        assertThat(taken).containsExactly("EUR: originator");
    }

    private void informed(String text) {
        matcher.informed(normalized(text), (bureau, reason) -> taken.add(bureau + ": " + reason));
    }

    private static Normalized normalized(String text) {
        Message message = Message.of("any", new RawTransmission(null, text, "test"));
        return new Normalizer(TABLES).normalize(new Reader(TABLES).read(message));
    }
}
