package cablestream.label;

import cablestream.cable.Classification;
import cablestream.cable.ClassifiedBy;
import cablestream.cable.Declassification;
import cablestream.cable.Fault;
import cablestream.cable.FaultCode;
import cablestream.cable.Paragraph;
import cablestream.parse.Opening;
import cablestream.parse.Telegram;
import cablestream.reference.Caption;
import cablestream.reference.Captions;
import cablestream.reference.Effects;
import cablestream.reference.Handling;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The sum of the marks of one message, added one kind after the other; the classification line first. */
final class MarkSum {
    /** Orders that ask for the authority on every classified telegram. */
    private static final Set<String> ORDERS_WITH_AUTHORITY = Set.of("12958", "13526");

    private final Telegram telegram;
    private final Opening opening;
    private final Captions captions;
    private final Effects effects;
    private final Set<String> restrictions = new TreeSet<>();
    private final Set<String> permissions = new TreeSet<>();
    private final EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private final List<Labelled.Evidence> evidence = new ArrayList<>(0);
    private Classification banner = Classification.UNKNOWN;
    private Classification level = Classification.UNCLASSIFIED;

    MarkSum(Telegram telegram, Captions captions, Effects effects) {
        this.telegram = telegram;
        this.opening = telegram.opening();
        this.captions = captions;
        this.effects = effects;
    }

    Label label() {
        return new Label(level, restrictions, permissions, List.copyOf(doubts));
    }

    List<Mark> marks() {
        return List.copyOf(marks.values());
    }

    List<Labelled.Evidence> evidence() {
        return evidence;
    }

    /** Without a readable classification line nothing is known, whatever the prosign says: it covers the heading only. */
    void addBanner() {
        banner = opening.classification() == null ? Classification.UNKNOWN : opening.classification();
        Mark mark = new Mark(Mark.Source.CLASSIFICATION_LINE, banner.name(), lineOf("classification"));
        add(mark, banner);
        if (banner == Classification.UNKNOWN) {
            doubt(Doubt.CLASSIFICATION_UNKNOWN, mark);
        }
    }

    /** The prosign that the reader found; one that was seen in the raw text is there already, with its line. */
    void addProsign() {
        Classification prosign = telegram.address().prosign();
        if (prosign != null && !marks.containsKey(Mark.Source.SECURITY_PROSIGN + prosign.name())) {
            addProsign(new Mark(Mark.Source.SECURITY_PROSIGN, prosign.name(), 0), prosign);
        }
    }

    /** A caption of which no table tells anything is doubted; one that restricts allows no permission beside it that it forbids. */
    void addCaptions() {
        Handling handling = Handling.OPEN;
        for (String name : opening.captions()) {
            Mark mark = new Mark(Mark.Source.CAPTION, name, lineOf("captions"));
            Optional<Caption> caption = captions.find(name);
            if (caption.isEmpty()) {
                doubt(Doubt.CAPTION_UNKNOWN, new Mark(Mark.Source.CAPTION, "unknown", mark.line()));
                continue;
            }
            marks.putIfAbsent(mark.source() + mark.value(), mark);
            Caption.Effect effect = caption.get().effect();
            handling = handling.and(effects.of(effect));
            if (effect.restricts()) {
                restrictions.add(caption.get().name());
            } else if (effect.permits()) {
                permissions.add(caption.get().name());
            }
            if (effects.of(effect).unclassified() == Handling.Answer.NO && isUnclassified()) {
                doubt(Doubt.CAPTION_CONTRADICTS, mark);
            }
        }
        if (handling.web() == Handling.Answer.NO) {
            permissions.clear();
        }
        for (Fault fault : telegram.findings().faults()) {
            if (fault.code() == FaultCode.CAPTION_UNKNOWN) {
                doubt(Doubt.CAPTION_UNKNOWN, new Mark(Mark.Source.CAPTION, "unknown", fault.line()));
            }
        }
    }

    /** Marks that were seen in the raw text. */
    void addSeen(List<RawMarks.Sighting> sightings) {
        for (RawMarks.Sighting seen : sightings) {
            switch (seen.mark().source()) {
                case SECURITY_PROSIGN -> addProsign(seen.mark(), seen.level());
                case CLASSIFICATION_LINE -> addSection(seen.mark(), seen.level());
                case CAPTION -> doubt(Doubt.CAPTION_UNKNOWN, seen.mark());
                default -> addPortion(seen.mark(), seen.level());
            }
        }
    }

    /** Who classified it and why stands on classified telegrams only. */
    void addAuthority() {
        ClassifiedBy authority = opening.classifiedBy();
        if (authority == null) {
            return;
        }
        Mark mark = new Mark(Mark.Source.AUTHORITY, String.join(" ", authority.reasons()), lineOf("classifiedBy"));
        marks.putIfAbsent(mark.source() + mark.value(), mark);
        if (isUnclassified() && !authority.reasons().isEmpty()) {
            doubt(Doubt.MARKS_CONTRADICT, mark);
        }
    }

    void addParagraphs() {
        for (Paragraph paragraph : telegram.body().paragraphs()) {
            String unread = paragraph.marking() == null ? PortionMarking.unread(paragraph.text()) : null;
            PortionMarking read = PortionMarking.read(paragraph.marking());
            if (read != null) {
                restrictions.addAll(read.restrictions());
                addPortion(new Mark(Mark.Source.PORTION, paragraph.marking(), 0), read.level());
            } else if (unread != null) {
                addPortion(new Mark(Mark.Source.PORTION, unread, 0), Classification.UNKNOWN);
            }
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
        add(mark, portion);
        if (banner != Classification.UNKNOWN && onTheWire(portion).compareTo(onTheWire(banner)) > 0) {
            doubt(Doubt.PORTION_ABOVE_BANNER, mark);
        }
    }

    private void add(Mark mark, Classification marked) {
        level = level.or(marked);
        marks.merge(mark.source() + mark.value(), mark, (known, again) -> known.line() > 0 ? known : again);
    }

    private void doubt(Doubt doubt, Mark mark) {
        doubts.add(doubt);
        Labelled.Evidence found = new Labelled.Evidence(doubt, mark);
        if (!evidence.contains(found)) {
            evidence.add(found);
        }
    }

    /** Administrative control (LOU) goes under the unclassified prosign. */
    private static Classification onTheWire(Classification level) {
        return level == Classification.LIMITED_OFFICIAL_USE ? Classification.UNCLASSIFIED : level;
    }

    /** Without any marking that limits access, either: sensitive information is controlled, too. */
    private boolean isUnclassified() {
        return banner == Classification.UNCLASSIFIED
                && opening.captions().stream()
                        .flatMap(name -> captions.find(name).stream())
                        .noneMatch(caption -> caption.effect() == Caption.Effect.ACCESS);
    }

    /** Line in which a field begins, 0 if that is not known. */
    private int lineOf(String field) {
        return telegram.findings().evidence().stream()
                .filter(found -> found.field().equals(field))
                .findFirst()
                .map(found -> lines(telegram.message().text(), found.start()))
                .orElse(0);
    }

    private static int lines(String text, int end) {
        int lines = 1;
        for (int feed = text.indexOf('\n'); feed >= 0 && feed < end; feed = text.indexOf('\n', feed + 1)) {
            lines++;
        }
        return lines;
    }
}
