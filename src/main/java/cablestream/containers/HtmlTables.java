package cablestream.containers;

import cablestream.containers.HtmlPieces.Piece;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values in the cells beside and under the label of the classification, links included. */
final class HtmlTables {
    private HtmlTables() {}

    private record Cell(int row, int column) {}

    static void state(List<Piece> pieces, StatedClassification stated) {
        Map<Cell, String> labels = new HashMap<>();
        for (Piece piece : pieces) {
            String label = piece.text().endsWith(":")
                    ? piece.text().substring(0, piece.text().length() - 1)
                    : piece.text();
            if (piece.column() > 0 && StatedClassification.isLabel(label)) {
                labels.put(new Cell(piece.row(), piece.column()), label);
            }
        }
        for (Piece piece : pieces) {
            addUnder(labels.get(new Cell(piece.row(), piece.column() - 1)), piece, stated);
            addUnder(labels.get(new Cell(piece.row() - 1, piece.column())), piece, stated);
        }
    }

    private static void addUnder(@Nullable String label, Piece piece, StatedClassification stated) {
        if (label != null) {
            stated.addValue(label, piece.text());
        }
    }
}
