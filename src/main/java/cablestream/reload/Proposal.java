package cablestream.reload;

import cablestream.kafka.TopicPlan;
import cablestream.reference.ReferenceTable;
import cablestream.route.FeedFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * New versions of some tables, compared with all tables in force; none of the new ones is in force yet.
 *
 * @param before    tables in force
 * @param after     tables after the proposal
 * @param documents the new versions, one for each table that changes
 */
public record Proposal(ActiveTables before, ActiveTables after, List<TableVersion> documents) {
    /** A version is one record. */
    private static final int LARGEST = TopicPlan.LARGEST_RECORD - 1024;

    public Proposal {
        documents = List.copyOf(documents);
    }

    /**
     * A file to apply.
     *
     * @param name name of the file in messages
     * @param text the whole text
     */
    public record Source(String name, String text) {}

    /**
     * A proposal of all files.
     *
     * @throws ReferenceRefused if any of them is wrong, alone or together with the other tables
     */
    public static Proposal of(ActiveTables before, List<Source> sources) throws ReferenceRefused {
        Map<ReferenceTable, Source> byTable = new EnumMap<>(ReferenceTable.class);
        for (Source source : sources) {
            Source other = byTable.put(table(source), source);
            if (other != null) {
                throw new ReferenceRefused(source.name() + ": is for the same table as " + other.name());
            }
        }
        ActiveTables after = before;
        List<TableVersion> documents = new ArrayList<>();
        for (Map.Entry<ReferenceTable, Source> each : byTable.entrySet()) {
            ReferenceTable table = each.getKey();
            String text = text(each.getValue());
            VersionLabel version = VersionLabel.of(before.number(table) + 1, text);
            TableVersion document = TableVersion.proposed(table, version.toString(), text);
            after = after.with(document, each.getValue().name());
            if (!text.equals(before.text(table))) {
                documents.add(document);
            }
        }
        Source feeds = byTable.get(ReferenceTable.FEEDS);
        checkFeeds(after, feeds == null ? "the feeds in force" : feeds.name());
        documents.sort(Comparator.comparing(TableVersion::table));
        return new Proposal(before, after, documents);
    }

    /** The difference of one of the tables. */
    public TableDifference difference(ReferenceTable table) {
        return TableDifference.between(table, before, after);
    }

    /** Feeds are held against the tables that they would meet; so a caption cannot go away while a feed asks for it. */
    private static void checkFeeds(ActiveTables after, String source) throws ReferenceRefused {
        try {
            FeedFile.parse(
                    source, after.text(ReferenceTable.FEEDS), after.feeds().policy(), after.tables());
        } catch (FeedFile.Refused e) {
            throw new ReferenceRefused(e.getMessage());
        }
    }

    private static String text(Source source) throws ReferenceRefused {
        if (source.text().getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new ReferenceRefused(source.name() + ": is larger than " + LARGEST + " bytes");
        }
        return source.text();
    }

    private static ReferenceTable table(Source source) throws ReferenceRefused {
        String first = source.text().lines().findFirst().orElse("");
        if (!source.name().endsWith(".csv")) {
            return ReferenceTable.FEEDS;
        }
        return ReferenceTable.ofHeader(first)
                .orElseThrow(() -> new ReferenceRefused(source.name()
                        + ":1: its header is that of no table; `reference show TABLE` prints one in force"));
    }
}
