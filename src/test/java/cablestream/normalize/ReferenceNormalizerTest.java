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
    private final ReferenceNormalizer normalizer =
            new ReferenceNormalizer(Tables.load().stations());
    private final NormalizationFaults faults =
            new NormalizationFaults(Telegrams.undated().telegram());

    @ParameterizedTest
    @CsvSource({
        "09LISBON88,09LISBON88",
        "09PORTAUPRINCE12,09PORTAUPRINCE12",
        "73LISBON-A50,73LISBON-A50",
        "09NOWHERETOWN5,09NOWHERETOWN5",
        "0988,0988"
    })
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
    void leavesOutTheCableItself() {
        assertThat(ids("09MADRID1", "09LISBON88")).containsExactly("09LISBON88");
    }

    @Test
    void givesTheCableThatACorrectedCopyNames() {
        assertThat(normalizer
                        .of(new Correction("PARA 1", "09REYKJAVIC88"), faults)
                        .of())
                .isEqualTo("09REYKJAVIK88");
        assertThat(normalizer.of((Correction) null, faults)).isNull();
    }

    private List<String> ids(String... written) {
        List<Reference> references = Stream.of(written)
                .map(id -> new Reference(null, Reference.Kind.CABLE, id, id))
                .toList();
        return normalizer.of(references, "09MADRID1", faults).stream()
                .map(Reference::id)
                .toList();
    }
}
