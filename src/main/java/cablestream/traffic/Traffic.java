package cablestream.traffic;

import cablestream.cable.Paragraph;
import cablestream.reference.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Endless invented traffic, the same for the same seed. Date-time groups rise from a given start; reference numbers of a
 * post, serials of a channel and continuity numbers rise as they do on a real circuit; no id comes twice in a year. Copies
 * and corrections follow their original after a few cables. Not for several threads at once.
 */
public final class Traffic {
    /** The default start of the traffic: the tables of that time are the best known. */
    public static final Instant START = Era.FIPS.start();

    private static final int LATEST_COPY = 20;

    private final TrafficMix mix;
    private final Era era;
    private final List<Damage> operators;
    private final SeededRandom dice;
    private final Posts posts;
    private final Composer composer;
    private final CableWriter writer = new CableWriter();
    private final Deque<Sent> next = new ArrayDeque<>();
    private final List<Later> later = new ArrayList<>();
    private Instant now;
    private long cables;

    /** A transmission that waits until a number of cables was sent. */
    private record Later(long after, Sent sent) {}

    /** The texts of a cable, and the circuit that they go over. */
    private record Written(List<String> texts, Circuit circuit) {}

    /** The damage to all copies of a cable, and the seed for its details. */
    private record Fate(List<Damage> operators, long chance) {}

    /**
     * Traffic for a running system: a damaged cable keeps its id, so that input and output can be counted.
     *
     * @param tables source of posts and codes
     * @param start  lower limit of the first date-time group; its year decides the form of the cables
     */
    public Traffic(Tables tables, long seed, TrafficMix mix, Instant start) {
        this(
                tables,
                new SeededRandom(seed),
                mix,
                Era.of(start.atOffset(ZoneOffset.UTC).getYear()),
                start,
                LiveDamage.ALL);
    }

    /**
     * Traffic to test a reader with.
     *
     * @param operators the kinds of damage to choose from, in the order in which several are done to one text
     */
    public Traffic(Tables tables, long seed, TrafficMix mix, Era era, List<Damage> operators) {
        this(tables, new SeededRandom(seed), mix, era, era.start(), List.copyOf(operators));
    }

    private Traffic(Tables tables, SeededRandom dice, TrafficMix mix, Era era, Instant start, List<Damage> operators) {
        this.mix = mix;
        this.era = era;
        this.operators = operators;
        this.dice = dice;
        this.posts = new Posts(tables, era, dice);
        this.composer = new Composer(tables, mix, posts, dice);
        this.now = start;
    }

    /** Traffic from {@link #START} with the tables that come with the program. */
    public Traffic(long seed, TrafficMix mix) {
        this(Tables.load(), seed, mix, START);
    }

    /** The next transmission. */
    public Sent next() {
        while (next.isEmpty()) {
            sendCable();
        }
        return next.remove();
    }

    /**
     * The next transmission of the first cables, their copies and corrections included; empty when there is none left.
     */
    public Optional<Sent> nextOfFirst(long count) {
        while (next.isEmpty() && cables < count) {
            sendCable();
        }
        if (next.isEmpty()) {
            later.forEach(each -> next.add(each.sent()));
            later.clear();
        }
        return Optional.ofNullable(next.poll());
    }

    private void sendCable() {
        now = now.plus(Duration.ofSeconds(dice.between(20, 400)));
        Post sender = posts.sender(dice);
        boolean inSections = dice.chance(mix.multiSection());
        CableDraft draft = composer.compose(sender, now.truncatedTo(ChronoUnit.MINUTES), inSections);
        Layout layout = layout(inSections);
        Instant filed = draft.dateTimeGroup().plus(Duration.ofMinutes(dice.between(0, 45)));
        List<String> routing = composer.routing(draft, sender);
        Written clean = write(draft, sender, routing, filed, layout);
        Fate fate = dice.chance(mix.damaged()) ? fate(clean.texts().get(0)) : new Fate(List.of(), 0);
        cables++;

        send(lose(sent(clean, draft, fate, Sent.Kind.ORIGINAL, layout)));
        if (dice.chance(mix.duplicated())) {
            Written again = write(draft, dice.pick(posts.others(sender, 3, dice)), routing, filed, layout);
            sendLater(sent(again, draft, fate, Sent.Kind.DUPLICATE, layout));
        }
        if (dice.chance(mix.corrected())) {
            CableDraft better = draft.corrected(corrected(draft.paragraphs()));
            Written again = write(better, sender, routing, filed, layout);
            sendLater(sent(again, better, new Fate(List.of(), 0), Sent.Kind.CORRECTION, layout));
        }
        release();
    }

