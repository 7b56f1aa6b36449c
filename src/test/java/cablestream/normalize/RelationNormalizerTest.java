package cablestream.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.assemble.Message;
import cablestream.cable.CableId;
import cablestream.cable.Correction;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Reference;
import cablestream.cable.Relation;
import cablestream.intake.RawTransmission;
import cablestream.parse.Reader;
import cablestream.parse.Telegram;
import cablestream.reference.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationNormalizerTest {
    private static final Tables TABLES = Tables.load();
    private static final CableId OWN = new CableId(2009, "LISBON", 212);
    private final RelationNormalizer normalizer = new RelationNormalizer(TABLES.stations());

    @ParameterizedTest
    @CsvSource({
        "PLEASE CANCEL LISBON 200,09LISBON200",
        "CANCELLATION OF 08 LISBON 200,08LISBON200",
        "CANCEL REFTEL,09LISBON88"
    })
    void namesTheCableThatIsCancelled(String subject, String target) {
        assertThat(relations(subject, "09LISBON88"))
                .containsExactly(new Relation(Relation.Kind.CANCELS, "09LISBON212", target));
    }

    @ParameterizedTest
    @CsvSource({"CANCEL MADRID 200,09LISBON88", "CANCEL LISBON 212,09LISBON88", "CANCEL REFTEL,09MADRID88"})
    void doubtsTheCancellationOfAnotherPostOrOfItself(String subject, String reference) {
        Telegram telegram = cancelling(subject);
        NormalizationFaults faults = new NormalizationFaults(telegram);

        assertThat(normalizer.of(telegram, OWN, null, references(reference), faults))
                .isEmpty();
        assertThat(faults.all().faults()).extracting(Fault::code).contains(FaultCode.CANCELLATION_DOUBTFUL);
    }

    @Test
    void namesTheCableThatACorrectedCopyTakesThePlaceOf() {
        Telegram telegram = Telegrams.dated(2009).telegram();
        assertThat(normalizer.of(
                        telegram,
                        OWN,
                        new Correction("x", "09LISBON200"),
                        List.of(),
                        new NormalizationFaults(telegram)))
                .containsExactly(new Relation(Relation.Kind.SUPERSEDES, "09LISBON212", "09LISBON200"));
    }

    private List<Relation> relations(String subject, String reference) {
        Telegram telegram = cancelling(subject);
        return normalizer.of(telegram, OWN, null, references(reference), new NormalizationFaults(telegram));
    }

    private static List<Reference> references(String id) {
        return List.of(new Reference(null, Reference.Kind.CABLE, id, id));
    }

    private static Telegram cancelling(String subject) {
        String text = "ZNR UUUUU ZFR\nR 161635Z MAR 09\nFM AMEMBASSY LISBON\nBT\nUNCLAS LISBON 000212\nSUBJECT: "
                + subject + "\n\n1. TEXT\n";
        return new Reader(TABLES).read(Message.of("any", new RawTransmission(null, "DE RUEHLI\n" + text, "test")));
    }
}
