package cablestream.containers;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The usual names of columns and fields in archives, in small letters without marks. */
final class FieldNames {
    static final Set<String> TEXT = Set.of(
            "text",
            "body",
            "content",
            "raw",
            "rawtext",
            "cable",
            "cabletext",
            "fulltext",
            "message",
            "messagetext",
            "telegram");
    static final Set<String> ID = Set.of("id", "cableid", "canonicalid", "refid", "mrn");
    static final Set<String> DATE = Set.of("date", "datetime", "dtg", "sent", "datesent", "created");
    /** Part of the text, before it. */
    static final Set<String> HEADING = Set.of("header", "heading");

    static final Set<String> TITLE = Set.of("subject", "title", "headline", "threadtopic", "comments");

    static final Set<String> CHANNEL = Set.of("channel", "channels");
    static final Set<String> CLASSIFICATION = Set.of(
            "classification",
            "originalclassification",
            "currentclassification",
            "securityclassification",
            "classificationlevel",
            "siolabel",
            "securitylabel",
            "class",
            "clsf",
            "origclass",
            "level",
            "marking",
            "markings",
            "label",
            "labels",
            "security",
            "securitylevel",
            "banner",
            "sensitivity",
            "caption",
            "captions",
            "handling",
            "handlingrestrictions",
            "handlinginstructions",
            "originalhandling",
            "originalhandlingrestrictions",
            "currenthandlingrestrictions",
            "caveat",
            "caveats",
            "channel",
            "channels",
            "restriction",
            "restrictions",
            "dissemination",
            "distribution");

    private FieldNames() {}

    /** Whether it is one of the usual names. */
    static boolean isUsual(String name, Set<String> usual) {
        StringBuilder letters = new StringBuilder(name.length());
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return usual.contains(letters.toString().toLowerCase(Locale.ROOT));
    }

    /** The message about a missing field, with the remedy. */
    static String missing(String noun, List<String> there) {
        return "no %s named text, body, content or the like; name it with --text (there is: %s)"
                .formatted(noun, String.join(", ", there.subList(0, Math.min(there.size(), 20))));
    }
}
