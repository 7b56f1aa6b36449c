package cablestream.ops;

import java.io.InputStream;

/** Prometheus' own tool for checking. */
final class Promtool {
    private static final CheckTool TOOL = new CheckTool("promtool", "prometheus");

    private Promtool() {}

    /** Fails with what it prints unless it is content. */
    static String passes(String... arguments) {
        return passes(InputStream.nullInputStream(), arguments);
    }

    static String passes(InputStream input, String... arguments) {
        return TOOL.passes(input, arguments);
    }
}
