package cablestream.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.reference.ReferenceTable;
import cablestream.reference.Tables;
import cablestream.route.PolicyFile;
import org.junit.jupiter.api.Test;

class ActiveTablesTest {
    private static final Tables TABLES = Tables.load();
    private static final ActiveTables BUILT_IN = ActiveTables.builtIn(TABLES, PolicyFile.builtIn(TABLES.captions()));
    private static final String FEEDS = "feeds: [{name: ports, description: Ports., any: {tags: [EWWT]}}]";
    private static final String LISTS =
            "collective,member,routingIndicator,from,to,source\nPORTS COLLECTIVE,AMEMBASSY LISBON,RUEHLI,,,test\n";

    @Test
    void whatComesWithTheProgramIsInForceAtFirst() {
        for (ReferenceTable table : ReferenceTable.values()) {
            assertThat(BUILT_IN.names().of(table)).isEqualTo("built-in");
            assertThat(BUILT_IN.text(table)).isEqualTo(table.builtIn());
            assertThat(BUILT_IN.entries(table)).isPositive();
        }
    }

    @Test
    void aVersionReplacesOneTableAndLeavesTheOthers() throws ReferenceRefused {
        ActiveTables feeds = BUILT_IN.with(version(ReferenceTable.FEEDS, 1, FEEDS), "feeds");
        ActiveTables both = feeds.with(version(ReferenceTable.COLLECTIVES, 1, LISTS), "lists");

        assertThat(both.feeds().names()).containsExactly("ports", "unrouted");
        assertThat(both.tables().collectives().names()).containsExactly("PORTS COLLECTIVE");
        assertThat(both.tables().captions()).isSameAs(TABLES.captions());
        assertThat(both.names().of(ReferenceTable.FEEDS))
                .isEqualTo(VersionLabel.of(1, FEEDS).toString());
        assertThat(both.stages().versions()).isEqualTo(both.names());
    }

    @Test
    void anOlderVersionIsRefused() throws ReferenceRefused {
        ActiveTables second = BUILT_IN.with(version(ReferenceTable.FEEDS, 2, FEEDS), "feeds");

        assertThatThrownBy(() -> second.with(version(ReferenceTable.FEEDS, 1, FEEDS), "feeds 1"))
                .hasMessageStartingWith("feeds 1: is not newer than 2-");
        assertThatThrownBy(() -> second.with(version(ReferenceTable.FEEDS, 2, FEEDS), "feeds 2"))
                .hasMessageStartingWith("feeds 2: is not newer than 2-");
    }

    @Test
    void halfAVersionIsRefused() {
        String version = VersionLabel.of(1, FEEDS).toString();
        String half = FEEDS.substring(0, FEEDS.length() / 2);

        assertThatThrownBy(
                        () -> BUILT_IN.with(new TableVersion(ReferenceTable.FEEDS, version, half, null, null), "feeds"))
                .hasMessageStartingWith("feeds: is not whole");
        assertThatThrownBy(
                        () -> BUILT_IN.with(new TableVersion(ReferenceTable.FEEDS, version, "", null, null), "feeds"))
                .hasMessageStartingWith("feeds: is not whole");
    }

    @Test
    void aKeyThatIsNoVersionIsRefused() {
        for (String key : new String[] {"", "feeds", "1", "-1-12345678", "99999999999-12345678", "1-1234567"}) {
            assertThatThrownBy(() ->
                            BUILT_IN.with(new TableVersion(ReferenceTable.FEEDS, key, FEEDS, null, null), "feeds"))
                    .hasMessageStartingWith("feeds: its key is no version");
        }
    }

    @Test
    void aWrongTextIsRefusedWithItsLine() {
        assertThatThrownBy(() -> BUILT_IN.with(
                        version(ReferenceTable.FEEDS, 1, "feeds:\n  - {name: ports, description: P.}\n"), "feeds"))
                .hasMessageStartingWith("feeds:2: feed 'ports' any: the feed selects nothing");
        assertThatThrownBy(() -> BUILT_IN.with(
                        version(ReferenceTable.COLLECTIVES, 1, LISTS + "PORTS COLLECTIVE,PORTS COLLECTIVE,,,,test\n"),
                        "lists"))
                .hasMessageStartingWith("lists:3: PORTS COLLECTIVE contains itself");
        assertThatThrownBy(() -> BUILT_IN.with(version(ReferenceTable.PROFILES, 1, LISTS), "profiles"))
                .hasMessageStartingWith("profiles:1: the header must be");
    }

    @Test
    void captionsMayBeMadeStricterButNotLooser() throws ReferenceRefused {
        String captions = ReferenceTable.CAPTIONS.builtIn();
        String stricter = captions.replace("\nEXDIS,EXCLUSIVE,", "\nEXDIS,NO_DISTRIBUTION,");
        String looser = captions.replace("\nEXDIS,EXCLUSIVE,", "\nEXDIS,WEB,");
        String without = captions.lines()
                .filter(line -> !line.startsWith("EXDIS,"))
                .reduce("", (all, line) -> all + line + "\n");

        assertThat(stricter).isNotEqualTo(captions);
        assertThat(BUILT_IN.with(version(ReferenceTable.CAPTIONS, 1, stricter), "captions")
                        .number(ReferenceTable.CAPTIONS))
                .isEqualTo(1);
        assertThatThrownBy(() -> BUILT_IN.with(version(ReferenceTable.CAPTIONS, 1, looser), "captions"))
                .hasMessageStartingWith("captions: marking EXDIS restricts less");
        assertThatThrownBy(() -> BUILT_IN.with(version(ReferenceTable.CAPTIONS, 1, without), "captions"))
                .hasMessageStartingWith("captions: marking EXDIS restricts less");
    }

    private static TableVersion version(ReferenceTable table, int number, String text) {
        return new TableVersion(table, VersionLabel.of(number, text).toString(), text, null, null);
    }
}
