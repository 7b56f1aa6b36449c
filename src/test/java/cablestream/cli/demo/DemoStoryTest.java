package cablestream.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Lane;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.pipeline.OfflinePipeline;
import cablestream.traffic.Traffic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoStoryTest {
    private static final Duration STEP = Duration.ofMillis(200);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<String> reports = new ArrayList<>();
    private final List<List<byte[]>> sent = new ArrayList<>();
    private final Intake intake = new Intake(1 << 20);

    @BeforeEach
    void runForAMinute() {
        DemoStory story = new DemoStory(new Traffic(1, DemoStory.MIX), reports::add);
        for (Duration time = Duration.ZERO; time.compareTo(MINUTE) < 0; time = time.plus(STEP)) {
            sent.add(story.next(time));
        }
    }

    @Test
    void reportsEachEventOnce() {
        assertThat(reports)
                .doesNotHaveDuplicates()
                .anyMatch(report -> report.contains("dead letters"))
                .anyMatch(report -> report.contains("quarantine"))
                .anyMatch(report -> report.contains("gap"))
                .anyMatch(report -> report.contains("is late"))
                .anyMatch(report -> report.contains("late section came in"))
                .anyMatch(report -> report.contains("corrected copy"))
                .anyMatch(report -> report.contains("FLASH"));
    }

    @Test
    void hasOneTransmissionThatIsNoCable() {
        assertThat(all().stream().filter(each -> !(admission(each) instanceof Admission.Admitted)))
                .hasSize(1);
    }

    @Test
    void hasACableThatGoesToQuarantine() {
        OfflinePipeline pipeline = OfflinePipeline.builtIn();

        assertThat(all().stream().filter(each -> new String(each).contains("\n1. (S) ")))
                .isNotEmpty()
                .anySatisfy(each ->
                        assertThat(pipeline.read(each, "test").toString()).contains("PORTION_ABOVE_BANNER"));
    }

    @Test
    void endsTheBacklogWithAFlash() {
        List<byte[]> backlog = sent.stream()
                .filter(each -> each.size() >= DemoStory.BACKLOG)
                .findFirst()
                .orElseThrow();

        assertThat(backlog.subList(0, DemoStory.BACKLOG / 2))
                .anySatisfy(each -> assertThat(lane(each)).isEqualTo(Lane.ROUTINE));
        assertThat(lane(backlog.get(backlog.size() - 1))).isEqualTo(Lane.URGENT);
    }

    /** So that a demo on kept data goes on where the traffic of an earlier one ended. */
    @Test
    void sendsAsManyTransmissionsAsItTakes() {
        Traffic traffic = new Traffic(1, DemoStory.MIX);
        int sentAtAll = all().size();
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < sentAtAll; i++) {
            taken.add(traffic.next().text());
        }

        assertThat(new String(all().get(sentAtAll - 1))).isEqualTo(taken.get(sentAtAll - 1));
    }

    private List<byte[]> all() {
        return sent.stream().flatMap(List::stream).toList();
    }

    private Admission admission(byte[] bytes) {
        return intake.admit(bytes).get(0);
    }

    private static Lane lane(byte[] bytes) {
        return Intake.peek(bytes).orElse(Lane.ROUTINE);
    }
}
