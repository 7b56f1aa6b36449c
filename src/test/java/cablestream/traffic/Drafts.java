package cablestream.traffic;

import cablestream.cable.Addressee;
import cablestream.cable.Addressee.Role;
import cablestream.cable.CableId;
import cablestream.cable.Classification;
import cablestream.cable.ClassifiedBy;
import cablestream.cable.Declassification;
import cablestream.cable.MessageKind;
import cablestream.cable.Originator;
import cablestream.cable.Paragraph;
import cablestream.cable.Passing;
import cablestream.cable.PlaceKind;
import cablestream.cable.Precedence;
import cablestream.cable.Reference;
import cablestream.cable.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cables to write. */
final class Drafts {
    static final Circuit CIRCUIT =
            new Circuit("XQA", 417, List.of("RUEHXX", "RUEHYY", "RUEHZZA"), Instant.parse("2009-03-16T16:40:00Z"));

    private Drafts() {}

    /** With everything in it that a cable may have. */
    static CableDraft confidential() {
        return with(List.of(
                new Paragraph(1, "C", null, "The first paragraph."),
                new Paragraph(2, "U", "A HEADING", "The second has points:\n-- one of them.")));
    }

    static CableDraft with(List<Paragraph> paragraphs) {
        return new CableDraft(
                MessageKind.TELEGRAM,
                new CableId(2009, "TESTVILLE", 212),
                Instant.parse("2009-03-16T16:35:00Z"),
                Precedence.PRIORITY,
                Precedence.ROUTINE,
                Classification.CONFIDENTIAL,
                List.of("NOFORN", "SIPDIS"),
                new Originator("AMEMBASSY TESTVILLE", "RUEHQQ", PlaceKind.EMBASSY, "XX"),
                addressees(),
                List.of(
                        new Passing("STATE", List.of("EUR/XX", "ISN"), false),
                        new Passing("STATE", List.of("USTR"), true)),
                new Declassification("12958", LocalDate.of(2019, 3, 16), null, List.of()),
                List.of(
                        new Tag("OVIP", Tag.Kind.SUBJECT, null, "OVIP"),
                        new Tag("DOE, JANE", Tag.Kind.PERSON, null, "(DOE, JANE)"),
                        new Tag("PGOV", Tag.Kind.SUBJECT, null, "PGOV"),
                        new Tag("XX", Tag.Kind.COUNTRY, null, "XX")),
                "TESTLAND: A SUBJECT THAT IS LONG ENOUGH TO BE FOLDED ONCE",
                List.of(
                        new Reference("A", Reference.Kind.CABLE, "09SAMPLETON88", "SAMPLETON 88"),
                        new Reference("B", Reference.Kind.CABLE, "08MOCKPORT1207", "08 MOCKPORT 1207")),
                new ClassifiedBy(
                        List.of(new ClassifiedBy.Person("Jane Q. Doe", "Ambassador")), List.of("1.4(B)", "1.4(D)")),
                paragraphs,
                "ROE");
    }

    private static List<Addressee> addressees() {
        return List.of(
                to(Role.ACTION, "SECSTATE WASHDC", "RUEHC", Precedence.NIACT_IMMEDIATE, 917),
                to(Role.ACTION, "AMEMBASSY SAMPLETON", "RUEHYY", Precedence.PRIORITY, 44),
                to(Role.INFO, "EXAMPLE REGION COLLECTIVE", "RUCNZZZ", Precedence.ROUTINE, null),
                to(Role.INFO, "AMCONSUL MOCKPORT", null, Precedence.PRIORITY, null),
                to(Role.EXEMPT, "AMEMBASSY OUTLAND", null, null, null));
    }

    private static Addressee to(
            Role role,
            String name,
            @Nullable String indicator,
            @Nullable Precedence precedence,
            @Nullable Integer continuity) {
        return new Addressee(role, name, indicator, precedence, continuity, PlaceKind.UNKNOWN);
    }
}
