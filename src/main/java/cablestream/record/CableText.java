package cablestream.record;

import cablestream.avro.Addressee;
import cablestream.avro.Cable;
import cablestream.avro.Fault;
import cablestream.avro.Feed;
import cablestream.avro.Reference;
import cablestream.avro.RefusedFeed;
import cablestream.avro.Role;
import cablestream.avro.Tag;
import cablestream.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A published cable for people: one line for each field that it has, an empty line, and its text. */
public final class CableText {
    private final Cable cable;
    private final List<String> lines = new ArrayList<>();

    private CableText(Cable cable) {
        this.cable = cable;
    }

    /** The lines, with no character that a terminal would obey. */
    public static List<String> lines(Cable cable) {
        return new CableText(cable).write();
    }

    private List<String> write() {
        identity();
        heading();
        opening();
        destination();
        lines.add("");
        cable.getText().lines().map(SafeText::visible).forEach(lines::add);
        return lines;
    }

    private void identity() {
        add("ID", "%s  revision %d, %s".formatted(cable.getId(), cable.getRevision(), cable.getRevisionReason()));
        add("CANCELLED BY", cable.getCancelledBy());
        add("SUPERSEDED BY", cable.getSupersededBy());
        add("LABEL", label());
        if (!cable.getSections().getComplete()) {
            add(
                    "SECTIONS",
                    "%s of %d: incomplete"
                            .formatted(
                                    cable.getSections().getPresent(),
                                    cable.getSections().getExpected()));
        }
    }

    private String label() {
        List<String> parts = new ArrayList<>();
        parts.add(cable.getLabel().getClassification().toString());
        parts.addAll(cable.getLabel().getRestrictions());
        return String.join("//", parts);
    }

    private void heading() {
        add("PRECEDENCE", cable.getPrecedence());
        add("DATE-TIME GROUP", cable.getDateTimeGroup());
        add("FROM", cable.getOriginator().getName());
        add("TO", addressees(Role.ACTION));
        add("INFO", addressees(Role.INFO));
    }

    private String addressees(Role role) {
        return joined(cable.getAddressees().stream()
                .filter(each -> each.getRole() == role)
                .map(CableText::addressee));
    }

    private static @Nullable String addressee(Addressee addressee) {
        return addressee.getName() == null ? addressee.getRoutingIndicator() : addressee.getName();
    }

    private void opening() {
        add("CAPTIONS", joined(cable.getCaptions().stream()));
        add("TAGS", joined(cable.getTags().stream().map(Tag::getCode)));
        add("SUBJECT", cable.getSubject());
        add("REFERENCES", joined(cable.getReferences().stream().map(CableText::reference)));
    }

    private static String reference(Reference reference) {
        return reference.getId() == null ? reference.getText() : reference.getId();
    }

    private void destination() {
        add("FEEDS", joined(cable.getFeeds().stream().map(Feed::getName)));
        add("NOT CLEARED", joined(cable.getRefusedFeeds().stream().map(RefusedFeed::getName)));
        add("FAULTS", joined(cable.getFaults().stream().map(CableText::fault)));
    }

    private static String fault(Fault fault) {
        return fault.getLine() == 0 ? fault.getCode() : fault.getCode() + " in line " + fault.getLine();
    }

    private static String joined(Stream<@Nullable String> values) {
        return String.join(", ", values.filter(Objects::nonNull).toList());
    }

    /** Adds a line; none for a value that is absent or empty. */
    private void add(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            lines.add("%-16s%s".formatted(name, SafeText.visible(text)));
        }
    }
}
