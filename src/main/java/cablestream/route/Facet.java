package cablestream.route;

/**
 * A property of a cable that a feed can ask for.
 *
 * @param kind  kind of the property
 * @param value value in capitals: {@code PGOV}, {@code KZ}, {@code AMEMBASSY TESTVILLE}
 */
public record Facet(Kind kind, String value) {
    /** The sorts, named in a feeds file by {@link #key}. */
    public enum Kind {
        /** A TAGS code of any kind. */
        TAG("tags", 3),
        /** A kind of TAGS: any PROGRAM. */
        TAG_KIND("tagKinds", 8),
        /** A geographic TAGS code of a country. */
        COUNTRY("countries", 4),
        /** A geographic TAGS code of a region. */
        REGION("regions", 5),
        /** The post of the message reference number, or the plain language address of FL6. */
        ORIGINATOR("originators", 1),
        /** A recipient's plain language address, collectives expanded. */
        ADDRESSEE("addressees", 2),
        /** An office symbol, and each symbol above it: EUR/CE is also EUR. */
        OFFICE("offices", 6),
        /** A caption. */
        CAPTION("captions", 7);

        private final String key;
        private final int commonness;

        Kind(String key, int commonness) {
            this.key = key;
            this.commonness = commonness;
        }

        /** The key in a feeds file. */
        public String key() {
            return key;
        }

        /**
         * The frequency of one value of this kind among cables, relative to the other kinds. A rare facet leads few cables
         * to a feed.
         */
        int commonness() {
            return commonness;
        }
    }

    /** The facet as a clause in words: {@code tags PGOV}. */
    @Override
    public String toString() {
        return kind.key() + " " + value;
    }
}
