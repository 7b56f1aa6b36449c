package cablestream.streams;

import cablestream.Cables;
import java.util.Map;

/** A process that takes one cable through all nodes without an export of spans, and prints its threads. */
final class OneCable {
    private OneCable() {}

    public static void main(String[] args) {
        try (TestTraffic traffic = new TestTraffic(Map.of("trace.sampled", "true"))) {
            traffic.raw(Cables.routine(212));
            System.out.println(traffic.cables("cables.all").size() + " published");
            Thread.getAllStackTraces().keySet().forEach(thread -> System.out.println("thread " + thread.getName()));
        }
    }
}
