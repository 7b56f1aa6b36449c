package cablestream.label;

import cablestream.cable.Classification;
import cablestream.cable.ClassifiedBy;
import cablestream.cable.Declassification;
import cablestream.cable.Evidence;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Paragraph;
import cablestream.marking.Portion;
import cablestream.marking.PortionGrammar;
import cablestream.parse.Opening;
import cablestream.parse.Telegram;
import cablestream.reference.Caption;
import cablestream.reference.Captions;
import cablestream.reference.Effects;
import cablestream.reference.Handling;
import cablestream.witness.Position;
import cablestream.witness.SeenMarking;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sum of the marks of one message, added one kind after the other; the classification line first. */
final class MarkSum {
    /** Orders that ask for the authority on every classified telegram. */
    private static final Set<String> ORDERS_WITH_AUTHORITY = Set.of("12958", "13526");

    /** Markings and doubts that are kept; of more only the sum counts. */
    private static final int MOST = 64;

    private final Telegram telegram;
    private final Opening opening;
    private final Captions captions;
    private final Effects effects;
    private final Set<String> restrictions = new TreeSet<>();
    private final Set<String> permissions = new TreeSet<>();
    private final EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private final List<Mark> marks = new ArrayList<>();
    private final List<Labelled.Evidence> evidence = new ArrayList<>(0);
    private Classification banner = Classification.UNKNOWN;
    private Classification level = Classification.UNCLASSIFIED;
    private final List<Mark> missed = new ArrayList<>(0);
    private final PortionGrammar grammar;
    private final PermissionLines permissionLines;
    /** Whether a caption forbids the web, which another one permits. */
    private boolean webForbidden;

    private boolean statedAbove;

    MarkSum(
            Telegram telegram,
            Captions captions,
            Effects effects,
            PortionGrammar grammar,
            PermissionLines permissionLines) {
        this.telegram = telegram;
        this.opening = telegram.opening();
        this.captions = captions;
        this.effects = effects;
        this.grammar = grammar;
        this.permissionLines = permissionLines;
    }

    Label label() {
        return new Label(level, restrictions, webForbidden ? Set.of() : permissions, List.copyOf(doubts));
    }

    List<Mark> marks() {
        return marks;
    }

    List<Labelled.Evidence> evidence() {
        return evidence;
    }

    /**
     * Adds the classification line. Without a readable one the level is unknown, whatever the prosign says: the prosign
     * covers the heading only.
     */
    void addBanner() {
        banner = opening.classification() == null ? Classification.UNKNOWN : opening.classification();
        Mark mark = new Mark(Mark.Source.CLASSIFICATION_LINE, banner.name(), 0);
        add(mark, banner);
        if (banner == Classification.UNKNOWN) {
            doubt(Doubt.CLASSIFICATION_UNKNOWN, mark);
        }
    }

    /** Adds the prosign of the reader, unless the witness saw it in the raw text, with its line. */
    void addProsign() {
        Classification prosign = telegram.address().prosign();
        if (prosign != null && find(Mark.Source.SECURITY_PROSIGN, prosign.name()) < 0) {
            addProsign(new Mark(Mark.Source.SECURITY_PROSIGN, prosign.name(), 0), prosign);
        }
    }

    /** Adds the captions. A caption in no table is a doubt; a restricting caption excludes the permissions that it forbids. */
    void addCaptions() {
        for (String name : opening.captions()) {
            Mark mark = new Mark(Mark.Source.CAPTION, name, 0);
            Optional<Caption> caption = captions.find(name);
            if (caption.isEmpty()) {
                doubt(Doubt.CAPTION_UNKNOWN, new Mark(Mark.Source.CAPTION, "unknown", 0));
                continue;
            }
            note(mark);
            if (caption.get().effect().restricts()) {
                restrictions.add(caption.get().name());
            } else if (caption.get().effect().permits()
                    && permissionLines.permit(caption.get(), telegram.message().transmissions())) {
                permissions.add(caption.get().name());
            }
            Classification its = caption.get().level();
            if (its != null) {
                addPortion(mark, its);
            }
            handle(caption.get(), mark);
        }
        for (Fault fault : telegram.findings().faults()) {
            if (fault.code() == FaultCode.CAPTION_UNKNOWN) {
                doubt(Doubt.CAPTION_UNKNOWN, new Mark(Mark.Source.CAPTION, "unknown", fault.line()));
            }
        }
    }

