package cablestream.parse;

import static org.assertj.core.api.Assertions.assertThat;

import cablestream.cable.Classification;
import cablestream.cable.Fault;
import cablestream.cable.Reference;
import cablestream.cable.Tag;
import cablestream.normalize.Normalized;
import cablestream.normalize.Normalizer;
import cablestream.reference.Tables;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of damage to the fields of the opening and to the body in several invented variants. */
class FieldVariantsTest {
    private static final Normalizer NORMALIZER = new Normalizer(Tables.load());
    private static final String SUBJECT = "LIGHTS OF THE OUTER HARBOR";

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofReferences")
    void readsReferences(FieldVariants.OfReferences variant) {
        Normalized read = read(variant.text());
        assertThat(read.references().stream()
                        .map(each -> (each.label() == null ? "" : each.label()) + ":"
                                + (each.id() == null ? "?" : each.id()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(variant.references());
        assertThat(read.telegram().opening().subject()).isEqualTo(SUBJECT);
        assertFault(read, variant.fault());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofOpenings")
    void readsOpenings(FieldVariants.OfOpening variant) {
        Normalized read = read(variant.text());
        assertThat(read.id()).isEqualTo(variant.id());
        assertThat(read.telegram().opening().classification()).isEqualTo(Classification.CONFIDENTIAL);
        assertThat(read.telegram().opening().subject()).isEqualTo(SUBJECT);
        assertThat(read.tags().stream().map(Tag::code).map(code -> code.replace(", ", "+")))
                .containsExactly(variant.tags().split(","));
        assertThat(read.references())
                .extracting(Reference::id)
                .containsExactly(variant.references().split(" "));
        assertThat(read.telegram().body().paragraphs())
                .extracting(each -> each.number())
                .containsExactly(1, 2);
        assertThat(read.telegram().body().signature()).isEqualTo("SAMPLE");
        assertFault(read, variant.fault());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofBodies")
    void readsBodies(FieldVariants.OfBody variant) {
        Normalized read = read(variant.text());
        Body body = read.telegram().body();
        assertThat(body.signature() == null ? "" : body.signature()).isEqualTo(variant.signature());
        assertThat(body.summary() == null ? "" : body.summary()).isEqualTo(variant.summary());
        assertThat(body.paragraphs().stream()
                        .map(each -> each.number() + (each.heading() == null ? "" : " " + each.heading()))
                        .collect(Collectors.joining(",")))
                .isEqualTo(variant.paragraphs());
        assertThat(body.paragraphs()).noneMatch(each -> each.text().matches("(?s).*(MERRIDEW#|\\u00B6|-----).*"));
        assertFault(read, variant.fault());
    }

    static List<FieldVariants.OfBody> ofBodies() {
        return FieldVariants.ofBodies();
    }

    static List<FieldVariants.OfReferences> ofReferences() {
        return FieldVariants.ofReferences();
    }

    static List<FieldVariants.OfOpening> ofOpenings() {
        return FieldVariants.ofOpenings();
    }

    private static Normalized read(String text) {
        return NORMALIZER.normalize(Samples.read(text));
    }

    private static void assertFault(Normalized read, String fault) {
        if (!fault.isEmpty()) {
            assertThat(read.faults())
                    .extracting(Fault::code)
                    .extracting(Enum::name)
                    .contains(fault);
        }
    }
}
