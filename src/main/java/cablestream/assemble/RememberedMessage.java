package cablestream.assemble;

import cablestream.cable.Relation;
import cablestream.cable.Standing;
import cablestream.intake.RawTransmission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a message that is kept during its deduplication window.
 *
 * @param revision number of the last published revision, 0 if there is none
 * @param copies   the latest {@value #MOST} different transmissions of it
 * @param edition  last published text, {@code null} if there is none
 * @param standing relations that other messages state to it
 * @param seenAt   time at which the last of them, or a copy of one, was taken in
 */
public record RememberedMessage(
        int revision, List<Copy> copies, @Nullable PublishedText edition, Standing standing, Instant seenAt) {
    /** A message has at most 99 sections; more texts than this under one identity are no traffic any more. */
    static final int MOST = 400;

    /** Never seen. */
    public static final RememberedMessage NOTHING =
            new RememberedMessage(0, List.of(), null, Standing.GOOD, Instant.EPOCH);

    public RememberedMessage {
        copies = List.copyOf(copies.subList(Math.max(0, copies.size() - MOST), copies.size()));
    }

    /** The earlier copy with the same text; empty if there is none. */
    Optional<Copy> copyOf(Arrival arrival) {
        return copies.stream()
                .filter(copy -> copy.fingerprint().equals(arrival.fingerprint()))
                .findFirst();
    }

    /** Whether sections of it arrived: only then can any be held. */
    public boolean inSections() {
        return copies.stream().anyMatch(Copy::inSections);
    }

    /** The message after a copy of a known text, which prolongs its window. */
    public RememberedMessage seen(Instant now) {
        return new RememberedMessage(revision, copies, edition, standing, now);
    }

    /** The message with one more transmission. */
    RememberedMessage with(Arrival arrival, Instant now) {
        List<Copy> more = new ArrayList<>(copies);
        more.add(Copy.of(arrival));
        return new RememberedMessage(revision, more, edition, standing, now);
    }

    /** The message with one more revision published; after a readdressal the text before it stays in force. */
    RememberedMessage published(PublishedText next) {
        boolean beside = edition != null && Group.of(next.version()) == Group.READDRESSAL;
        return new RememberedMessage(revision + 1, copies, beside ? edition : next, standing, seenAt);
    }

    /** The message with one more revision of the same text. */
    RememberedMessage publishedAgain() {
        return new RememberedMessage(revision + 1, copies, edition, standing, seenAt);
    }

    /**
     * The state without a revision that failed in a step: a replay takes its transmissions in again.
     *
     * @param dead   the failed revision
     * @param before remembered state before that revision
     */
    public RememberedMessage without(Message dead, RememberedMessage before) {
        List<Copy> left = without(dead.transmissions().stream().map(RawTransmission::origin));
        boolean last = revision == dead.revision().number();
        // Without anything fresh it said something new of a text that was there: that text is to come again.
        PublishedText counts = dead.revision().fresh() == 0 ? null : before.edition();
        return new RememberedMessage(last ? revision - 1 : revision, left, last ? counts : edition, standing, seenAt);
    }

    /** The message without the transmissions that wait. */
    RememberedMessage without(OpenMessage lost) {
        List<Copy> left = without(lost.unpublished().stream().map(Arrival::origin));
        return new RememberedMessage(revision, left, edition, standing, seenAt);
    }

    private List<Copy> without(Stream<String> origins) {
        Set<String> gone = origins.collect(Collectors.toSet());
        return copies.stream().filter(copy -> !gone.contains(copy.origin())).toList();
    }

    /** The message after a relation from another message. */
    RememberedMessage said(Relation relation, Instant now) {
        return new RememberedMessage(revision, copies, edition, standing.with(relation), now);
    }
}
