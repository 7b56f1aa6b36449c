package cablestream.containers;

import cablestream.text.Decoding;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The texts of a table (RFC 4180), row by row. Columns that are not needed are not kept. */
final class CsvTexts {
    /** The maximum length of a cell that is searched for a marking although its column has no usual name. */
    private static final int LONGEST_OTHER = 400;

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private final PlaceInFile place;
    private final byte[] head;
    private final Charset encoding;
    private final TextReceiver receiver;
    private @Nullable CsvColumns columns;
    private long rows;

    /** @param head first bytes of the file */
    CsvTexts(PlaceInFile place, byte[] head, TextReceiver receiver) {
        this.place = place;
        this.head = head;
        this.encoding = TextEncoding.isUtf16(head) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        this.receiver = receiver;
    }

    void read(Reader content) throws IOException {
        if (!place.as().header()) {
            columns = CsvColumns.of(place.name(), List.of(), place.as());
        }
        try (CsvParser parser = parser(content)) {
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                row(parser);
            }
        } catch (StreamConstraintsException e) {
            throw broken("has a field that is larger than any record may be, or a quotation mark that is not closed");
        } catch (JsonProcessingException e) {
            throw broken("cannot be read: a quotation mark in it is not doubled, or not closed");
        }
    }

    private BrokenContainer broken(String what) {
        return new BrokenContainer(("%s: row %d %s. Rows after it are not read; repair it, or name the character that"
                        + " escapes quotation marks with --escape, or the separator with --separator")
                .formatted(place.name(), rows + 1, what));
    }

    private void row(CsvParser parser) throws IOException {
        CsvColumns known = columns;
        if (known == null) {
            columns = CsvColumns.of(place.name(), header(parser), place.as());
            return;
        }
        Map<Integer, String> cells = new TreeMap<>();
        StatedClassification stated = new StatedClassification();
        for (int column = 0; parser.nextToken() != JsonToken.END_ARRAY; column++) {
            if (known.isTextIdOrDate(column)) {
                cells.put(column, parser.getText());
            } else if (known.classification().contains(column)) {
                stated.addValue(known.name(column), decoded(parser.getText()));
            } else if (parser.getTextLength() <= LONGEST_OTHER) {
                stated.addOther(known.name(column), decoded(parser.getText()));
            }
        }
        rows++;
        receiver.text(new ContainedText(
                place.name() + ":" + rows,
                rows,
                text(known, cells),
                place.stated(value(cells, known.id()), value(cells, known.date()), stated.value())));
    }

    private List<String> header(CsvParser parser) throws IOException {
        List<String> names = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            names.add(decoded(parser.getText()).strip());
        }
        return names;
    }

    /** The text of a row; several columns are joined by a line break. */
    private byte[] text(CsvColumns known, Map<Integer, String> cells) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int column : known.text()) {
            if (text.size() > 0) {
                text.write('\n');
            }
            text.writeBytes(cells.getOrDefault(column, "").getBytes(encoding));
        }
        return text.toByteArray();
    }

    private @Nullable String value(Map<Integer, String> cells, int column) {
        String cell = cells.getOrDefault(column, "");
        return cell.isBlank() ? null : decoded(cell).strip();
    }

    private String decoded(String cell) {
        return Decoding.decode(cell.getBytes(encoding));
    }

    private CsvParser parser(Reader content) throws IOException {
        CsvFactory factory = CsvFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(place.as().largest())
                        .build())
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
        CsvParser parser = factory.createParser(content);
        Character escape = place.as().escape();
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator());
        parser.setSchema(escape == null ? schema.withoutEscapeChar() : schema.withEscapeChar(escape));
        return parser;
    }

    private char separator() {
        Character given = place.as().separator();
        if (given != null) {
            return given;
        }
        return place.name().toLowerCase(Locale.ROOT).endsWith(".tsv") ? '\t' : mostFrequent(Decoding.decode(head));
    }

    /** The separator that the first row has most of, outside of quotation marks. */
    private static char mostFrequent(String start) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < start.length() && (quoted || start.charAt(i) != '\n'); i++) {
            quoted ^= start.charAt(i) == '"';
            for (int k = 0; k < SEPARATORS.length; k++) {
                counts[k] += !quoted && start.charAt(i) == SEPARATORS[k] ? 1 : 0;
            }
        }
        int best = 0;
        for (int k = 1; k < SEPARATORS.length; k++) {
            best = counts[k] > counts[best] ? k : best;
        }
        return SEPARATORS[best];
    }
}