    private void handle(Caption caption, Mark mark) {
        Handling handling = effects.of(caption.effect());
        webForbidden |= handling.web() == Handling.Answer.NO;
        if (handling.unclassified() == Handling.Answer.NO && isUnclassified()) {
            doubt(Doubt.CAPTION_CONTRADICTS, mark);
        }
    }

    /**
     * Markings that the witness saw on one transmission.
     *
     * @param linesBefore lines of the transmissions before it
     */
    void addSeen(List<SeenMarking> markings, int linesBefore) {
        Classification first = null;
        for (SeenMarking seen : markings) {
            int line = linesBefore + seen.line();
            if (seen.position() == Position.CLASSIFICATION_LINE && seen.level() != null && first == null) {
                first = seen.level();
                addSection(new Mark(Mark.Source.CLASSIFICATION_LINE, first.name(), line), first);
                addSeenRestrictions(seen, line);
            } else {
                addSeen(seen, line);
            }
        }
    }

    /**
     * Adds the label that a source states beside a transmission. It comes after all marks of the transmissions, because it
     * counts where they do not reach it.
     */
    void addStated(Label stated) {
        if (stated.classification().compareTo(level) > 0) {
            Mark mark = new Mark(Mark.Source.STATED, stated.classification().name(), 0);
            add(mark, stated.classification());
            contradict(mark);
        }
        for (String name : stated.restrictions()) {
            if (restrictions.add(name)) {
                Mark mark = new Mark(Mark.Source.STATED, name, 0);
                note(mark);
                contradict(mark);
                captions.find(name).ifPresent(caption -> handle(caption, mark));
            }
        }
        stated.doubts().forEach(doubt -> doubt(doubt, new Mark(Mark.Source.STATED, "unreadable", 0)));
    }

    private void contradict(Mark mark) {
        statedAbove = true;
        doubt(Doubt.MARKS_CONTRADICT, mark);
    }

    /** Whether a statement beside the text exceeds the text. */
    boolean statedAbove() {
        return statedAbove;
    }

    private void addSeen(SeenMarking seen, int line) {
        Mark.Source source = Mark.Source.valueOf(seen.position().name());
        Classification seenLevel = seen.level();
        switch (seen.position()) {
            case SECURITY_PROSIGN ->
                addProsign(new Mark(source, String.valueOf(seenLevel), line), orUnknown(seenLevel));
            case AUTHORITY -> addAuthority(new Mark(source, "person, reason or date", line));
            default -> {
                if (seenLevel != null) {
                    addPortion(new Mark(source, seenLevel.name(), line), seenLevel);
                }
            }
        }
        addSeenRestrictions(seen, line);
    }

    private void addSeenRestrictions(SeenMarking seen, int line) {
        Mark.Source source = Mark.Source.valueOf(seen.position().name());
        for (String name : seen.restrictions()) {
            restrict(name, new Mark(source, name, line));
        }
        if (seen.doubtful()) {
            doubt(Labeller.unreadable(seen.position()), new Mark(source, "unreadable", line));
        }
    }

    /** A restriction that only the witness saw is one all the same, and a fault of the reading. */
    private void restrict(String name, Mark mark) {
        if (restrictions.contains(name)) {
            return;
        }
        miss(mark);
        note(mark);
        restrictions.add(name);
        captions.find(name).ifPresent(caption -> handle(caption, mark));
    }

    private void miss(Mark mark) {
        if (missed.size() < MOST) {
            missed.add(mark);
        }
    }

    private static Classification orUnknown(@Nullable Classification level) {
        return level == null ? Classification.UNKNOWN : level;
    }

    /** The markings that the witness saw and the reader missed. */
    List<Mark> missed() {
        return missed;
    }

    /** Adds the classification authority. Its name and reasons stand on classified telegrams only. */
    void addAuthority() {
        ClassifiedBy authority = opening.classifiedBy();
        if (authority == null) {
            return;
        }
        Mark mark = new Mark(Mark.Source.AUTHORITY, String.join(" ", authority.reasons()), 0);
        note(mark);
        if (banner == Classification.UNCLASSIFIED && !authority.reasons().isEmpty()) {
            doubt(Doubt.MARKS_CONTRADICT, mark);
        }
    }

    private void addAuthority(Mark mark) {
        if (banner == Classification.UNCLASSIFIED) {
            note(mark);
            doubt(Doubt.MARKS_CONTRADICT, mark);
        }
    }

