package cablestream.reload;

import cablestream.reference.BadTableException;
import cablestream.reference.ReferenceTable;
import cablestream.reference.Row;
import cablestream.reference.Table;
import java.io.StringReader;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A CSV table as rows by their keys, for the comparison of two versions. */
public final class KeyedRows {
    private KeyedRows() {}

    /**
     * The rows by the cells of their keys, separated by spaces.
     *
     * @param source name of the text in messages
     * @throws BadTableException if the text is no such table
     */
    public static SortedMap<String, String> of(ReferenceTable table, String source, String csv) {
        SortedMap<String, String> rows = new TreeMap<>();
        List<String> columns = table.columnsOf(csv);
        for (Row row : Table.read(source, new StringReader(csv), columns, table.keyColumns())
                .rows()) {
            StringBuilder key = new StringBuilder();
            for (String column : columns.subList(0, table.keyColumns())) {
                key.append(row.values().get(column)).append(' ');
            }
            StringBuilder cells = new StringBuilder();
            columns.forEach(column -> cells.append(row.values().get(column)).append(','));
            rows.put(key.toString().strip(), cells.toString());
        }
        return rows;
    }
}