    private Layout layout(boolean inSections) {
        int sections = inSections ? dice.between(2, 3) : 1;
        boolean oneText = inSections && dice.chance(mix.oneText()) && era != Era.ARCHIVE;
        return new Layout(sections, oneText, dice.between(Layout.NARROWEST, 66), dice.chance(0.7), dice.chance(0.1));
    }

    /** All texts of a cable on the channel of a station. */
    private Written write(CableDraft draft, Post station, List<String> routing, Instant filed, Layout layout) {
        int serials = layout.oneText() ? 1 : layout.sections();
        Circuit circuit = new Circuit(station.channel(), station.nextChannelSerials(serials), routing, filed);
        return new Written(
                era == Era.ARCHIVE
                        ? new ArchiveWriter(dice).write(draft, circuit, layout)
                        : writer.write(draft, circuit, layout),
                circuit);
    }

    /** One or two kinds of damage that apply to a text, in different fields. */
    private Fate fate(String text) {
        int count = dice.chance(0.7) ? 1 : 2;
        List<Damage> chosen = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        for (Damage operator : dice.some(operators, operators.size())) {
            if (chosen.size() < count && Collections.disjoint(touched, sources(operator)) && operator.appliesTo(text)) {
                chosen.add(operator);
                touched.addAll(sources(operator));
            }
        }
        return new Fate(operators.stream().filter(chosen::contains).toList(), dice.seed());
    }

    /** The sources that a damage touches; the text of paragraphs has the same source as the paragraphs. */
    private static Set<String> sources(Damage operator) {
        return operator.fields().stream()
                .map(field -> field.replace("paragraphs.text", "paragraphs"))
                .collect(Collectors.toSet());
    }

    private static List<Sent> sent(Written written, CableDraft draft, Fate fate, Sent.Kind kind, Layout layout) {
        List<Sent> all = new ArrayList<>();
        for (String text : written.texts()) {
            String damaged = text;
            List<Damage> done = new ArrayList<>();
            for (Damage operator : fate.operators()) {
                String before = damaged;
                damaged = operator.apply(before, new SeededRandom(fate.chance()));
                if (!damaged.equals(before)) {
                    done.add(operator);
                }
            }
            int section = written.texts().size() == 1 ? 0 : all.size() + 1;
            Circuit circuit = written.circuit().of(all.size());
            all.add(new Sent(damaged, draft, circuit, done, kind, section, layout.sections()));
        }
        return all;
    }

    private List<Sent> lose(List<Sent> sections) {
        if (sections.size() == 1 || !dice.chance(mix.lost())) {
            return sections;
        }
        List<Sent> left = new ArrayList<>(sections);
        left.remove(dice.between(0, sections.size() - 1));
        return left;
    }

    private static List<Paragraph> corrected(List<Paragraph> paragraphs) {
        List<Paragraph> better = new ArrayList<>(paragraphs);
        int last = better.size() - 1;
        Paragraph old = better.get(last);
        better.set(
                last,
                new Paragraph(
                        old.number(),
                        old.marking(),
                        old.heading(),
                        old.text() + " Post regrets the earlier omission."));
        return better;
    }

    private void send(List<Sent> transmissions) {
        next.addAll(transmissions);
    }

    private void sendLater(List<Sent> transmissions) {
        long after = cables + dice.between(0, LATEST_COPY);
        transmissions.forEach(each -> later.add(new Later(after, each)));
    }

    private void release() {
        later.stream().filter(each -> each.after() <= cables).forEach(each -> next.add(each.sent()));
        later.removeIf(each -> each.after() <= cables);
    }
}
