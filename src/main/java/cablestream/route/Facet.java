package cablestream.route;

/**
 * One thing about a cable that a feed can ask for.
 *
 * @param kind  what sort of thing
 * @param value in capitals: {@code PGOV}, {@code KZ}, {@code AMEMBASSY TESTVILLE}
 */
public record Facet(Kind kind, String value) {
    /** The sorts, named in a feeds file by {@link #key}. */
    public enum Kind {
        /** A TAGS code of any kind. */
        TAG("tags"),
        /** A kind of TAGS: any PROGRAM. */
        TAG_KIND("tagKinds"),
        /** A geographic TAGS code of a country. */
        COUNTRY("countries"),
        /** A geographic TAGS code of a region. */
        REGION("regions"),
        /** The post of the message reference number, or the plain language address of FL6. */
        ORIGINATOR("originators"),
        /** A recipient's plain language address, collectives expanded. */
        ADDRESSEE("addressees"),
        /** An office symbol, and each symbol above it: EUR/CE is also EUR. */
        OFFICE("offices"),
        /** A caption. */
        CAPTION("captions");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The key in a feeds file. */
        public String key() {
            return key;
        }
    }

    /** As a clause in words: {@code tags PGOV}. */
    @Override
    public String toString() {
        return kind.key() + " " + value;
    }
}
