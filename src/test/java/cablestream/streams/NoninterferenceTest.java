package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.route.Clearance;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/**
 * What readers of a low topic see does not depend on high traffic: with the high cables taken out of what comes in, every low topic
 * has the same records in the same order, byte by byte. Offsets of the raw topic, which the header {@code origin} tells, are not
 * counted: numbers that are left out show that something was there, as station serials do.
 */
class NoninterferenceTest {
    private static final FeedBook BOOK = FeedFile.builtIn();

    private static final List<Cables> LOW = List.of(
            Cables.routine(1),
            Cables.routine(2).tags("ECON, ETRD, SP"),
            Cables.routine(3).bare(),
            Cables.routine(4).flash(),
            Cables.routine(5).captioned("NOFORN"),
            Cables.routine(6).section(1, 2),
            Cables.routine(6).section(2, 2),
            Cables.routine(1).over("XRB0009"));

    private static final List<Cables> HIGH = List.of(
            Cables.routine(11).classified("T O P  S E C R E T"),
            Cables.routine(12).captioned("EXDIS"),
            Cables.routine(13).captioned("NODIS").flash(),
            Cables.routine(14).captioned("ROGER CHANNEL"),
            Cables.routine(15).classified("X Y Z"),
            Cables.routine(16).classified("UNCLAS"),
            Cables.routine(17).captioned("EXDIS").section(1, 2),
            Cables.routine(12).captioned("EXDIS").over("XRB0010"));

    @Test
    void lowTopicsAreTheSameWithoutHighTraffic() {
        Map<String, List<String>> without = topics(LOW);

        assertThat(topics(mixed())).isEqualTo(without);
        assertThat(without.get("cables.feed.politics")).isNotEmpty();
        assertThat(without.get("cables.feed.web")).isNotEmpty();
    }

    private static List<Cables> mixed() {
        List<Cables> mixed = new ArrayList<>();
        for (int i = 0; i < LOW.size(); i++) {
            mixed.add(HIGH.get(i));
            mixed.add(LOW.get(i));
        }
        return mixed;
    }

    /** Keys and values of the low topics. */
    private static Map<String, List<String>> topics(List<Cables> cables) {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        try (TestTraffic traffic = new TestTraffic()) {
            cables.forEach(traffic::raw);
            for (String feed : BOOK.names()) {
                if (isLow(BOOK.policy().feed(feed).clearance())) {
                    topics.put(
                            "cables.feed." + feed,
                            traffic.records("cables.feed." + feed).stream()
                                    .map(NoninterferenceTest::keyAndValue)
                                    .toList());
                }
            }
        }
        return topics;
    }

    private static boolean isLow(Clearance clearance) {
        return !clearance.holds("EXDIS");
    }

    private static String keyAndValue(TestRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8) + " "
                + new String(record.value(), StandardCharsets.ISO_8859_1);
    }
}
