package cablestream.record;

import cablestream.cable.Message;
import cablestream.enrich.Enricher;
import cablestream.label.Labeller;
import cablestream.normalize.Normalizer;
import cablestream.parse.Reader;
import cablestream.reference.Tables;
import cablestream.route.FeedBook;
import cablestream.route.Router;

/**
 * The pure steps from a message to its record, in order; each takes what the one before it gave.
 *
 * @param reader     text to parts
 * @param normalizer parts to canonical words
 * @param enricher   who gets it
 * @param labeller   what its marks add up to
 * @param router     which feeds carry it
 */
public record Stages(Reader reader, Normalizer normalizer, Enricher enricher, Labeller labeller, Router router) {
    /** By the tables and feeds in force. */
    public static Stages of(Tables tables, FeedBook feeds) {
        return new Stages(
                new Reader(tables),
                new Normalizer(tables),
                new Enricher(tables),
                new Labeller(tables.captions()),
                new Router(feeds));
    }

    /** All of them at once. */
    public Encoded apply(Message message) {
        var normalized = normalizer.normalize(reader.read(message));
        return Encoded.of(router.route(labeller.label(enricher.enrich(normalized))));
    }
}
