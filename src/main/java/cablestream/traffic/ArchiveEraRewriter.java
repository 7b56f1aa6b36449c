package cablestream.traffic;

import cablestream.cable.Addressee;
import cablestream.cable.Addressee.Role;
import cablestream.cable.CableId;
import cablestream.cable.Classification;
import cablestream.cable.Declassification;
import cablestream.cable.Originator;
import cablestream.cable.Paragraph;
import cablestream.cable.Reference;
import cablestream.cable.Tag;
import cablestream.reference.Tags;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rewrites a cable to the usage of 1973 to 1979 (TAGS handbook of 1974; archive copies). */
final class ArchiveEraRewriter {
    private static final String ORDER = "11652";
    private static final Map<String, String> FORERUNNERS = Map.of("PREL", "PFOR", "PGOV", "PINT", "ODIP", "PDIP");
    private static final List<String> OFFICES = List.of("EUR", "NEA", "AF", "IO", "PM", "INR", "CA", "OES", "PA", "M");

    private final Tags tags;
    private final SeededRandom dice;

    ArchiveEraRewriter(Tags tags, SeededRandom dice) {
        this.tags = tags;
        this.dice = dice;
    }

    /** The cable in the usage of that time. */
    CableDraft of(CableDraft draft) {
        Classification level = level(draft);
        LocalDate day = draft.dateTimeGroup().atOffset(ZoneOffset.UTC).toLocalDate();
        Originator from = draft.originator();
        return new CableDraft(
                draft.kind(),
                draft.id(),
                draft.dateTimeGroup(),
                draft.precedence(),
                draft.infoPrecedence(),
                level,
                draft.captions().contains("EXDIS")
                        ? List.of("EXDIS")
                        : dice.chance(0.1) ? List.of("LIMDIS") : List.of(),
                new Originator(from.name(), null, from.kind(), from.country()),
                addressees(draft.addressees()),
                draft.passing().stream()
                        .filter(passing -> OFFICES.containsAll(passing.offices()))
                        .toList(),
                declassification(level, day),
                tags(draft.tags(), draft.id()),
                draft.subject(),
                references(draft.references()),
                null,
                draft.paragraphs().stream().map(ArchiveEraRewriter::paragraph).toList(),
                draft.signature());
    }

    private static Classification level(CableDraft draft) {
        boolean limited = draft.captions().contains("SENSITIVE");
        return limited ? Classification.LIMITED_OFFICIAL_USE : draft.classification();
    }

    /** Posts and the Department only: other agencies had their copies from the Department. No routing indicators. */
    private static List<Addressee> addressees(List<Addressee> all) {
        return all.stream()
                .filter(each -> each.role() != Role.EXEMPT && isOfState(each.name()))
                .map(each -> new Addressee(
                        each.role(), each.name(), null, each.precedence(), each.continuityNumber(), each.kind()))
                .toList();
    }

    private static boolean isOfState(String name) {
        return List.of("AMEMBASSY ", "AMCONSUL ", "USMISSION ", "SECSTATE ").stream()
                .anyMatch(name::startsWith);
    }

    private Declassification declassification(Classification level, LocalDate day) {
        if (level.compareTo(Classification.LIMITED_OFFICIAL_USE) <= 0) {
            return new Declassification(ORDER, null, null, List.of());
        }
        double share = dice.share();
        if (share < 0.7) {
            return new Declassification(ORDER, null, "GDS", List.of());
        }
        return share < 0.9
                ? new Declassification(ORDER, null, null, List.of("XGDS" + dice.between(1, 4)))
                : new Declassification(ORDER, day.plusYears(6), null, List.of());
    }

    /** The TAGS of that time: no program TAGS, and the forerunners of later codes. */
    private List<Tag> tags(List<Tag> all, CableId id) {
        List<Tag> kept = new ArrayList<>();
        for (Tag tag : all) {
            if (tag.kind() == Tag.Kind.PERSON) {
                kept.add(tag);
            } else if (tag.kind() != Tag.Kind.PROGRAM) {
                tags.find(FORERUNNERS.getOrDefault(tag.code(), tag.code()), id.year())
                        .map(entry -> new Tag(entry.code(), entry.kind(), entry.name(), entry.code()))
                        .ifPresent(kept::add);
            }
        }
        return kept;
    }

    private static List<Reference> references(List<Reference> all) {
        List<Reference> cables =
                all.stream().filter(each -> each.kind() == Reference.Kind.CABLE).toList();
        return History.labelled(cables);
    }

    private static Paragraph paragraph(Paragraph paragraph) {
        return new Paragraph(
                paragraph.number(), null, paragraph.heading(), paragraph.text().toUpperCase(Locale.ROOT));
    }
}
