package cablestream.assemble;

import cablestream.cable.Message;
import cablestream.cable.Precedence;
import cablestream.cable.RawTransmission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A message of which sections are still missing (ACP 127 para 208).
 *
 * @param identity   of the message
 * @param expected   number of its sections; the highest that any of them tells
 * @param precedence of its first section
 * @param arrivals   what came so far, by section
 * @param openedAt   when the first of them was taken in
 * @param published  whether patience ran out once, so that it was published as incomplete
 */
public record OpenMessage(
        String identity,
        int expected,
        @Nullable Precedence precedence,
        List<Arrival> arrivals,
        Instant openedAt,
        boolean published) {
    public OpenMessage {
        arrivals = arrivals.stream()
                .sorted(Comparator.comparing(OpenMessage::firstSection))
                .toList();
    }

    /** With its first section. */
    public static OpenMessage begin(Arrival first, Instant now) {
        return new OpenMessage(first.identity(), first.expected(), first.precedence(), List.of(first), now, false);
    }

    /** With one more, which takes the place of what it holds again. */
    public OpenMessage with(Arrival arrival) {
        List<Arrival> more = new ArrayList<>(arrivals);
        more.removeIf(known -> arrival.present().containsAll(known.present()));
        more.add(arrival);
        int sections = Math.max(expected, arrival.expected());
        return new OpenMessage(identity, sections, precedence, more, openedAt, published);
    }

    /** How many transmissions no published revision carries as yet. */
    public int held() {
        return published ? 0 : arrivals.size();
    }

    /** Whether no section is missing. */
    public boolean complete() {
        return missing().isEmpty();
    }

    /** The same, published as it is. */
    OpenMessage asPublished() {
        return new OpenMessage(identity, expected, precedence, arrivals, openedAt, true);
    }

    /** Whether it has one of the sections that the arrival holds. */
    public boolean has(Arrival arrival) {
        return arrivals.stream().anyMatch(known -> known.present().stream().anyMatch(arrival.present()::contains));
    }

    /** The sections that are not there. */
    public List<Integer> missing() {
        return IntStream.rangeClosed(1, expected)
                .filter(number ->
                        arrivals.stream().noneMatch(arrival -> arrival.present().contains(number)))
                .boxed()
                .toList();
    }

    /** When the last of its sections was received. */
    public Instant receivedAt() {
        return arrivals.stream()
                .map(Arrival::receivedAt)
                .max(Comparator.naturalOrder())
                .orElse(openedAt);
    }

    /** What is there, read as one. */
    public Message message(int revision) {
        List<RawTransmission> transmissions =
                arrivals.stream().map(Arrival::transmission).toList();
        return new Message(identity, transmissions, complete(), revision);
    }

    private static int firstSection(Arrival arrival) {
        return arrival.present().isEmpty() ? 0 : arrival.present().get(0);
    }
}
