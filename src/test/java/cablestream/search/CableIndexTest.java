package cablestream.search;

import static cablestream.search.InventedCables.ids;
import static cablestream.search.InventedCables.put;
import static cablestream.search.InventedCables.query;
import static cablestream.search.InventedCables.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Fault;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CableIndexTest {
    private static final String TOPIC = "topic-1";
    private static final int MOST = 100;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private CableIndex index;

    @BeforeEach
    void open() throws IOException {
        index = CableIndex.open(directory, TOPIC, MOST);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "id, 09lisbon212",
        "id, 09LIS*",
        "id, lisbon 212",
        "station, Lisbon",
        "station, amembassy lisbon",
        "station, ruehli",
        "addressee, ruehmd",
        "addressee, \"secstate washdc\"",
        "addressee, madr*",
        "tag, prel po",
        "tag, 'PREL,PO'",
        "words, DREDGED",
        "words, \"harbour was dredged\"",
        "words, news",
        "from, 2009-03-16T16:35:00Z",
        "to, 2009-03-16T16:35:00.001Z",
    })
    void findsACableByEachField(String field, String expression) throws IOException {
        put(index, read(Cables.routine(212)), 0);

        assertThat(ids(index, field, expression)).containsExactly("09LISBON212");
    }

    @Test
    void findsACableByTheCodeOfAFault() throws IOException {
        Cable cable = read(Cables.routine(212));
        cable.setFaults(List.of(new Fault("TAG_UNKNOWN", 9, 1, "")));
        put(index, cable, 0);

        assertThat(ids(index, "fault", "TAG_UNKNOWN")).containsExactly("09LISBON212");
        assertThat(ids(index, "fault", "STATION_UNKNOWN")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "id, 09lisbon21",
        "station, madrid",
        "addressee, lisbon",
        "tag, prel pgov",
        "words, dredge",
        "words, \"was harbour dredged\"",
        "from, 2009-03-16T16:35:00.001Z",
        "to, 2009-03-16T16:35:00Z",
    })
    void findsNoOther(String field, String expression) throws IOException {
        put(index, read(Cables.routine(212)), 0);

        assertThat(ids(index, field, expression)).isEmpty();
    }

    @Test
    void showsWhatAnOperatorChoosesBy() throws IOException {
        put(index, read(Cables.routine(212)), 0);

        assertThat(index.find(query()).cables())
                .containsExactly(new FoundCable(
                        "09LISBON212",
                        1,
                        InventedCables.FIRST,
                        "AMEMBASSY LISBON",
                        "ROUTINE",
                        "CONFIDENTIAL",
                        List.of("PREL", "EWWT", "PO"),
                        "HARBOUR NEWS",
                        "cables.all-0@0"));
    }

    @Test
    void aCableMustHaveAllThatIsAskedFor() throws IOException {
        put(index, read(Cables.routine(212)), 0);
        put(index, read(Cables.routine(213).tags("KNNP")), 1);

        assertThat(ids(index, "tag", "knnp", "words", "dredged", "station", "lisbon"))
                .containsExactly("09LISBON213");
        assertThat(ids(index, "tag", "knnp", "words", "dredged", "id", "09LISBON212"))
                .isEmpty();
    }

    @Test
    void aLaterRecordOfACableReplacesTheEarlierOne() throws IOException {
        put(index, read(Cables.routine(212)), 0);
        put(index, read(Cables.routine(212).saying("The quay was painted.")), 1);

        assertThat(ids(index, "words", "dredged")).isEmpty();
        assertThat(ids(index, "words", "painted")).containsExactly("09LISBON212");
    }

    @Test
    void aCableThatHasLeftTheTopicIsNotFound() throws IOException {
        put(index, read(Cables.routine(212)), 0);
        index.remove("09LISBON212");

        assertThat(ids(index)).isEmpty();
    }

    @Test
    void aNameOfFormatLine9IsNoAddressee() throws IOException {
        Cable cable = read(Cables.routine(212));
        cable.getAddressees().get(1).setRole(cablestream.avro.Role.EXEMPT);
        cable.setRecipients(List.of());
        put(index, cable, 0);

        assertThat(ids(index, "addressee", "secstate")).containsExactly("09LISBON212");
        assertThat(ids(index, "addressee", "madrid")).isEmpty();
    }

    @Test
    void givesTheNewestFirstAndThenThoseThatFollow() throws IOException {
        for (int i = 0; i < 25; i++) {
            put(index, read(Cables.routine(100 + i)), i);
        }

        CableIndex.Hits first = index.find(query("max", "10"));
        CableIndex.Hits second = index.find(query("max", "10", "before", first.before()));
        CableIndex.Hits third = index.find(query("max", "10", "before", second.before()));

        assertThat(IntStream.of(first.total(), second.total(), third.total())).containsOnly(25);
        assertThat(first.cables())
                .extracting(FoundCable::id)
                .startsWith("09LISBON124")
                .endsWith("09LISBON115");
        assertThat(second.cables())
                .extracting(FoundCable::id)
                .startsWith("09LISBON114")
                .endsWith("09LISBON105");
        assertThat(third.cables())
                .extracting(FoundCable::id)
                .startsWith("09LISBON104")
                .endsWith("09LISBON100");
        assertThat(third.before()).isNull();
    }

    @Test
    void losesNoneOfSeveralThatCameAtOneMoment() throws IOException {
        for (int i = 0; i < 5; i++) {
            Cable cable = read(Cables.routine(100 + i));
            cablestream.kafka.RecordPosition place = new cablestream.kafka.RecordPosition("cables.all", 0, i);
            index.put(cable.getId(), CableDocument.of(cable.getId(), cable, place, InventedCables.FIRST));
        }

        CableIndex.Hits first = index.find(query("max", "2"));
        CableIndex.Hits second = index.find(query("max", "3", "before", first.before()));

        assertThat(first.cables()).extracting(FoundCable::id).containsExactly("09LISBON104", "09LISBON103");
        assertThat(second.cables())
                .extracting(FoundCable::id)
                .containsExactly("09LISBON102", "09LISBON101", "09LISBON100");
    }

    @Test
    void keepsTheNewestUpToTheMaximum() throws IOException {
        for (int i = 0; i < MOST + 30; i++) {
            put(index, read(Cables.routine(1000 + i)), i);
        }
        index.commit();

        assertThat(index.cables()).isEqualTo(MOST);
        assertThat(ids(index, "to", InventedCables.FIRST.plusSeconds(60 * 32).toString()))
                .containsExactly("09LISBON1031", "09LISBON1030");
    }

    @Test
    void dropsWhatTheTopicNoLongerKeeps() throws IOException {
        for (int i = 0; i < 4; i++) {
            put(index, read(Cables.routine(100 + i)), i);
        }
        index.removeBefore(0, 2);
        index.removeBefore(1, 1_000);

        assertThat(ids(index)).containsExactly("09LISBON103", "09LISBON102");
    }

    @Test
    void goesOnAfterARestartFromItsLastCommit() throws IOException {
        put(index, read(Cables.routine(212)), 7);
        index.complete(InventedCables.FIRST);
        index.commit();
        put(index, read(Cables.routine(213)), 8);
        index.close();

        index = CableIndex.open(directory, TOPIC, MOST);

        assertThat(ids(index)).containsExactly("09LISBON212");
        assertThat(index.progress().offset(0)).isEqualTo(8);
        assertThat(index.progress().upTo()).isEqualTo(InventedCables.FIRST);
    }

    @Test
    void beginsAnewForATopicThatWasCreatedAgain() throws IOException {
        put(index, read(Cables.routine(212)), 7);
        index.commit();
        index.close();

        index = CableIndex.open(directory, "topic-2", MOST);

        assertThat(ids(index)).isEmpty();
        assertThat(index.progress()).isEqualTo(IndexProgress.none("topic-2"));
    }

    @Test
    void leavesAnIndexThatAnotherProcessHasAsItIs() throws IOException {
        put(index, read(Cables.routine(212)), 7);
        index.commit();

        assertThatThrownBy(() -> CableIndex.open(directory, "topic-2", MOST))
                .isInstanceOf(LockObtainFailedException.class);
        assertThatThrownBy(() -> CableIndex.open(directory, TOPIC, MOST)).isInstanceOf(LockObtainFailedException.class);
        assertThat(ids(index)).containsExactly("09LISBON212");
    }

    @Test
    void refusesABeginningInAPhraseThatStandsForTooManyWords() throws IOException {
        Cable cable = read(Cables.routine(212));
        cable.setText(
                IntStream.range(0, 1_001).mapToObj(i -> "port" + i).collect(java.util.stream.Collectors.joining(" ")));
        put(index, cable, 0);

        assertThat(ids(index, "words", "port*")).containsExactly("09LISBON212");
        assertThat(ids(index, "words", "\"port1 port2\"")).containsExactly("09LISBON212");
        assertThatThrownBy(() -> ids(index, "words", "\"port1 port*\""))
                .isInstanceOf(MalformedQuery.class)
                .hasMessageContaining("give more letters before its *");
    }

    @Test
    void takesAWordOfAnyLength() throws IOException {
        Cable cable = read(Cables.routine(212));
        cable.setText("a".repeat(100_000) + " " + "b".repeat(200) + " " + "c".repeat(201));
        put(index, cable, 0);

        assertThat(ids(index, "words", "a".repeat(199) + "*")).containsExactly("09LISBON212");
        assertThat(ids(index, "words", "b".repeat(200))).containsExactly("09LISBON212");
        assertThat(ids(index, "words", "a".repeat(200))).isEmpty();
        assertThat(ids(index, "words", "c".repeat(200))).isEmpty();
    }
}