    void addParagraphs() {
        for (Paragraph paragraph : telegram.body().paragraphs()) {
            if (paragraph.marking() == null) {
                continue;
            }
            Mark mark = new Mark(Mark.Source.PORTION, paragraph.marking(), 0);
            Portion read = grammar.read(paragraph.marking());
            restrictions.addAll(read.restrictions());
            boolean unread = read.kind() != Portion.Kind.MARKING && read.kind() != Portion.Kind.REMARK;
            Classification readLevel = read.level();
            addPortion(mark, unread || readLevel == null ? Classification.UNKNOWN : readLevel);
        }
    }

    /** Whether a classified telegram of a time that asks for the authority does not name it. */
    boolean lacksAuthority() {
        Declassification line = opening.declassification();
        return level.compareTo(Classification.CONFIDENTIAL) >= 0
                && opening.classifiedBy() == null
                && line != null
                && line.order() != null
                && ORDERS_WITH_AUTHORITY.contains(line.order());
    }

    private void addProsign(Mark mark, Classification prosign) {
        add(mark, prosign);
        if (prosign == Classification.UNKNOWN) {
            doubt(Doubt.CLASSIFICATION_UNKNOWN, mark);
        } else if (banner != Classification.UNKNOWN && onTheWire(prosign) != onTheWire(banner)) {
            doubt(Doubt.MARKS_CONTRADICT, mark);
        }
    }

    private void addSection(Mark mark, Classification section) {
        add(mark, section);
        if (banner != Classification.UNKNOWN && section != banner) {
            doubt(Doubt.SECTIONS_DIFFER, mark);
        }
    }

    private void addPortion(Mark mark, Classification portion) {
        if (portion == Classification.UNKNOWN) {
            doubt(Doubt.MARK_UNKNOWN, mark);
            add(mark, banner);
            return;
        }
        if (portion.compareTo(level) > 0 && mark.line() > 0) {
            miss(mark);
        }
        add(mark, portion);
        if (banner != Classification.UNKNOWN && onTheWire(portion).compareTo(onTheWire(banner)) > 0) {
            doubt(Doubt.PORTION_ABOVE_BANNER, mark);
        }
    }

    private void add(Mark mark, Classification marked) {
        level = level.or(marked);
        note(mark);
    }

    /** Each different one is kept once, with the line on which it first stands. */
    private void note(Mark mark) {
        int known = find(mark.source(), mark.value());
        if (known < 0 && marks.size() < MOST) {
            marks.add(mark);
        } else if (known < 0) {
            return;
        } else if (marks.get(known).line() == 0) {
            marks.set(known, mark);
        }
    }

    private int find(Mark.Source source, String value) {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).source() == source && marks.get(i).value().equals(value)) {
                return i;
            }
        }
        return -1;
    }

    private void doubt(Doubt doubt, Mark mark) {
        doubts.add(doubt);
        Mark placed = mark.line() > 0 ? mark : new Mark(mark.source(), mark.value(), lineOf(mark.source()));
        Labelled.Evidence found = new Labelled.Evidence(doubt, placed);
        if (evidence.size() < MOST && !evidence.contains(found)) {
            evidence.add(found);
        }
    }

    /** Administrative control (LOU) goes under the unclassified prosign. */
    private static Classification onTheWire(Classification level) {
        return level == Classification.LIMITED_OFFICIAL_USE ? Classification.UNCLASSIFIED : level;
    }

    /** Whether it is unclassified and has no marking that limits access: sensitive information is controlled, too. */
    private boolean isUnclassified() {
        return banner == Classification.UNCLASSIFIED
                && opening.captions().stream()
                        .flatMap(name -> captions.find(name).stream())
                        .noneMatch(caption -> caption.effect() == Caption.Effect.ACCESS);
    }

    /** Line of a mark that the reader found, 0 if it is not known. */
    private int lineOf(Mark.Source source) {
        String field = switch (source) {
            case CLASSIFICATION_LINE -> "classification";
            case CAPTION -> "captions";
            case AUTHORITY -> "classifiedBy";
            case SUBJECT -> "subject";
            case SECURITY_PROSIGN, PORTION, PAGE, STATED, OTHER_TRANSMISSION -> "";
        };
        for (Evidence found : telegram.findings().evidence()) {
            if (found.field().equals(field)) {
                return line(telegram.message().text(), found.start());
            }
        }
        return 0;
    }

    private static int line(String text, int offset) {
        int lines = 1;
        for (int feed = text.indexOf('\n'); feed >= 0 && feed < offset; feed = text.indexOf('\n', feed + 1)) {
            lines++;
        }
        return lines;
    }
}
