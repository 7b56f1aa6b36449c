package cablestream.streams;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.ExpectedLedger;
import cablestream.cable.Lane;
import cablestream.intake.Intake;
import cablestream.metrics.Account;
import cablestream.metrics.LedgerEntry;
import cablestream.traffic.Sent;
import cablestream.traffic.Traffic;
import cablestream.traffic.TrafficMix;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Generated traffic, shuffled, some of it twice, lost or corrected, the urgent topic far ahead of the other, and the applications
 * restarted at any moment: the account, every cable, and what is missing on the channels are what the generator knows.
 */
class LedgerTopologyTest {
    private static final TrafficMix MIX = new TrafficMix(0.2, 0, 0, 0.10, 0, 0.02, 0.01, 0.01, 0.09, 0.40);
    private static final int TRANSMISSIONS = 500;
    private static final int WINDOW = 20;
    private static final double LOST = 0.05;
    private static final double RESTARTED = 0.008;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261125})
    void everythingIsAccountedFor(long seed) {
        List<Sent> sent = traffic(seed);
        ExpectedLedger expected = ExpectedLedger.of(sent);
        try (TestTraffic traffic = new TestTraffic()) {
            Random chance = new Random(seed);
            for (Lane lane : Lane.values()) {
                for (Sent each : sent) {
                    send(traffic, each, lane);
                    if (chance.nextDouble() < RESTARTED) {
                        traffic.restart();
                    }
                }
            }
            traffic.wait(Duration.ofHours(3));

            Account account = traffic.account();
            assertThat(account.balanced()).isTrue();
            assertThat(account.received()).isEqualTo(sent.size());
            assertThat(account.total(LedgerEntry.DUPLICATE)).isEqualTo(expected.duplicates());
            assertThat(account.total(LedgerEntry.HELD)).isZero();
            assertThat(account.parts(LedgerEntry.MISSING)).containsEntry("CHANNEL", expected.missingOnChannels());
            Map<String, ExpectedLedger.Last> last = new TreeMap<>();
            traffic.cables("cables.all").forEach(cable -> last.put(cable.getId(), ExpectedLedger.Last.of(cable)));
            assertThat(last).containsExactlyInAnyOrderEntriesOf(expected.cables());
        }
    }

    private static List<Sent> traffic(long seed) {
        Random chance = new Random(seed);
        Traffic generator = new Traffic(seed, MIX);
        List<Sent> sent = new ArrayList<>();
        while (sent.size() < TRANSMISSIONS) {
            Sent next = generator.next();
            if (chance.nextDouble() >= LOST) {
                sent.add(next);
            }
        }
        for (int i = 0; i + WINDOW <= sent.size(); i += WINDOW) {
            Collections.shuffle(sent.subList(i, i + WINDOW), chance);
        }
        return sent;
    }

    /** What is of a lane, on the topic that its senders choose. */
    private static void send(TestTraffic traffic, Sent sent, Lane lane) {
        byte[] raw = sent.text().getBytes(StandardCharsets.UTF_8);
        if (Intake.peek(raw).orElse(Lane.ROUTINE) != lane) {
            return;
        }
        if (lane == Lane.URGENT) {
            traffic.rawUrgent(raw);
        } else {
            traffic.raw(raw);
        }
    }
}
