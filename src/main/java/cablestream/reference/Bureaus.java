package cablestream.reference;

import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Bureau symbols and the years in which they were in use. */
public final class Bureaus {
    private static final String FILE = "bureaus.csv";
    private static final List<String> COLUMNS = List.of("symbol", "name", "kind", "from", "to", "source");

    private final Map<String, Bureau> bySymbol = new HashMap<>();

    private final int longest;

    Bureaus(Table table) {
        table.rows().forEach(row -> bySymbol.put(row.capitals("symbol"), bureau(row)));
        longest = bySymbol.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    static Bureaus load() {
        return new Bureaus(Table.resource(FILE, COLUMNS, 1));
    }

    static Bureaus read(Reader text) {
        return new Bureaus(Table.read(FILE, text, COLUMNS, 1));
    }

    /** The bureau that an office symbol belongs to: of {@code EUR/CE} it is EUR, of {@code S/CT/PB} it is S/CT. */
    public Optional<Bureau> of(String officeSymbol, int year) {
        String symbol = officeSymbol.toUpperCase(Locale.ROOT);
        for (int end = end(symbol); end > 0; end = symbol.lastIndexOf('/', end - 1)) {
            Bureau bureau = bySymbol.get(symbol.substring(0, end));
            if (bureau != null && bureau.in(year)) {
                return Optional.of(bureau);
            }
        }
        return Optional.empty();
    }

    /** Whether some bureau, of whatever time, has or had the office. */
    public boolean known(String officeSymbol) {
        String symbol = officeSymbol.toUpperCase(Locale.ROOT);
        for (int end = end(symbol); end > 0; end = symbol.lastIndexOf('/', end - 1)) {
            if (bySymbol.containsKey(symbol.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the part before the last slash is an office: {@code S/ABC}. */
    public boolean isOffice(String symbol) {
        return symbol.indexOf('/') > 0 && known(symbol);
    }

    /** Whether it is, or begins with, a symbol that itself has a slash: {@code S/CT}, {@code S/CT/PB}. */
    public boolean hasSymbolWithSlash(String officeSymbol) {
        String symbol = officeSymbol.toUpperCase(Locale.ROOT);
        for (int end = end(symbol); end > symbol.indexOf('/'); end = symbol.lastIndexOf('/', end - 1)) {
            if (bySymbol.containsKey(symbol.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The end of the longest part of a symbol that may be in the table, so that a symbol with thousands of slashes is not
     * tried at each.
     */
    private int end(String symbol) {
        return symbol.length() <= longest ? symbol.length() : symbol.lastIndexOf('/', longest);
    }

    private static Bureau bureau(Row row) {
        return new Bureau(
                row.capitals("symbol"),
                row.text("name"),
                row.oneOf(Bureau.Kind.class, "kind"),
                row.year("from", Row.SINCE_EVER),
                row.year("to", Row.STILL),
                row.text("source"));
    }
}
