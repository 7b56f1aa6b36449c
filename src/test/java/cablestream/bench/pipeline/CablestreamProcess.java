package cablestream.bench.pipeline;

import cablestream.app.RequiredTopics;
import cablestream.app.Service;
import cablestream.settings.Settings;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The application as {@code run} starts it, with its console. */
final class CablestreamProcess {
    private static final int LOOK_MILLIS = 20;

    private CablestreamProcess() {}

    /** @param args settings, each as {@code name=value} */
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> values = new TreeMap<>();
        for (String each : args) {
            int equals = each.indexOf('=');
            values.put(each.substring(0, equals), each.substring(equals + 1));
        }
        Settings settings = Settings.of(values);
        try (Service service =
                Service.start(settings, RequiredTopics.of(settings).builtIn())) {
            while (!service.states().values().stream().allMatch("RUNNING"::equals)) {
                Thread.sleep(LOOK_MILLIS);
            }
            UsageServer.serve("application");
        }
    }
}
