package cablestream.reference;

/**
 * A bureau or office of the Department with which office symbols begin, or an agency that passing lines name.
 *
 * @param symbol {@code EUR}, {@code S/CT}
 * @param name   full name
 * @param kind   kind of the body
 * @param from   first year, inclusive
 * @param to     last year, inclusive
 * @param source source of the row, and how sure it is
 */
public record Bureau(String symbol, String name, Kind kind, int from, int to, String source) {
    /** The kinds of bodies. */
    public enum Kind {
        /** Has the posts of a region. */
        REGIONAL,
        /** Has a subject. */
        FUNCTIONAL,
        /** Is outside the Department. */
        AGENCY
    }

    boolean in(int year) {
        return from <= year && year <= to;
    }
}
