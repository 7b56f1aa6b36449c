package cablestream.bench.pipeline;

import cablestream.assemble.Arrival;
import cablestream.assemble.Message;
import cablestream.enrich.Enriched;
import cablestream.intake.Admission;
import cablestream.intake.Intake;
import cablestream.label.Labelled;
import cablestream.normalize.Normalized;
import cablestream.parse.Telegram;
import cablestream.pipeline.Pipeline;
import cablestream.reference.Tables;
import cablestream.route.FeedFile;
import cablestream.route.Routed;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The CPU time of each pure step, on one thread: each step of some transmissions after the other, each transmission as a message of its own. */
final class StepTimes {
    private static final int LARGEST = 1 << 20;
    /** So few that what a step leaves for the next is not too old for the caches of processors. */
    private static final int TOGETHER = 50;

    private final Intake intake = new Intake(LARGEST);
    private final Pipeline stages = Pipeline.of(Tables.load(), FeedFile.builtIn());
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<String, Long> nanos = new LinkedHashMap<>();

    /** The times of all steps, in order, of texts without damage. */
    List<StepTime> measure(List<byte[]> texts) {
        nanos.clear();
        for (int from = 0; from < texts.size(); from += TOGETHER) {
            run(texts.subList(from, Math.min(texts.size(), from + TOGETHER)));
        }
        return nanos.entrySet().stream()
                .map(step -> new StepTime(step.getKey(), step.getValue() / 1e3 / texts.size()))
                .toList();
    }

    private void run(List<byte[]> texts) {
        List<Admission> admissions =
                step("intake", texts, text -> intake.admit(text).get(0));
        List<Message> messages = step("message", admissions, StepTimes::message);
        List<Telegram> read = step("read", messages, stages::read);
        List<Normalized> normalized = step("normalize", read, stages::normalize);
        List<Enriched> enriched = step("enrich", normalized, stages::enrich);
        List<Labelled> labelled = step("label", enriched, stages::label);
        List<Routed> routed = step("route", labelled, stages::route);
        step("build and encode", routed, stages::encode);
    }

    private static Message message(Admission admission) {
        Arrival arrival = Arrival.of((Admission.Admitted) admission, "bench", null);
        return Message.of(arrival.identity(), arrival.transmission());
    }

    private <I, O> List<O> step(String name, List<I> inputs, Function<I, O> step) {
        List<O> outputs = new ArrayList<>(inputs.size());
        long start = threads.getCurrentThreadCpuTime();
        for (I input : inputs) {
            outputs.add(step.apply(input));
        }
        nanos.merge(name, threads.getCurrentThreadCpuTime() - start, Long::sum);
        return outputs;
    }
}
