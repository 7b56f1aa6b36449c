package cablestream.verify;

import cablestream.traffic.CableDraft;
import cablestream.traffic.Sent;
import cablestream.verify.CableContents.Answers;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The required last revision of a cable, by the answer key.
 *
 * @param station  post of the message reference number
 * @param answers  required result of reading
 * @param doubtful whether its label contradicts itself
 */
record ExpectedMessage(String station, Answers answers, boolean doubtful) {
    /** @param received transmissions of one id: a correction takes the place of the first text */
    static ExpectedMessage of(List<PlannedTransmission> received) {
        boolean corrected = received.stream().anyMatch(PlannedTransmission::corrected);
        List<PlannedTransmission> last =
                received.stream().filter(each -> each.corrected() == corrected).toList();
        PlannedTransmission any = last.get(0);
        return new ExpectedMessage(
                any.sent().draft().id().station(), answers(any.sent(), present(last)), any.doubtful());
    }

    private static Answers answers(Sent sent, List<Integer> present) {
        CableDraft draft = sent.draft();
        return new Answers(
                draft.kind().name(),
                draft.classification().name(),
                draft.captions(),
                Objects.toString(draft.precedence()),
                draft.dateTimeGroup(),
                present,
                sent.sections());
    }

    private static List<Integer> present(List<PlannedTransmission> transmissions) {
        TreeSet<Integer> present = new TreeSet<>();
        transmissions.forEach(each -> present.add(Math.max(1, each.sent().section())));
        return List.copyOf(present);
    }
}
