package cablestream.normalize;

import cablestream.cable.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** TAGS in first order, each code once. */
final class TagList {
    private static final String VISITOR = "OVIP";
    private static final int LONGEST_NAME = 80;

    private final Map<String, Tag> byCode = new LinkedHashMap<>();
    private boolean visitor;
    private String person = "";

    /** Adds a code. A repeated code is ignored: the next entry follows the one before it. */
    void add(Tag tag) {
        if (byCode.putIfAbsent(tag.code(), tag) == null) {
            visitor = tag.code().equals(VISITOR);
            person = "";
        }
    }

    /** Whether a word now would be the name of the visitor whom OVIP announces, or continue it. */
    boolean endsInVisitor() {
        return visitor && person.length() < LONGEST_NAME;
    }

    /** Adds a word to the visitor's name: {@code OVIP DOE JANE}. */
    void addToVisitor(Tag word) {
        Tag before = person.isEmpty() ? null : byCode.remove(person);
        Tag whole = before == null
                ? word
                : new Tag(
                        VisitorName.of(before.code() + " " + word.code().replace(",", "")),
                        Tag.Kind.PERSON,
                        null,
                        before.raw() + " " + word.raw());
        byCode.putIfAbsent(whole.code(), whole);
        person = whole.code();
    }

    List<Tag> tags() {
        return new ArrayList<>(byCode.values());
    }
}
