package cablestream.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Correction;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Reference;
import cablestream.reference.Tables;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceNormalizerTest {
    private final Tables tables = Tables.load();
    private final ReferenceNormalizer normalizer = new ReferenceNormalizer(tables.stations(), new PostEvidence(tables));
    private final NormalizationFaults faults =
            new NormalizationFaults(Telegrams.undated().telegram());

    @ParameterizedTest
    @CsvSource({"09LISBON88,09LISBON88", "09PORTAUPRINCE12,09PORTAUPRINCE12", "73LISBON-A50,73LISBON-A50", "0988,0988"})
    void givesTheIdByTheNameOfThePost(String written, String id) {
        assertThat(ids(written)).containsExactly(id);
        assertThat(faults.all().faults()).isEmpty();
    }

    @Test
    void readsAMisspeltPostAndNotesIt() {
        assertThat(ids("09REYKJAVIC88")).containsExactly("09REYKJAVIK88");
        assertThat(faults.all().faults()).extracting(Fault::code).containsExactly(FaultCode.POST_FUZZY);
    }

    @Test
    void keepsAnUnknownPostAndNotesIt() {
        assertThat(ids("09NOWHERETOWN5")).containsExactly("09NOWHERETOWN5");
        assertThat(faults.all().faults()).extracting(Fault::code).containsExactly(FaultCode.POST_UNKNOWN);
    }

    @Test
    void leavesOutTheCableItself() {
        assertThat(ids("09MADRID1", "09LISBON88")).containsExactly("09LISBON88");
    }

    @Test
    void givesTheCableThatACorrectedCopyNames() {
        Telegrams corrected = Telegrams.undated().correction(new Correction("PARA 1", "09REYKJAVIC88"));

        assertThat(normalizer.correction(corrected.telegram(), "MADRID", faults))
                .isEqualTo(new Correction("PARA 1", "09REYKJAVIK88"));
        assertThat(normalizer.correction(Telegrams.undated().telegram(), "MADRID", faults))
                .isNull();
    }

    private List<String> ids(String... written) {
        List<Reference> references = Stream.of(written)
                .map(id -> new Reference(null, Reference.Kind.CABLE, id, id))
                .toList();
        return normalizer
                .of(Telegrams.undated().references(references).telegram(), "09MADRID1", "MADRID", faults)
                .stream()
                .map(Reference::id)
                .toList();
    }
}
