package cablestream.console;

import cablestream.status.History;
import cablestream.status.HistoryPoint;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A history as JSON in columns: the time of the first point and the step say the times of all. */
final class HistoryJson {
    private static final MathContext DIGITS = new MathContext(4);

    private HistoryJson() {}

    static ObjectNode of(History history) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("range", history.range());
        json.put("step", history.step().toSeconds());
        json.put("source", history.source().name());
        json.put("since", text(history.since()));
        json.put("problem", history.problem());
        json.put(
                "first",
                history.points().isEmpty() ? null : text(history.points().get(0).at()));
        columns(json, history.points());
        columns(json.putObject("before"), history.before());
        return json;
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static void columns(ObjectNode json, List<HistoryPoint> points) {
        column(json.putArray("received"), points, HistoryPoint::received);
        column(json.putArray("delivered"), points, HistoryPoint::delivered);
        column(json.putArray("median"), points, HistoryPoint::median);
        column(json.putArray("slowest"), points, HistoryPoint::slowest);
    }

    private static void column(
            ArrayNode column, List<HistoryPoint> points, Function<HistoryPoint, @Nullable Double> value) {
        for (HistoryPoint point : points) {
            Double number = value.apply(point);
            column.add(number == null ? null : BigDecimal.valueOf(number).round(DIGITS));
        }
    }
}
