package cablestream.route;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.Cables;
import cablestream.assemble.Message;
import cablestream.cable.Classification;
import cablestream.intake.RawTransmission;
import cablestream.label.Doubt;
import cablestream.label.Label;
import cablestream.pipeline.Pipeline;
import cablestream.record.EncodedCable;
import cablestream.reference.Tables;
import cablestream.route.Withdrawals.Reason;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WithdrawalsTest {
    private static final Pipeline STAGES = Pipeline.of(Tables.load(), FeedFile.builtIn());
    private static final Router ROUTER = STAGES.router();

    @Test
    void aFirstRevisionIsWithdrawnFromNothing() {
        Withdrawals withdrawals = of(MessageHistory.NONE, Cables.routine(1));

        assertThat(withdrawals.reasons()).isEmpty();
        assertThat(withdrawals.after().destinations()).contains("all", "feed.politics", "feed.web");
    }

    @Test
    void aTopicThatCarriesTheNextRevisionTooIsNotWithdrawnFrom() {
        MessageHistory before = of(MessageHistory.NONE, Cables.routine(1)).after();

        assertThat(of(before, Cables.routine(1)).reasons()).isEmpty();
    }

    @Test
    void aRevisionUnderAnotherIdIsWithdrawnUnderTheFormerOne() {
        MessageHistory before = history("09LISABON1", "all", "feed.politics", "feed.africa");

        Withdrawals withdrawals = of(before, Cables.routine(1));

        assertThat(withdrawals.id()).isEqualTo("09LISABON1");
        assertThat(withdrawals.reasons()).containsOnlyKeys("all", "feed.politics", "feed.africa");
        assertThat(withdrawals.after().id()).isEqualTo("09LISBON1");
    }

    @Test
    void whatAFeedIsNotClearedForIsNotSaidToBeUnselected() {
        MessageHistory before = history("09LISBON1", "feed.africa");

        assertThat(of(before, Cables.routine(1).captioned("NODIS")).reasons())
                .containsEntry("feed.africa", Reason.NOT_CLEARED);
        assertThat(of(before, Cables.routine(1)).reasons()).containsEntry("feed.africa", Reason.NOT_SELECTED);
    }

    @Test
    void aLabelThatRoseWithdrawsOnlyWhereItMayNotBe() {
        Label join = new Label(Classification.TOP_SECRET, Set.of(), Set.of(), List.of());
        MessageHistory raised = history("09LISBON1", "all", "feed.politics").with(join);

        Withdrawals withdrawals = Withdrawals.of(raised, ROUTER, ROUTER.guard());

        assertThat(withdrawals.reasons()).containsOnlyKeys("feed.politics");
        assertThat(withdrawals.after().destinations()).containsExactly("all");
        assertThat(withdrawals.after().join()).isEqualTo(raised.join());
    }

    @Test
    void aDoubtWithdrawsFromTheTopicOfAllCables() {
        Label join = new Label(Classification.SECRET, Set.of(), Set.of(), List.of(Doubt.MARK_UNKNOWN));
        MessageHistory raised = history("09LISBON1", "all").with(join);

        assertThat(Withdrawals.of(raised, ROUTER, ROUTER.guard()).reasons()).containsEntry("all", Reason.NOT_CLEARED);
    }

    private static MessageHistory history(String id, String... destinations) {
        return new MessageHistory(MessageHistory.NONE.join(), false, 1, id, Set.of(destinations));
    }

    private static Withdrawals of(MessageHistory before, Cables cable) {
        Message message = Message.of(cable.id(), new RawTransmission(null, cable.text(), "cables.raw-0@1"));
        EncodedCable encoded = STAGES.apply(message);
        return Withdrawals.of(before, encoded.routed(), encoded.cable().getId(), ROUTER, ROUTER.guard());
    }
}
