package cablestream.reference;

/**
 * All reference tables. They come with the program as CSV files beside this class; each row says in {@code source} what kind of
 * document it is from and how sure it is: {@code standard}, {@code list}, {@code observed}, {@code recall}, {@code inferred}.
 *
 * @param tags              subjects, programs, countries, regions and organizations, by date
 * @param routingIndicators who stands behind a routing indicator
 * @param stations          posts as message reference numbers name them
 * @param collectives       lists of posts behind one address
 * @param captions          handling captions and what they do to distribution
 * @param bureaus           what office symbols begin with, by date
 * @param effects           what each effect of a caption leaves of the distribution
 * @param regions           regional bureaus of countries, by date
 * @param profiles          standing requests of offices
 */
public record Tables(
        Tags tags,
        RoutingIndicators routingIndicators,
        Stations stations,
        Collectives collectives,
        Captions captions,
        Bureaus bureaus,
        Effects effects,
        Regions regions,
        Profiles profiles) {
    /**
     * Reads all tables.
     *
     * @throws BadTableException if a table has a row that is wrong or there twice
     */
    public static Tables load() {
        return new Tables(
                Tags.load(),
                RoutingIndicators.load(),
                Stations.load(),
                Collectives.load(),
                Captions.load(),
                Bureaus.load(),
                Effects.load(),
                Regions.load(),
                Profiles.load());
    }
}
