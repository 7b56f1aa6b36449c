package cablestream.record;

import cablestream.avro.Cable;
import cablestream.cable.Classification;
import cablestream.cable.Precedence;
import cablestream.cable.Tag;
import cablestream.label.Doubt;
import cablestream.label.Label;
import cablestream.route.StoredCable;
import cablestream.route.StoredFacets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads from the record of a cable what feeds and the guard ask for. */
public final class StoredCables {
    private StoredCables() {}

    /** What is not known to this program becomes the strictest value. */
    public static StoredCable of(Cable cable) {
        return new StoredCable(
                cable.getId(),
                cable.getRevision(),
                cable.getCancelledBy() == null && cable.getSupersededBy() == null,
                facets(cable).all(),
                cable.getSubject(),
                cable.getText(),
                precedence(cable.getPrecedence()),
                cable.getSections().getComplete(),
                label(cable.getLabel()));
    }

    private static StoredFacets facets(Cable cable) {
        StoredFacets facets = new StoredFacets();
        cable.getTags()
                .forEach(tag -> facets.tag(
                        tag.getCode(), known(Tag.Kind.values(), tag.getKind().name(), Tag.Kind.UNKNOWN)));
        facets.originator(cable.getStation());
        facets.originator(cable.getOriginator().getName());
        cable.getCaptions().forEach(facets::caption);
        cable.getOffices().forEach(office -> facets.office(office.getSymbol()));
        cable.getRecipients().forEach(recipient -> facets.addressee(recipient.getName()));
        return facets;
    }

    private static @Nullable Precedence precedence(cablestream.avro.@Nullable Precedence precedence) {
        return precedence == null
                ? null
                : Arrays.stream(Precedence.values())
                        .filter(each -> each.name().equals(precedence.name()))
                        .findFirst()
                        .orElse(null);
    }

    private static Label label(cablestream.avro.Label label) {
        List<Doubt> doubts = new ArrayList<>();
        label.getDoubts()
                .forEach(doubt ->
                        doubts.add(known(Doubt.values(), doubt.getReason().toString(), Doubt.MARK_UNKNOWN)));
        return new Label(
                known(Classification.values(), label.getClassification().name(), Classification.UNKNOWN),
                Set.copyOf(label.getRestrictions()),
                Set.copyOf(label.getPermissions()),
                doubts);
    }

    private static <E extends Enum<E>> E known(E[] values, String name, E other) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(other);
    }
}
