package cablestream.reload;

import cablestream.pipeline.Pipeline;
import cablestream.reference.BadTableException;
import cablestream.reference.ReferenceTable;
import cablestream.reference.Tables;
import cablestream.reference.Versions;
import cablestream.route.FeedBook;
import cablestream.route.FeedFile;
import cablestream.route.Policy;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One version of each reference table, all of them valid. It is immutable: a new version makes a new one, or is refused.
 *
 * @param builtIn tables of the program, which limit what a version may loosen
 * @param tables  tables in force
 * @param feeds   feeds in force
 * @param documents versions of these tables with their texts
 * @param names   names of these versions
 */
public record ActiveTables(
        Tables builtIn, Tables tables, FeedBook feeds, Map<ReferenceTable, TableVersion> documents, Versions names) {
    public ActiveTables {
        documents = Collections.unmodifiableMap(new EnumMap<>(documents));
    }

    /** The tables before any version was applied. */
    public static ActiveTables builtIn(Tables tables, Policy policy) {
        Map<ReferenceTable, TableVersion> documents = new EnumMap<>(ReferenceTable.class);
        for (ReferenceTable table : ReferenceTable.values()) {
            documents.put(table, TableVersion.builtIn(table));
        }
        return new ActiveTables(tables, tables, FeedFile.builtIn(policy), documents, Versions.builtIn());
    }

    /**
     * These tables with another version of one table.
     *
     * @param source name of its text in messages
     * @throws ReferenceRefused if the version is not newer than the one in force, is incomplete, or is wrong
     */
    public ActiveTables with(TableVersion document, String source) throws ReferenceRefused {
        VersionLabel label = VersionLabel.parse(document.version())
                .orElseThrow(() -> new ReferenceRefused(source + ": its key is no version"));
        if (label.number() <= number(document.table())) {
            throw new ReferenceRefused(
                    source + ": is not newer than " + names.of(document.table()) + ", which is in force");
        }
        if (!label.fits(document.text())) {
            throw new ReferenceRefused(source + ": is not whole: its text is not the one that its version names");
        }
        return document.table() == ReferenceTable.FEEDS ? withFeeds(document, source) : withTable(document, source);
    }

    /** The version of a table in force. */
    public TableVersion document(ReferenceTable table) {
        return documents.getOrDefault(table, TableVersion.builtIn(table));
    }

    /** The text of a table. */
    public String text(ReferenceTable table) {
        return document(table).text();
    }

    /** The number of entries in a table: feeds, or rows. */
    public int entries(ReferenceTable table) {
        return TableDifference.entries(table, this).size();
    }

    /** The number of the version of a table, 0 for the table of the program. */
    int number(ReferenceTable table) {
        return VersionLabel.parse(names.of(table)).map(VersionLabel::number).orElse(0);
    }

    /** The stages that are made of them. */
    public Pipeline stages() {
        return Pipeline.of(names, tables, feeds);
    }

    private ActiveTables withFeeds(TableVersion document, String source) throws ReferenceRefused {
        try {
            FeedBook book = FeedFile.parse(source, document.text(), feeds.policy());
            return new ActiveTables(builtIn, tables, book, documentsWith(document), namesWith(document));
        } catch (FeedFile.Refused e) {
            throw new ReferenceRefused(e.getMessage());
        }
    }

    private ActiveTables withTable(TableVersion document, String source) throws ReferenceRefused {
        try {
            Tables changed = tables.with(document.table(), source, document.text());
            String looser = changed.markings().looserThan(builtIn.markings()).orElse(null);
            if (looser != null) {
                throw new ReferenceRefused(source + ": marking " + looser
                        + " restricts less than it does in the program: that takes another release");
            }
            return new ActiveTables(builtIn, changed, feeds, documentsWith(document), namesWith(document));
        } catch (BadTableException e) {
            throw new ReferenceRefused(e.getMessage());
        }
    }

    private Map<ReferenceTable, TableVersion> documentsWith(TableVersion document) {
        Map<ReferenceTable, TableVersion> changed = new EnumMap<>(documents);
        changed.put(document.table(), document);
        return changed;
    }

    private Versions namesWith(TableVersion document) {
        Map<ReferenceTable, String> changed = new EnumMap<>(names.byTable());
        changed.put(document.table(), document.version());
        return new Versions(changed);
    }
}
