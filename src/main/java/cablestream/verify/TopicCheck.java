package cablestream.verify;

import cablestream.route.Clearance;
import cablestream.route.Feed;
import cablestream.route.FeedBook;
import cablestream.verify.Finding.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks that each topic has exactly the revisions of a cable that belong on it, once and in their order, with the
 * withdrawals between them, and that its clearance covers each of them.
 */
final class TopicCheck {
    private static final String WITHDRAWAL = "withdrawal";

    private final FeedBook book;
    private final List<Finding> findings = new ArrayList<>();

    TopicCheck(FeedBook book) {
        this.book = book;
    }

    List<Finding> findings() {
        return findings;
    }

    /** @param records records of the cable on all topics, in the order of their offsets */
    void check(String id, List<CableOutput> records) {
        SortedMap<Integer, CableOutput> decided = new TreeMap<>();
        records.stream().filter(CableOutput::decides).forEach(each -> decided.put(revision(each), each));
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (CableOutput record : records) {
            found.computeIfAbsent(record.topic(), none -> new ArrayList<>()).add(record.revision());
            checkRecord(id, record, decided);
        }
        topics(found.keySet(), decided)
                .forEach(topic -> compare(id, topic, wanted(topic, decided), found.getOrDefault(topic, List.of())));
    }

    private void checkRecord(String id, CableOutput record, Map<Integer, CableOutput> decided) {
        CableContents contents = record.contents();
        if (contents == null) {
            return;
        }
        CableOutput same = decided.get(contents.revision());
        if (same != null && !contents(same).bytes().equals(contents.bytes())) {
            find(
                    Kind.ALTERED,
                    id,
                    record.topic() + " has another revision " + record.revision() + " than " + same.topic());
        }
        Clearance clearance = clearance(record.topic());
        if (clearance != null && !contents.label().isWithin(clearance)) {
            find(Kind.MISROUTED, id, record.topic() + " is not cleared for it");
        }
    }

    /** The clearance of a topic; {@code null} for quarantine, which takes cables that no topic is cleared for. */
    private @Nullable Clearance clearance(String topic) {
        return topic.equals(CableOutput.QUARANTINE)
                ? null
                : book.policy().topic(topic).clearance();
    }

    private static Set<String> topics(Set<String> found, Map<Integer, CableOutput> decided) {
        Set<String> topics = new LinkedHashSet<>(found);
        decided.values().forEach(cable -> {
            topics.add(cable.topic());
            contents(cable).feeds().forEach(feed -> topics.add(CableOutput.FEED + feed));
        });
        return topics;
    }

    /** The records of one cable on a topic, as they follow from its revisions. */
    private List<String> wanted(String topic, SortedMap<Integer, CableOutput> decided) {
        List<String> wanted = new ArrayList<>();
        boolean carries = false;
        for (CableOutput cable : decided.values()) {
            if (belongs(cable, topic)) {
                wanted.add(cable.revision());
                carries = true;
            } else if (carries && !keeps(topic, cable)) {
                wanted.add(WITHDRAWAL);
                carries = false;
            }
        }
        return wanted;
    }

    private static boolean belongs(CableOutput cable, String topic) {
        boolean published = cable.topic().equals(CableOutput.ALL);
        return cable.topic().equals(topic)
                || published
                        && topic.startsWith(CableOutput.FEED)
                        && contents(cable).feeds().contains(feed(topic));
    }

    /** A feed that takes no revisions keeps the first while it may carry the later ones; quarantine keeps all. */
    private boolean keeps(String topic, CableOutput later) {
        Clearance clearance = clearance(topic);
        return clearance == null
                || !takesRevisions(topic) && contents(later).label().isWithin(clearance);
    }

    private boolean takesRevisions(String topic) {
        return book.feeds().stream()
                .filter(each -> topic.equals(CableOutput.FEED + each.name()))
                .map(Feed::selection)
                .allMatch(selection -> selection.revised());
    }

    private void compare(String id, String topic, List<String> wanted, List<String> found) {
        List<String> missing = without(wanted, found);
        List<String> extra = without(found, wanted);
        missing.forEach(each -> find(Kind.LOST, id, topic + " lacks " + name(each)));
        extra.forEach(each -> find(
                wanted.contains(each) ? Kind.DOUBLED : Kind.MISROUTED,
                id,
                topic + (wanted.contains(each) ? " has more than one " : " does not take ") + name(each)));
        if (missing.isEmpty() && extra.isEmpty() && !wanted.equals(found)) {
            find(Kind.OUT_OF_ORDER, id, topic + " has " + found + ", and must have " + wanted);
        }
    }

    /** The elements of a list that are left when each of another took one away. */
    private static List<String> without(List<String> list, List<String> taken) {
        List<String> left = new ArrayList<>(list);
        taken.forEach(left::remove);
        return left;
    }

    private static String name(String record) {
        return record.equals(WITHDRAWAL) ? "its withdrawal" : "revision " + record;
    }

    private static String feed(String topic) {
        return topic.substring(CableOutput.FEED.length());
    }

    private void find(Kind kind, String id, String what) {
        findings.add(new Finding(kind, id, what));
    }

    private static int revision(CableOutput cable) {
        return contents(cable).revision();
    }

    private static CableContents contents(CableOutput cable) {
        return Objects.requireNonNull(cable.contents());
    }
}
