package cablestream.witness;

import cablestream.marking.MarkingRuns;
import cablestream.marking.NearMarkings;
import cablestream.marking.PortionGrammar;
import cablestream.reference.Tables;

/**
 * The vocabulary of the witness: the table of markings in searchable forms, and the names that are no markings.
 *
 * @param tables  posts, bureaus, TAGS, ordinary words
 * @param runs    markings written in full
 * @param near    damaged markings
 * @param grammar contents of brackets
 */
record Vocabulary(Tables tables, MarkingRuns runs, NearMarkings near, PortionGrammar grammar) {
    static Vocabulary of(Tables tables) {
        NearMarkings near = new NearMarkings(tables.markings());
        return new Vocabulary(
                tables, new MarkingRuns(tables.markings()), near, new PortionGrammar(tables.markings(), near));
    }
}
