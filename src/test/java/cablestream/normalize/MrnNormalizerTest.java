package cablestream.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.parse.Telegram;
import cablestream.reference.OwnPost;
import cablestream.reference.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrnNormalizerTest {
    private final Tables tables = Tables.load();
    private final MrnNormalizer normalizer =
            new MrnNormalizer(new OwnPost(tables.stations(), tables.routingIndicators()));

    @ParameterizedTest
    @CsvSource({"LISBON,LISBON", "lisbon,LISBON", "TESTVILLE,TESTVILLE"})
    void givesThePostByItsName(String written, String post) {
        assertThat(station(Telegrams.dated(2009).station(written))).isEqualTo(post);
    }

    @Test
    void readsAMisspeltPostAndNotesIt() {
        Telegram telegram = Telegrams.dated(2009).station("REYKJAVIC").telegram();
        NormalizationFaults faults = new NormalizationFaults(telegram);

        assertThat(normalizer.post(telegram, 2009, faults).name()).isEqualTo("REYKJAVIK");
        assertThat(faults.all().faults()).extracting(Fault::code).containsExactly(FaultCode.POST_FUZZY);
    }

    @Test
    void takesThePostOfTheOriginatorWithoutANumber() {
        assertThat(station(Telegrams.dated(2009).station(null).from("AMEMBASSY LISBON", null)))
                .isEqualTo("LISBON");
        assertThat(station(Telegrams.dated(2009).station(null).from(null, null)))
                .isNull();
    }

    private @Nullable String station(Telegrams telegrams) {
        Telegram telegram = telegrams.telegram();
        return normalizer
                .post(telegram, 2009, new NormalizationFaults(telegram))
                .name();
    }
}
