package cablestream.cli.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Columns as wide as their widest cell, two spaces between them. */
public final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... titles) {
        row(titles);
    }

    /** @param cells one cell for each title */
    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    /** The number of rows without the titles. */
    public int rows() {
        return rows.size() - 1;
    }

    public void print(PrintWriter out) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
