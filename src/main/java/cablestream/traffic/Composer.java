package cablestream.traffic;

import cablestream.cable.CableId;
import cablestream.cable.ClassifiedBy;
import cablestream.cable.Declassification;
import cablestream.cable.MessageKind;
import cablestream.cable.Originator;
import cablestream.cable.Paragraph;
import cablestream.cable.Passing;
import cablestream.cable.Precedence;
import cablestream.cable.Reference;
import cablestream.cable.Tag;
import cablestream.reference.Tables;
import cablestream.reference.Tags;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Invents cables: sender, addressees, text and markings. */
final class Composer {
    private static final List<String> ORGANIZATIONS = List.of("EUN", "OSCE", "NATO", "UNESCO", "WTRO", "UNGA");
    private static final List<String> AGENCIES_TO_PASS_TO = List.of("USTR", "USAID", "NSC", "TREASURY");
    private static final double TOP_SECRET = 0.005;

    private final Tables tables;
    private final TrafficMix mix;
    private final SeededRandom dice;
    private final Addressing addressing;
    private final History history = new History();

    Composer(Tables tables, TrafficMix mix, Posts posts, SeededRandom dice) {
        this.tables = tables;
        this.mix = mix;
        this.dice = dice;
        this.addressing = new Addressing(tables, posts, dice);
    }

    /** The next cable of a post; a long one if it is to be sent in sections. */
    CableDraft compose(Post sender, Instant now, boolean inSections) {
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        CableId id = new CableId(year, sender.station(), sender.nextSerial(year));
        Precedence precedence = inUse(precedence(), year);
        boolean niact = precedence == Precedence.NIACT_IMMEDIATE;
        Precedence action = niact ? Precedence.IMMEDIATE : precedence;
        Precedence info = info(action, year);
        DraftMarkings markings = DraftMarkings.choose(dice, TOP_SECRET);
        Subject topic = dice.pick(Subjects.ALL);
        TextInventor narrator = new TextInventor(dice, topic, country(sender, year));
        List<Paragraph> paragraphs = inSections
                ? narrator.paragraphs(dice.between(7, 12), 7, markings.portions())
                : narrator.paragraphs(length(), 5, markings.portions());
        List<Reference> references = history.references(now, dice);
        history.add(id);
        CableDraft draft = new CableDraft(
                MessageKind.TELEGRAM,
                id,
                now,
                action,
                info,
                markings.classification(),
                markings.captions(),
                new Originator(sender.address(), sender.routingIndicator(), sender.kind(), code(sender, year)),
                addressing.addressees(new Addressing.Wanted(sender, action, info, niact, markings.restricted())),
                passing(sender, topic),
                declassification(markings, now),
                tags(topic, sender, year),
                narrator.subject(),
                references,
                markings.classified() ? classifiedBy() : null,
                paragraphs,
                sender.chief());
        return Era.of(year) == Era.ARCHIVE ? new ArchiveEraRewriter(tables.tags(), dice).of(draft) : draft;
    }

    /** FL2 of a cable. */
    List<String> routing(CableDraft draft, Post sender) {
        return addressing.routing(draft.addressees(), sender);
    }

    private Precedence precedence() {
        double share = dice.share();
        double flash = mix.flash();
        double niact = flash + mix.niact();
        double immediate = niact + mix.immediate();
        double priority = immediate + mix.priority();
        if (share < flash) {
            return Precedence.FLASH;
        } else if (share < niact) {
            return Precedence.NIACT_IMMEDIATE;
        } else if (share < immediate) {
            return Precedence.IMMEDIATE;
        }
        return share < priority ? Precedence.PRIORITY : Precedence.ROUTINE;
    }

    // FLASH is never mixed with lower precedences in one transmission (ACP 127 para 152e).
    private @Nullable Precedence info(Precedence action, int year) {
        boolean two = action != Precedence.FLASH && action != Precedence.ROUTINE && dice.chance(0.3);
        return two ? inUse(Precedence.values()[dice.between(0, action.ordinal() - 1)], year) : null;
    }

    /** State has no PRIORITY since 2017 (5 FAH-2 H-421). */
    private static Precedence inUse(Precedence precedence, int year) {
        return precedence == Precedence.PRIORITY && Era.of(year) == Era.GENC ? Precedence.ROUTINE : precedence;
    }

    private int length() {
        double share = dice.share();
        return share < 0.08 ? 1 : share < 0.63 ? dice.between(2, 5) : dice.between(6, share < 0.92 ? 9 : 12);
    }

    private List<Passing> passing(Post sender, Subject topic) {
        if (sender.isDepartment() || dice.chance(0.35)) {
            return List.of();
        }
        List<Passing> lines = new ArrayList<>();
        String department = dice.chance(0.8) ? "STATE" : "DEPT";
        List<String> offices = new ArrayList<>(List.of(sender.bureau()));
        offices.addAll(dice.some(topic.offices(), dice.between(0, 3)));
        lines.add(new Passing(department, offices, false));
        if (dice.chance(0.15)) {
            lines.add(new Passing(department, dice.some(AGENCIES_TO_PASS_TO, 1), true));
        }
        return lines;
    }

    private Declassification declassification(DraftMarkings markings, Instant now) {
        LocalDate day = now.atOffset(ZoneOffset.UTC).toLocalDate();
        String order = day.getYear() < 2010 ? "12958" : "13526";
        if (!markings.classified()) {
            return new Declassification(order, null, null, List.of());
        }
        return dice.chance(0.03)
                ? new Declassification(order, null, "AFTER THE CONFERENCE", List.of())
                : new Declassification(order, day.plusYears(dice.chance(0.8) ? 10 : 5), null, List.of());
    }

    private List<Tag> tags(Subject topic, Post sender, int year) {
        List<String> codes = new ArrayList<>(topic.tags().subList(0, 1));
        codes.addAll(dice.some(topic.tags().subList(1, topic.tags().size()), dice.between(0, 2)));
        codes.addAll(dice.some(topic.programs(), dice.between(0, 2)));
        if (dice.chance(0.1)) {
            codes.add(dice.pick(ORGANIZATIONS));
        }
        String country = code(sender, year);
        if (country != null) {
            codes.add(country);
        }
        List<Tag> tags = new ArrayList<>();
        codes.forEach(code -> tables.tags().find(code, year).ifPresent(entry -> tags.add(tag(entry))));
        if (dice.chance(0.04)) {
            tables.tags().find("OVIP", year).ifPresent(entry -> tags.add(1, tag(entry)));
            tags.add(2, visitor());
        }
        return tags;
    }

    private static Tag tag(Tags.Entry entry) {
        return new Tag(entry.code(), entry.kind(), entry.name(), entry.code());
    }

    private Tag visitor() {
        String name = (People.surname(dice) + ", " + People.given(dice)).toUpperCase(Locale.ROOT);
        return new Tag(name, Tag.Kind.PERSON, null, "(" + name + ")");
    }

    private ClassifiedBy classifiedBy() {
        ClassifiedBy.Person person = new ClassifiedBy.Person(People.nameWithInitial(dice), People.classifier(dice));
        List<String> reasons = dice.chance(0.8) ? List.of("1.4(B)", "1.4(D)") : List.of("1.4(D)");
        return new ClassifiedBy(List.of(person), reasons);
    }

    private @Nullable String code(Post post, int year) {
        return tables.tags().country(post.place(), year).orElse(null);
    }

    private String country(Post post, int year) {
        return tables.tags()
                .country(post.place(), year)
                .flatMap(code -> tables.tags().find(code, year))
                .map(Tags.Entry::name)
                .orElse(post.station());
    }
}
