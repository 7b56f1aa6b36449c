package cablestream.reference;

import java.io.Reader;
import java.io.StringReader;

/**
 * All reference tables. They come with the program as CSV files beside this class; column {@code source} of each row has
 * the kind of its document, and how sure it is: {@code standard}, {@code list}, {@code observed}, {@code recall},
 * {@code inferred}.
 *
 * @param tags              subjects, programs, countries, regions and organizations, by date
 * @param routingIndicators addresses of routing indicators
 * @param stations          posts, by their names in message reference numbers
 * @param collectives       lists of posts after one address
 * @param markings          levels, handling captions and controls, and their effects on distribution
 * @param bureaus           beginnings of office symbols, by date
 * @param effects           distribution that each effect of a caption leaves
 * @param regions           regional bureaus of countries, by date
 * @param profiles          standing requests of offices
 * @param ordinaryWords     agencies, headings and handling words that may stand in the place of captions
 */
public record Tables(
        Tags tags,
        RoutingIndicators routingIndicators,
        Stations stations,
        Collectives collectives,
        Markings markings,
        Bureaus bureaus,
        Effects effects,
        Regions regions,
        Profiles profiles,
        OrdinaryWords ordinaryWords) {
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
                Markings.builtIn(),
                Bureaus.load(),
                Effects.load(),
                Regions.load(),
                Profiles.load(),
                OrdinaryWords.load());
    }

    /** Whether a word is the name of an agency, a post, a bureau or a subject, or an everyday handling word: no marking. */
    public boolean isOrdinary(String word) {
        return ordinaryWords.contains(word)
                || bureaus.known(word)
                || tags.known(word)
                || (word.length() > 2 && stations.has(word));
    }

    /** The markings that are captions. */
    public Captions captions() {
        return markings.captions();
    }

    /**
     * These tables with another version of one table.
     *
     * @param source name of the text in messages
     * @param csv    text of the table
     * @throws BadTableException if a row is invalid or repeated
     */
    public Tables with(ReferenceTable table, String source, String csv) {
        Reader text = new StringReader(csv);
        return switch (table) {
            case COLLECTIVES -> with(Collectives.read(source, text), markings, profiles);
            case CAPTIONS -> with(collectives, Markings.read(source, text), profiles);
            case PROFILES -> with(collectives, markings, Profiles.read(source, text));
            case FEEDS -> throw new IllegalArgumentException("feeds are no table of codes");
        };
    }

    private Tables with(Collectives otherCollectives, Markings otherMarkings, Profiles otherProfiles) {
        return new Tables(
                tags,
                routingIndicators,
                stations,
                otherCollectives,
                otherMarkings,
                bureaus,
                effects,
                regions,
                otherProfiles,
                ordinaryWords);
    }
}
