package cablestream.streams;

import cablestream.assemble.Arrival;
import cablestream.assemble.Assembly;
import cablestream.assemble.Copy;
import cablestream.assemble.Message;
import cablestream.assemble.PublishedText;
import cablestream.assemble.RememberedMessage;
import cablestream.intake.RawTransmission;
import cablestream.label.Label;
import cablestream.pipeline.Pipeline;
import cablestream.route.MessageHistory;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The marks of transmissions that no published message carries: copies, superseded texts, sections that wait, and dead letters. They
 * count as much as those of a message that is published.
 */
final class UnpublishedMarks {
    private final Supplier<Pipeline> stages;
    private final Histories histories;
    private final Function<List<Copy>, Optional<List<RawTransmission>>> recall;

    /** @param recall the transmissions of a text that was published, unless they are no longer kept */
    UnpublishedMarks(
            Supplier<Pipeline> stages,
            Histories histories,
            Function<List<Copy>, Optional<List<RawTransmission>>> recall) {
        this.stages = stages;
        this.histories = histories;
        this.recall = recall;
    }

    /**
     * The consequences of the marks of one transmission.
     *
     * @param history history of the message from now on, {@code null} if it does not change
     * @param next    assembly to publish and report, {@code null} if there is none
     */
    record Raise(@Nullable MessageHistory history, @Nullable Assembly next) {
        static final Raise NOTHING = new Raise(null, null);

        /** Whether a published cable must be withdrawn, without a new revision. */
        boolean withdrawsOnly() {
            return next != null && next.messages().isEmpty();
        }
    }

    /** The consequences of an arrival, after the decision on it. */
    Raise of(Arrival arrival, Assembly decided) {
        if (decided.service() || decided.carries(arrival)) {
            return Raise.NOTHING;
        }
        MessageHistory stored = histories.get(arrival.identity());
        Optional<MessageHistory> known = known(stored, decided.remembered());
        MessageHistory before = known.orElse(stored);
        Label visible = visible(arrival.transmission(), before);
        if (!before.raisedBy(visible)) {
            return before.equals(stored) ? Raise.NOTHING : new Raise(before, null);
        }
        boolean published = known.isPresent() && isPublished(before, decided.remembered());
        Assembly next = published && decided.messages().isEmpty()
                ? Assembly.labelRaised(arrival, decided.remembered(), recalled(decided.remembered()))
                : null;
        return new Raise(before.raised(visible), next);
    }

    /** The consequences of a label that the other lane sends. */
    Raise ofOtherLane(String identity, MessageHistory label, RememberedMessage remembered) {
        MessageHistory stored = histories.get(identity);
        Optional<MessageHistory> known = known(stored, remembered);
        MessageHistory before = known.orElse(stored);
        MessageHistory after = before.withLabelOf(label);
        boolean published = known.isPresent() && isPublished(before, remembered);
        if (!published || after.sameLabel(before)) {
            return after.equals(stored) ? Raise.NOTHING : new Raise(after, null);
        }
        return new Raise(after, Assembly.labelRaised(identity, remembered, recalled(remembered)));
    }

    /**
     * The assembly after the other lane overwrote a cable of this lane on topics; empty if this lane published no cable
     * there.
     */
    Optional<Assembly> overwritten(String identity, Set<String> destinations, RememberedMessage remembered) {
        return Collections.disjoint(histories.get(identity).destinations(), destinations)
                ? Optional.empty()
                : Optional.of(Assembly.overwritten(identity, remembered, recalled(remembered)));
    }

    /** The history of a message with the marks of a revision that became dead letters. */
    MessageHistory withDead(Message dead) {
        MessageHistory history = histories.get(dead.identity());
        for (RawTransmission transmission : dead.transmissions()) {
            history = history.raised(visible(transmission, history));
        }
        return history;
    }

    /**
     * The stored history. For a message that was published before histories were stored, the published text is read again;
     * empty if it is no longer kept.
     */
    private Optional<MessageHistory> known(MessageHistory stored, RememberedMessage remembered) {
        if (!stored.equals(MessageHistory.NONE) || remembered.edition() == null) {
            return Optional.of(stored);
        }
        return recalled(remembered).map(transmissions -> {
            MessageHistory history = stored;
            for (RawTransmission transmission : transmissions) {
                history = history.raised(visible(transmission, history));
            }
            return history;
        });
    }

    private static boolean isPublished(MessageHistory history, RememberedMessage remembered) {
        return remembered.edition() != null || !history.destinations().isEmpty();
    }

    private Optional<List<RawTransmission>> recalled(RememberedMessage remembered) {
        PublishedText edition = remembered.edition();
        return edition == null ? Optional.empty() : recall.apply(edition.parts());
    }

    private Label visible(RawTransmission transmission, MessageHistory known) {
        return stages.get().labeller().visible(transmission, known.join());
    }
}
