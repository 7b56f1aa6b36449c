package cablestream.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cablestream.cable.Tag;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class TagsTest {
    private static final String HEADER = "code,kind,name,place,from,to,source\n";

    private final Tags tags = Tags.load();

    @Test
    void readsCountryCodesByTheListOfTheirTime() {
        assertThat(tags.find("RS", 2009)).map(Tags.Entry::name).contains("Russia");
        assertThat(tags.find("RS", 2020)).map(Tags.Entry::name).contains("Serbia");
        assertThat(tags.find("AU", 2009)).map(Tags.Entry::name).contains("Austria");
        assertThat(tags.find("AU", 2020)).map(Tags.Entry::name).contains("Australia");
        assertThat(tags.find("UR", 1975)).map(Tags.Entry::name).contains("Soviet Union");
    }

    @Test
    void knowsNoCodeOutsideOfItsTime() {
        assertThat(tags.find("RU", 2009)).isEmpty();
        assertThat(tags.find("PFOR", 2009)).isEmpty();
        assertThat(tags.ever("PFOR")).extracting(Tags.Entry::kind).containsExactly(Tag.Kind.SUBJECT);
    }

    @Test
    void prefersCountriesToOrganizations() {
        assertThat(tags.find("AL", 2009)).map(Tags.Entry::kind).contains(Tag.Kind.COUNTRY);
        assertThat(tags.find("UN", 2009)).map(Tags.Entry::kind).contains(Tag.Kind.ORGANIZATION);
        assertThat(tags.find("EU", 2009)).map(Tags.Entry::kind).contains(Tag.Kind.ORGANIZATION);
    }

    @Test
    void tellsSubjectsProgramsRegionsAndOrganizations() {
        assertThat(tags.find("PGOV", 2009)).map(Tags.Entry::kind).contains(Tag.Kind.SUBJECT);
        assertThat(tags.find("kdem", 2009)).map(Tags.Entry::kind).contains(Tag.Kind.PROGRAM);
        assertThat(tags.find("XG", 2009)).map(Tags.Entry::kind).contains(Tag.Kind.REGION);
        assertThat(tags.find("OSCE", 2009)).map(Tags.Entry::kind).contains(Tag.Kind.ORGANIZATION);
    }

    @Test
    void takesUnlistedCodesWithKForPrograms() {
        assertThat(tags.find("KQZX", 2009)).map(Tags.Entry::kind).contains(Tag.Kind.PROGRAM);
        assertThat(tags.known("KQZX")).isFalse();
        assertThat(tags.find("KQ1X", 2009)).isEmpty();
    }

    @Test
    void tellsTheCodeOfAPlaceAtADate() {
        assertThat(tags.country("RS", 2009)).contains("RS");
        assertThat(tags.country("RS", 2020)).contains("RU");
        assertThat(tags.country("RS", 1975)).contains("UR");
        assertThat(tags.country("RB", 2009)).contains("RB");
        assertThat(tags.country("KZ", 2009)).contains("KZ");
    }

    @Test
    void forgivesOneErrorIfOnlyOneCodeIsNear() {
        assertThat(tags.nearest("POGOV", 2009)).map(Tags.Entry::code).contains("PGOV");
        assertThat(tags.nearest("UNDESCO", 2009)).map(Tags.Entry::code).contains("UNESCO");
        assertThat(tags.nearest("PINX", 2009)).as("PINR or PINS").isEmpty();
        assertThat(tags.nearest("QQQQ", 2009)).isEmpty();
    }

    @Test
    void refusesTwoMeaningsInOneYear() {
        assertThatThrownBy(() -> read("AA,COUNTRY,One,,1990,2014,list\nAA,COUNTRY,Two,,2014,,list\n"))
                .isInstanceOf(BadTableException.class)
                .hasMessageStartingWith("tags.csv:3: ");
    }

    @Test
    void refusesUnknownKindsByLine() {
        assertThatThrownBy(() -> read("AA,COUNTRY,One,,,,list\nAB,PLANET,Two,,,,list\n"))
                .isInstanceOf(BadTableException.class)
                .hasMessage("tags.csv:3: kind is no Kind");
    }

    @Test
    void refusesYearsThatAreNone() {
        assertThatThrownBy(() -> read("AA,COUNTRY,One,,90,,list\n"))
                .isInstanceOf(BadTableException.class)
                .hasMessageStartingWith("tags.csv:2: from");
    }

    private static Tags read(String rows) {
        return Tags.read(new StringReader(HEADER + rows));
    }
}
