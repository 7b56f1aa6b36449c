package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.CableId;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Reference;
import cablestream.cable.Tag;
import cablestream.normalize.Normalized;
import cablestream.normalize.Normalizer;
import cablestream.reference.Stations;
import cablestream.reference.Stations.Match;
import cablestream.reference.Tables;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the values of every text that there is: nothing is invented, and nothing is repaired in silence. */
class ValueLawsTest {
    private static final Tables TABLES = Tables.load();
    private static final Normalizer NORMALIZER = new Normalizer(TABLES);
    private static final Set<FaultCode> OF_TAGS =
            EnumSet.of(FaultCode.TAG_MISSPELT, FaultCode.TAG_ERA, FaultCode.TAGS_FUSED, FaultCode.TAG_UNKNOWN);
    private static final Set<FaultCode> OF_POSTS =
            EnumSet.of(FaultCode.POST_FUZZY, FaultCode.POST_UNKNOWN, FaultCode.MRN_MISSING);

    @ParameterizedTest
    @MethodSource("texts")
    void takesPostsFromTheTextOrFromATable(String raw) {
        Normalized read = read(raw);
        String letters = letters(raw);
        for (String id : ids(read)) {
            String post = post(id);
            assertThat(letters.contains(post) || TABLES.stations().find(post).isPresent())
                    .as(id)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void takesSerialsFromTheText(String raw) {
        String digits = raw.replace('O', '0').replace('o', '0');
        assertThat(ids(read(raw)))
                .allMatch(id -> digits.contains(id.substring(id.indexOf(post(id)) + post(id).length())));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void takesSubjectsFromTheText(String raw) {
        Normalized read = read(raw);
        String subject = read.telegram().opening().subject();
        if (subject != null) {
            assertThat(letters(raw))
                    .contains(letters(subject)
                            .substring(0, Math.min(10, letters(subject).length())));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void takesSignaturesFromTheText(String raw) {
        String signature = read(raw).telegram().body().signature();
        assertThat(signature == null || letters(raw).contains(letters(signature)))
                .as(signature)
                .isTrue();
        assertThat(TABLES.captions().find(signature == null ? "" : signature)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void reportsTagsThatTheTextDoesNotHave(String raw) {
        Normalized read = read(raw);
        String letters = letters(raw);
        boolean repaired = read.tags().stream()
                .filter(tag -> tag.kind() != Tag.Kind.PERSON)
                .anyMatch(tag -> !letters.contains(letters(tag.code())));
        assertThat(!repaired || read.faults().stream().map(Fault::code).anyMatch(OF_TAGS::contains))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void reportsPostsThatNeitherTheTextNorAnAliasHas(String raw) {
        Normalized read = read(raw);
        String written = read.telegram().opening().station();
        Stations.Found found =
                written == null ? null : TABLES.stations().match(written).orElse(null);
        boolean guessed = read.mrn() != null
                && written != null
                && !CableId.joined(read.mrn().station()).equals(CableId.joined(written))
                && (found == null || found.match() == Match.FUZZY);
        assertThat(!guessed || read.faults().stream().map(Fault::code).anyMatch(OF_POSTS::contains))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void reportsReferencesWithoutAnId(String raw) {
        Normalized read = read(raw);
        boolean unresolved =
                read.references().stream().anyMatch(each -> each.kind() == Reference.Kind.OTHER && each.id() == null);
        assertThat(!unresolved
                        || read.faults().stream().anyMatch(fault -> fault.code() == FaultCode.REFERENCE_UNRESOLVED))
                .isTrue();
    }

    static Stream<String> texts() {
        Stream<String> variants = Stream.concat(
                FieldVariants.ofReferences().stream().map(FieldVariants.OfReferences::text),
                FieldVariants.ofOpenings().stream().map(FieldVariants.OfOpening::text));
        Stream<String> bodies = FieldVariants.ofBodies().stream().map(FieldVariants.OfBody::text);
        return Stream.concat(Corpus.texts().stream(), Stream.concat(variants, bodies));
    }

    private static Normalized read(String raw) {
        return NORMALIZER.normalize(Samples.read(raw.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Own id and those of references to cables. */
    private static List<String> ids(Normalized read) {
        List<String> ids = new ArrayList<>();
        if (read.mrn() != null) {
            ids.add(read.mrn().toString());
        }
        read.references().stream()
                .filter(each -> each.kind() == Reference.Kind.CABLE && each.id() != null)
                .forEach(each -> ids.add(each.id()));
        return ids;
    }

    private static String post(String id) {
        int end = id.length();
        while (Character.isDigit(id.charAt(end - 1))) {
            end--;
        }
        return id.substring(2, end);
    }

    /** Letters and digits in capitals. */
    private static String letters(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
