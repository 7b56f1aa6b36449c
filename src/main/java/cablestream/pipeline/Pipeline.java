package cablestream.pipeline;

import cablestream.assemble.Message;
import cablestream.enrich.Enriched;
import cablestream.enrich.Enricher;
import cablestream.label.Labelled;
import cablestream.label.Labeller;
import cablestream.normalize.Normalized;
import cablestream.normalize.Normalizer;
import cablestream.parse.Reader;
import cablestream.parse.Telegram;
import cablestream.record.EncodedCable;
import cablestream.record.RecordEncoder;
import cablestream.reference.Tables;
import cablestream.reference.Versions;
import cablestream.route.FeedBook;
import cablestream.route.Routed;
import cablestream.route.Router;

/**
 * The pure steps from a message to its record, in order; each takes the result of the one before. They use one version of
 * each kind of reference data: after a change, all are created anew.
 *
 * @param versions   versions of the reference data
 * @param reader     text to parts
 * @param normalizer parts to canonical words
 * @param enricher   distribution
 * @param labeller   sum of the marks
 * @param router     feeds that carry it
 */
public record Pipeline(
        Versions versions, Reader reader, Normalizer normalizer, Enricher enricher, Labeller labeller, Router router) {
    /** The steps by the tables and feeds that come with the program. */
    public static Pipeline of(Tables tables, FeedBook feeds) {
        return of(Versions.builtIn(), tables, feeds);
    }

    /** The steps by tables and feeds of these versions. */
    public static Pipeline of(Versions versions, Tables tables, FeedBook feeds) {
        return new Pipeline(
                versions,
                new Reader(tables),
                new Normalizer(tables),
                new Enricher(tables),
                new Labeller(tables),
                new Router(feeds));
    }

    public Telegram read(Message message) {
        return reader.read(message);
    }

    public Normalized normalize(Telegram telegram) {
        return normalizer.normalize(telegram);
    }

    public Enriched enrich(Normalized normalized) {
        return enricher.enrich(normalized);
    }

    public Labelled label(Enriched enriched) {
        return labeller.label(enriched);
    }

    public Routed route(Labelled labelled) {
        return router.route(labelled);
    }

    /** In single-object encoding. */
    public EncodedCable encode(Routed routed) {
        return encode(routed, RecordEncoder.SINGLE_OBJECT);
    }

    public EncodedCable encode(Routed routed, RecordEncoder encoder) {
        return EncodedCable.of(routed, versions, router.guard().policyVersion(), encoder);
    }

    /** All of them at once. */
    public EncodedCable apply(Message message) {
        return encode(route(label(enrich(normalize(read(message))))));
    }
}
