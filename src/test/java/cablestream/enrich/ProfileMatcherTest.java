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

class ProfileMatcherTest {
    private static final Tables TABLES = Tables.load();

    @Test
    void findsProfilesByTheTags() {
        assertThat(taken(Cables.routine(1).tags("PHUM, PO"))).containsExactly("DRL: tags[0] subject-drl");
    }

    @Test
    void findsProfilesByThePrecedence() {
        assertThat(taken(Cables.routine(1).tags("PO").flash())).containsExactly("S/ES-O: precedence urgent");
        assertThat(taken(Cables.routine(1).tags("PO"))).isEmpty();
    }

    private static List<String> taken(Cables cable) {
        List<String> taken = new ArrayList<>();
        new ProfileMatcher(TABLES.profiles())
                .match(normalized(cable.text()), (office, reason, mayAct) -> taken.add(office + ": " + reason));
        return taken;
    }

    private static Normalized normalized(String text) {
        Message message = Message.of("any", new RawTransmission(null, text, "test"));
        return new Normalizer(TABLES).normalize(new Reader(TABLES).read(message));
    }
}
