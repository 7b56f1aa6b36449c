package cablestream.assemble;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the traffic and that operators want to know.
 *
 * @param kind          what
 * @param subject       identity of the message
 * @param origin        where what brought it about was received
 * @param relatedOrigin where what was there before was received
 * @param sections      sections concerned
 * @param detail        one sentence; never message text
 */
public record Notice(
        Kind kind,
        String subject,
        @Nullable String origin,
        @Nullable String relatedOrigin,
        List<Integer> sections,
        String detail) {
    /** What happened. */
    public enum Kind {
        /** A copy of what was here before; it goes no further. */
        DUPLICATE,
        /** Patience ran out; the message is published as incomplete. */
        SECTIONS_MISSING,
        /** A section came after its message was published without it; a new revision follows. */
        SECTION_LATE,
        /** The same identity with other content and nothing that says corrected; both are kept (ACP 127 para 429). */
        CONTENT_CONFLICT
    }

    public Notice {
        sections = List.copyOf(sections);
    }

    static Notice duplicate(Arrival arrival, Remembered.Copy copy) {
        return new Notice(
                Kind.DUPLICATE,
                arrival.identity(),
                arrival.origin(),
                copy.origin(),
                inSections(arrival),
                "The same text was received before.");
    }

    static Notice conflict(Arrival arrival) {
        return new Notice(
                Kind.CONTENT_CONFLICT,
                arrival.identity(),
                arrival.origin(),
                null,
                inSections(arrival),
                "The same identity was received before with another text.");
    }

    static Notice sectionLate(Arrival arrival) {
        return new Notice(
                Kind.SECTION_LATE,
                arrival.identity(),
                arrival.origin(),
                null,
                inSections(arrival),
                "The message had been published without this section.");
    }

    static Notice sectionsMissing(OpenMessage open) {
        return new Notice(
                Kind.SECTIONS_MISSING,
                open.identity(),
                null,
                null,
                open.missing(),
                "%d of %d sections did not come in time."
                        .formatted(open.missing().size(), open.expected()));
    }

    private static List<Integer> inSections(Arrival arrival) {
        return arrival.expected() == 1 ? List.of() : arrival.present();
    }
}
