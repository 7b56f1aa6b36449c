package cablestream.reference;

/**
 * A bureau or office of the Department that office symbols begin with, or an agency that passing lines name.
 *
 * @param symbol {@code EUR}, {@code S/CT}
 * @param name   in full
 * @param kind   what it is
 * @param from   first year, inclusive
 * @param to     last year, inclusive
 * @param source where it is from and how sure
 */
public record Bureau(String symbol, String name, Kind kind, int from, int to, String source) {
    /** What a symbol stands for. */
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
