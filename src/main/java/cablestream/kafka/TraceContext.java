package cablestream.kafka;

import java.util.regex.Pattern;
import org.apache.kafka.common.header.Headers;

/**
 * The headers {@code traceparent} and {@code tracestate} of W3C Trace Context.
 *
 * @param parent value of {@code traceparent}, empty if there is no trace
 * @param state  value of {@code tracestate}, empty if there is none
 */
public record TraceContext(String parent, String state) {
    /** No trace. */
    public static final TraceContext NONE = new TraceContext("", "");

    private static final int PARENT_LENGTH = 55;
    private static final int VERSION_END = 2;
    private static final int TRACE_START = 3;
    private static final int TRACE_END = 35;
    private static final int SPAN_START = 36;
    private static final int SPAN_END = 52;
    private static final String VERSION = "00";
    private static final String KEY = "[a-z0-9][a-z0-9_*/@-]{0,255}";
    private static final String VALUE = "[\\x20-\\x7e&&[^,=]]{0,255}[\\x21-\\x7e&&[^,=]]";
    private static final Pattern MEMBER = Pattern.compile("[ \\t]*(" + KEY + "=" + VALUE + ")?[ \\t]*");
    private static final int MEMBERS = 32;
    private static final int LONGEST_STATE = 512;

    /** The trace of a record; {@link #NONE} without one, or with one that is malformed. */
    public static TraceContext read(Headers headers) {
        String parent = parent(CableHeaders.text(headers, CableHeaders.TRACEPARENT));
        return parent.isEmpty() ? NONE : new TraceContext(parent, state(headers));
    }

    /** Whether tracing systems are to record the trace; false without a trace. */
    public boolean sampled() {
        return !parent.isEmpty() && (Integer.parseInt(parent.substring(PARENT_LENGTH - 2), 16) & 1) == 1;
    }

    /** Id of the trace, 32 hexadecimal digits; only of a trace that there is. */
    public String traceId() {
        return parent.substring(TRACE_START, TRACE_END);
    }

    /** Id of the span that the trace comes from, 16 hexadecimal digits; only of a trace that there is. */
    public String spanId() {
        return parent.substring(SPAN_START, SPAN_END);
    }

    /** The same trace, coming from another span. */
    public TraceContext from(String spanId) {
        return new TraceContext(parent.substring(0, SPAN_START) + spanId + parent.substring(SPAN_END), state);
    }

    /** Puts both headers; nothing without a trace. */
    public void put(Headers headers) {
        putParent(headers);
        if (!state.isEmpty()) {
            CableHeaders.put(headers, CableHeaders.TRACESTATE, state);
        }
    }

    /** Puts {@code traceparent} only, for topics that may not carry every text: it has ids only. */
    public void putParent(Headers headers) {
        if (!parent.isEmpty()) {
            CableHeaders.put(headers, CableHeaders.TRACEPARENT, parent);
        }
    }

    /**
     * The value in the form of the version that is known here; empty if it is malformed. Later versions may have fields at the end, and
     * other flags than the one of sampling: these are left out.
     */
    private static String parent(String value) {
        if (value.startsWith(VERSION)) {
            return isParent(value) ? value : "";
        }
        boolean longer = value.length() > PARENT_LENGTH && value.charAt(PARENT_LENGTH) == '-';
        String known = longer ? value.substring(0, PARENT_LENGTH) : value;
        if (!isParent(known)) {
            return "";
        }
        int flags = Integer.parseInt(known.substring(PARENT_LENGTH - 2), 16);
        return VERSION + known.substring(VERSION.length(), PARENT_LENGTH - 2) + ((flags & 1) == 0 ? "00" : "01");
    }

    /** Whether a value has the four fields of {@code traceparent}, with a version that is allowed, and ids that are not only zeros. */
    private static boolean isParent(String value) {
        return value.length() == PARENT_LENGTH
                && isField(value, 0, VERSION_END)
                && isField(value, TRACE_START, TRACE_END)
                && isField(value, SPAN_START, SPAN_END)
                && isField(value, SPAN_END + 1, PARENT_LENGTH)
                && !value.startsWith("ff")
                && !isZero(value, TRACE_START, TRACE_END)
                && !isZero(value, SPAN_START, SPAN_END);
    }

    /** Whether hexadecimal digits in small letters stand there, with a dash before them unless they are the first. */
    private static boolean isField(String value, int from, int to) {
        if (from > 0 && value.charAt(from - 1) != '-') {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(String value, int from, int to) {
        for (int i = from; i < to; i++) {
            if (value.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static String state(Headers headers) {
        String value = CableHeaders.text(headers, CableHeaders.TRACESTATE);
        return value.length() <= LONGEST_STATE && isState(value) ? value : "";
    }

    private static boolean isState(String value) {
        String[] members = value.split(",", -1);
        if (members.length > MEMBERS) {
            return false;
        }
        for (String member : members) {
            if (!MEMBER.matcher(member).matches()) {
                return false;
            }
        }
        return true;
    }
}
