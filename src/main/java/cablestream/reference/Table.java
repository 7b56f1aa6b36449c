package cablestream.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A CSV table with a header and one record a line. The first columns given when reading are its key: no two rows may have
 * the same.
 *
 * @param file name of the file, for messages
 * @param rows rows in the order of the file
 */
public record Table(String file, List<Row> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    /** Reads a table that comes with the program. */
    static Table resource(String file, List<String> columns, int keyColumns) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new BadTableException(file, 0, "is not on the class path");
            }
            return read(file, new InputStreamReader(in, StandardCharsets.UTF_8), columns, keyColumns);
        } catch (IOException e) {
            throw new BadTableException(file, e);
        }
    }

    /** Reads a table; refuses other columns than those given, rows of another length and rows with the same key. */
    public static Table read(String file, Reader text, List<String> columns, int keyColumns) {
        try (MappingIterator<String[]> lines = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(text)) {
            if (!lines.hasNextValue() || !Arrays.asList(lines.nextValue()).equals(columns)) {
                throw new BadTableException(file, 1, "the header must be " + String.join(",", columns));
            }
            List<Row> rows = new ArrayList<>();
            Set<List<String>> keys = new HashSet<>();
            for (int line = 2; lines.hasNextValue(); line++) {
                Row row = row(file, line, lines.nextValue(), columns);
                if (!keys.add(columns.subList(0, keyColumns).stream()
                        .map(column -> row.values().getOrDefault(column, ""))
                        .toList())) {
                    throw row.wrong("an earlier row has the same " + String.join(", ", columns.subList(0, keyColumns)));
                }
                rows.add(row);
            }
            return new Table(file, rows);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BadTableException(file, line, "is no CSV: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new BadTableException(file, e);
        }
    }

    private static Row row(String file, int line, String[] cells, List<String> columns) {
        if (cells.length != columns.size()) {
            throw new BadTableException(file, line, "has " + cells.length + " columns, not " + columns.size());
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            values.put(columns.get(i), cells[i]);
        }
        return new Row(file, line, Map.copyOf(values));
    }
}
