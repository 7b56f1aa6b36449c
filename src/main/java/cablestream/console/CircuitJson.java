package cablestream.console;

import cablestream.status.CircuitTable;
import cablestream.status.StatusSnapshot;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** The circuits as JSON: the first rows, and how many more there are. */
final class CircuitJson {
    /** The maximum number of rows. */
    static final int MOST = 200;

    private CircuitJson() {}

    static ObjectNode of(StatusSnapshot snapshot) {
        CircuitTable table = snapshot.circuits().first(MOST);
        Instant since = table.since();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("now", snapshot.at().toString());
        json.put("since", since == null ? null : since.toString());
        json.set("arrivals", StatusJson.tree(snapshot.arrivals()));
        json.set("circuits", StatusJson.tree(table.rows()));
        return json.put("leftOut", table.leftOut());
    }
}
