package cablestream.cli.demo;

import cablestream.cable.Precedence;
import cablestream.traffic.Sent;
import cablestream.traffic.Traffic;
import cablestream.traffic.TrafficMix;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The traffic of the demo with events of real circuits in its first minute: a dead letter, a quarantined cable, a gap, a
 * late section, a correction, and a FLASH after a backlog. A transmission that never comes and one that is no cable keep
 * the number of transmissions as it is.
 */
final class DemoStory {
    /** The mix of the demo with corrected copies. */
    static final TrafficMix MIX = TrafficMix.DEMO.withCorrected(0.03);

    static final int BACKLOG = 400;

    private static final Duration DEAD_LETTER = Duration.ofSeconds(4);
    private static final Duration QUARANTINE = Duration.ofSeconds(8);
    private static final Duration GAP = Duration.ofSeconds(12);
    private static final Duration SECTION_HELD = Duration.ofSeconds(16);
    private static final Duration SECTION_SENT = Duration.ofSeconds(34);
    private static final Duration FLASH = Duration.ofSeconds(40);

    /** The maximum number of transmissions among which one of a kind is looked for. */
    private static final int MOST = 1_000;

    private static final String BULLETIN = """
            WTXX41 KXYZ 161635
            WEATHER BULLETIN OF AN INVENTED STATION
            WINDS FROM THE WEST AT TEN KNOTS. SEA SLIGHT.
            """;

    private final Traffic traffic;
    private final Consumer<String> reports;
    private final List<Event> events = new ArrayList<>(List.of(
            new Event(DEAD_LETTER, this::deadLetter),
            new Event(QUARANTINE, this::quarantine),
            new Event(GAP, this::gap),
            new Event(SECTION_HELD, this::holdSection),
            new Event(SECTION_SENT, this::sendSection),
            new Event(FLASH, this::flash)));

    private @Nullable Sent section;
    private boolean corrected;

    /** An event and its time since the traffic began. */
    private record Event(Duration time, Consumer<List<byte[]>> action) {}

    /** @param reports takes a sentence for each event, for people */
    DemoStory(Traffic traffic, Consumer<String> reports) {
        this.traffic = traffic;
        this.reports = reports;
    }

    /** The transmissions that are due at a time since the traffic began, at least one. */
    List<byte[]> next(Duration elapsed) {
        List<byte[]> due = new ArrayList<>();
        while (!events.isEmpty() && events.get(0).time().compareTo(elapsed) <= 0) {
            events.remove(0).action().accept(due);
        }
        if (due.isEmpty()) {
            due.add(bytes(take()));
        }
        return due;
    }

    private Sent take() {
        Sent sent = traffic.next();
        if (sent.kind() == Sent.Kind.CORRECTION && !corrected) {
            corrected = true;
            report("A corrected copy came in: revision 2 of its cable replaces revision 1.");
        }
        return sent;
    }

    private void deadLetter(List<byte[]> due) {
        due.add(BULLETIN.getBytes(StandardCharsets.UTF_8));
        report("A weather bulletin came in: it is no cable, and waits among the dead letters.");
    }

    private void quarantine(List<byte[]> due) {
        Sent cable = until(due, sent -> sent.section() == 0 && sent.text().contains("\n1. (C) "));
        due.add(cable.text().replace("\n1. (C) ", "\n1. (S) ").getBytes(StandardCharsets.UTF_8));
        report("A CONFIDENTIAL cable has a SECRET paragraph: no feed gets it, it is in quarantine.");
    }

    private void gap(List<byte[]> due) {
        until(due, sent -> sent.section() == 0 && sent.kind() == Sent.Kind.ORIGINAL);
        report("A transmission was lost: the gap in its numbers shows in 15 s, with a service message.");
    }

    private void holdSection(List<byte[]> due) {
        section = until(due, sent -> sent.sections() > 1 && sent.section() == sent.sections());
        report("The last section of a cable is late: the others wait for it.");
    }

    private void sendSection(List<byte[]> due) {
        if (section != null) {
            due.add(bytes(section));
            section = null;
            report("The late section came in: its cable is complete.");
        }
    }

    private void flash(List<byte[]> due) {
        Sent flash = null;
        for (int i = 0; i < MOST && (flash == null || due.size() < BACKLOG); i++) {
            Sent sent = take();
            boolean first = flash == null && sent.section() == 0 && sent.draft().precedence() == Precedence.FLASH;
            flash = first ? sent : flash;
            if (!first) {
                due.add(bytes(sent));
            }
        }
        if (flash != null) {
            due.add(bytes(flash));
        }
        report(due.size() + " transmissions came in at once, a FLASH as the last: it overtakes the others.");
    }

    /** The next transmission of a kind; those before it are due. */
    private Sent until(List<byte[]> due, Predicate<Sent> kind) {
        Sent sent = take();
        for (int i = 0; i < MOST && !kind.test(sent); i++) {
            due.add(bytes(sent));
            sent = take();
        }
        return sent;
    }

    private void report(String event) {
        reports.accept(event);
    }

    private static byte[] bytes(Sent sent) {
        return sent.text().getBytes(StandardCharsets.UTF_8);
    }
}
