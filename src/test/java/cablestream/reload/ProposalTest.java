package cablestream.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.reference.ReferenceTable;
import cablestream.reference.Tables;
import cablestream.reload.Proposal.Source;
import cablestream.route.PolicyFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalTest {
    private static final Tables TABLES = Tables.load();
    private static final ActiveTables BUILT_IN = ActiveTables.builtIn(TABLES, PolicyFile.builtIn(TABLES.captions()));
    private static final String PORTS = "  - {name: ports, description: Ports., any: {tags: [EWWT]}}\n";

    @Test
    void tellsWhatIsAddedChangedAndRemoved() throws ReferenceRefused {
        String feeds = ReferenceTable.FEEDS
                        .builtIn()
                        .replace("name: web\n", "name: web-copy\n")
                        .replace("description: Running the posts.", "description: Running them.")
                + PORTS;

        Proposal proposal = Proposal.of(BUILT_IN, List.of(new Source("feeds.yaml", feeds)));

        assertThat(proposal.difference(ReferenceTable.FEEDS))
                .isEqualTo(
                        new TableDifference(List.of("ports", "web-copy"), List.of("administration"), List.of("web")));
        assertThat(proposal.documents())
                .extracting(TableVersion::version)
                .containsExactly(VersionLabel.of(1, feeds).toString());
    }

    @Test
    void keepsTheWordsOfAFeedAndTellsTheirChange() throws ReferenceRefused {
        String words = "feeds: [{name: ports, description: P., words: {any: ['\"harbor strike\"~5', dockers]}}]";
        Proposal first = Proposal.of(BUILT_IN, List.of(new Source("feeds.yaml", words)));
        TableVersion applied = first.documents().get(0);
        ActiveTables inForce = BUILT_IN.with(applied, "feeds");

        assertThat(inForce.text(ReferenceTable.FEEDS)).isEqualTo(words);
        Source other = new Source("feeds.yaml", words.replace("~5", "~6"));
        assertThat(Proposal.of(inForce, List.of(other)).difference(ReferenceTable.FEEDS))
                .isEqualTo(new TableDifference(List.of(), List.of("ports"), List.of()));
        Source reordered = new Source(
                "feeds.yaml", words.replace("'\"harbor strike\"~5', dockers", "Dockers, '\"harbor strike\"~5'"));
        assertThat(Proposal.of(inForce, List.of(reordered)).difference(ReferenceTable.FEEDS))
                .isEqualTo(new TableDifference(List.of(), List.of(), List.of()));
    }

    @Test
    void tellsRowsOfCsvByTheirKeys() throws ReferenceRefused {
        String lists =
                ReferenceTable.COLLECTIVES.builtIn() + "PORTS COLLECTIVE,AMEMBASSY LISBON,RUEHLI,2009-01-01,,test\n";

        Proposal proposal = Proposal.of(BUILT_IN, List.of(new Source("lists.csv", lists)));

        assertThat(proposal.difference(ReferenceTable.COLLECTIVES).added())
                .containsExactly("PORTS COLLECTIVE AMEMBASSY LISBON RUEHLI 2009-01-01");
    }

    @Test
    void makesNoVersionOfWhatIsInForce() throws ReferenceRefused {
        Source same = new Source("captions.csv", ReferenceTable.CAPTIONS.builtIn());

        assertThat(Proposal.of(BUILT_IN, List.of(same)).documents()).isEmpty();
    }

    @Test
    void holdsNewFeedsAgainstNewTables() throws ReferenceRefused {
        String captions = ReferenceTable.CAPTIONS.builtIn() + "HARBOR,NONE,,,,Ports,,test\n";
        String feeds = "feeds: [{name: ports, description: P., any: {captions: [HARBOR]}}]";
        Source newCaptions = new Source("captions.csv", captions);
        Source newFeeds = new Source("feeds.yaml", feeds);

        assertThat(Proposal.of(BUILT_IN, List.of(newFeeds, newCaptions)).documents())
                .extracting(TableVersion::table)
                .containsExactly(ReferenceTable.CAPTIONS, ReferenceTable.FEEDS);
        assertThatThrownBy(() -> Proposal.of(BUILT_IN, List.of(newFeeds)))
                .hasMessage("feeds.yaml:1: feed 'ports' any captions: 'HARBOR' is in no table");
    }

    @Test
    void aCaptionThatAFeedInForceAsksForCannotGoAway() {
        String captions = ReferenceTable.CAPTIONS.builtIn().replace("\nSIPDIS,", "\nSIPPDIS,");

        assertThatThrownBy(() -> Proposal.of(BUILT_IN, List.of(new Source("captions.csv", captions))))
                .hasMessageContaining("'SIPDIS' is in no table")
                .hasMessageStartingWith("the feeds in force:");
    }

    @Test
    void filesForOneTableOrForNoneAreRefused() {
        Source feeds = new Source("a.yaml", "feeds:\n" + PORTS);
        Source again = new Source("b.yaml", "feeds:\n" + PORTS);
        Source none = new Source("c.csv", "harbor,country\nLISBON,PO\n");

        assertThatThrownBy(() -> Proposal.of(BUILT_IN, List.of(feeds, again)))
                .hasMessage("b.yaml: is for the same table as a.yaml");
        assertThatThrownBy(() -> Proposal.of(BUILT_IN, List.of(feeds, none)))
                .hasMessageStartingWith("c.csv:1: its header is that of no table");
    }

    @Test
    void whatIsNoCsvAtAllIsRefusedWithItsFile() {
        String header = ReferenceTable.CAPTIONS.builtIn().lines().findFirst().orElseThrow();
        Source quote = new Source("captions.csv", header + "\n\"EXDIS,NONE\n");

        assertThatThrownBy(() -> Proposal.of(BUILT_IN, List.of(quote)))
                .isInstanceOf(ReferenceRefused.class)
                .hasMessage("captions.csv:3: is no CSV: Missing closing quote for value");
    }
}
