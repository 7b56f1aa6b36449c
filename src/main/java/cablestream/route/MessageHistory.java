package cablestream.route;

import cablestream.cable.Classification;
import cablestream.label.Label;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The consequences of earlier transmissions and revisions of a message for the next one.
 *
 * @param join         join of the labels of all transmissions so far, whether a published revision carries them or not
 * @param wholeMessage whether a whole message is among them: before that nothing is known of permissions
 * @param revision     number of the latest revision that was published or quarantined, 0 if there is none
 * @param id           id of the cable under which that revision was written; empty if there is none
 * @param destinations topics that carry the cable, by their names in the policy: {@code all}, {@code feed.web}
 */
public record MessageHistory(Label join, boolean wholeMessage, int revision, String id, Set<String> destinations) {
    /** The history before the first message. */
    public static final MessageHistory NONE = new MessageHistory(
            new Label(Classification.UNCLASSIFIED, Set.of(), Set.of(), List.of()), false, 0, "", Set.of());

    public MessageHistory {
        destinations = Collections.unmodifiableSet(new TreeSet<>(destinations));
    }

    /** The label of a whole message, joined with that of all transmissions before it. */
    public Label joined(Label marked) {
        return wholeMessage ? marked.or(join) : marked.raisedBy(join);
    }

    /** Whether the marks of a transmission raise the join. */
    public boolean raisedBy(Label visible) {
        return !join.raisedBy(visible).equals(join);
    }

    /** The history after one more transmission that no published message carries. */
    public MessageHistory raised(Label visible) {
        return new MessageHistory(join.raisedBy(visible), wholeMessage, revision, id, destinations);
    }

    /** The history with another label, otherwise unchanged. */
    public MessageHistory labelled(Label label, boolean whole) {
        return new MessageHistory(label, whole, revision, id, destinations);
    }

    /** Whether the join restricts where a cable may go by a level, a restriction or a doubt. */
    public boolean restricts() {
        return join.classification() != Classification.UNCLASSIFIED
                || !join.restrictions().isEmpty()
                || !join.doubts().isEmpty();
    }

    /** Whether the same label is known of the message, whatever was published of it. */
    public boolean sameLabel(MessageHistory other) {
        return join.equals(other.join) && wholeMessage == other.wholeMessage;
    }

    /** The history with the label of another history of the same message. */
    public MessageHistory withLabelOf(MessageHistory other) {
        return other.wholeMessage ? with(other.join) : raised(other.join);
    }

    /** The history after one more message whose marks count. */
    public MessageHistory with(Label marked) {
        return new MessageHistory(joined(marked), true, revision, id, destinations);
    }

    /** The history after one more revision. */
    MessageHistory published(Label marked, int number, String newId, Set<String> carriers) {
        return new MessageHistory(joined(marked), true, number, newId, carriers);
    }

    /** The history after its cable was put into a feed. */
    public MessageHistory backfilled(String feed) {
        Set<String> carriers = new TreeSet<>(destinations);
        carriers.add(Policy.FEED + feed);
        return new MessageHistory(join, wholeMessage, revision, id, carriers);
    }

    /** The history without some destinations. */
    MessageHistory without(Set<String> left) {
        Set<String> carriers = new TreeSet<>(destinations);
        carriers.removeAll(left);
        return new MessageHistory(join, wholeMessage, revision, id, carriers);
    }
}
