package cablestream.assemble;

import cablestream.cable.Precedence;
import cablestream.cable.Revision;
import cablestream.intake.RawTransmission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message with missing sections (ACP 127 para 208).
 *
 * @param identity   identity of the message
 * @param group      group of its texts
 * @param expected   number of its sections; the highest that any of them states
 * @param precedence precedence of its first section
 * @param arrivals   arrived transmissions, by section
 * @param rivals     sections that arrived with a different text, which no one of them calls a correction
 * @param openedAt   time at which the first of them was taken in
 * @param published  whether it was published as incomplete after its deadline
 */
public record OpenMessage(
        String identity,
        Group group,
        int expected,
        @Nullable Precedence precedence,
        List<Arrival> arrivals,
        List<Arrival> rivals,
        Instant openedAt,
        boolean published) {
    public OpenMessage {
        arrivals = arrivals.stream()
                .sorted(Comparator.comparing(OpenMessage::firstSection))
                .toList();
        rivals = List.copyOf(rivals);
    }

    /** An open message with its first section. */
    static OpenMessage begin(Arrival first, Instant now) {
        return new OpenMessage(
                first.identity(),
                first.group(),
                first.expected(),
                first.precedence(),
                List.of(first),
                List.of(),
                now,
                false);
    }

    /** The key of the message in its store. */
    public String key() {
        return group.key(identity);
    }

    /** The message with one more transmission, which replaces earlier ones with the same sections. */
    OpenMessage with(Arrival arrival) {
        List<Arrival> more = new ArrayList<>(arrivals);
        more.removeIf(known -> arrival.present().containsAll(known.present()));
        more.add(arrival);
        return with(more, rivals, Math.max(expected, arrival.expected()));
    }

    /** The message with one more transmission that contradicts another one. */
    OpenMessage withRival(Arrival rival) {
        List<Arrival> more = new ArrayList<>(rivals);
        more.add(rival);
        return with(arrivals, more, expected);
    }

    /** The message after publication as incomplete: its rivals were published with it. */
    OpenMessage asPublished() {
        return new OpenMessage(identity, group, expected, precedence, arrivals, List.of(), openedAt, true);
    }

    private OpenMessage with(List<Arrival> arrivals, List<Arrival> rivals, int sections) {
        return new OpenMessage(identity, group, sections, precedence, arrivals, rivals, openedAt, published);
    }

    /** The transmissions that no published revision carries yet. */
    public List<Arrival> unpublished() {
        return published
                ? List.of()
                : Stream.concat(arrivals.stream(), rivals.stream()).toList();
    }

    /** The number of transmissions that no published revision carries. */
    public int held() {
        return unpublished().size();
    }

    /** The size of all transmissions, in bytes. */
    long bytes() {
        return IntStream.concat(
                        arrivals.stream().mapToInt(each -> each.raw().bytes().length),
                        rivals.stream().mapToInt(each -> each.raw().bytes().length))
                .asLongStream()
                .sum();
    }

    /** Whether no section is missing. */
    boolean complete() {
        return missing().isEmpty();
    }

    /** Whether it has one of the sections that the arrival holds. */
    boolean has(Arrival arrival) {
        return arrivals.stream().anyMatch(known -> known.present().stream().anyMatch(arrival.present()::contains));
    }

    /** The sections that are not there. */
    List<Integer> missing() {
        return IntStream.rangeClosed(1, expected)
                .filter(number ->
                        arrivals.stream().noneMatch(arrival -> arrival.present().contains(number)))
                .boxed()
                .toList();
    }

    /** The sections that are there, as one text. */
    PublishedText edition() {
        return PublishedText.of(arrivals, complete());
    }

    /** The sections that are there, as one message. */
    Message message(Revision revision) {
        List<RawTransmission> transmissions =
                arrivals.stream().map(Arrival::transmission).toList();
        return new Message(identity, transmissions, complete(), revision);
    }

    private static int firstSection(Arrival arrival) {
        return arrival.present().isEmpty() ? 0 : arrival.present().get(0);
    }
}
