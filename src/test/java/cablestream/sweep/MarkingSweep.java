package cablestream.sweep;

import cablestream.cable.Classification;
import cablestream.label.Label;
import cablestream.pipeline.OfflinePipeline;
import cablestream.reference.Tables;
import cablestream.route.Policy;
import cablestream.route.PolicyFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Every marking in every place, spelling and damage, on cables of each level; each case with whether it would go out too low. */
final class MarkingSweep {
    private static final List<String> BRACKETS = List.of("(%s)", "[%s]", "{%s}", "( %s )", "((%s))", "（%s）", "(%s]");

    private static final long SEED = 13;
    private static final int PAIRS = 5_000;

    private static final Map<String, BiFunction<Draft, String, Draft>> IN_FULL = Places.inFull();
    private static final Map<String, BiFunction<Draft, String, Draft>> IN_BRACKETS = Places.inBrackets();
    private static final Map<String, BiFunction<Draft, String, Draft>> IN_LATER_SECTION = Places.inLaterSection();

    private final SweptLabels labels;
    private final Closed closed;

    MarkingSweep(Tables tables) {
        Policy policy = PolicyFile.builtIn(tables.captions());
        labels = new SweptLabels(tables, policy);
        closed = new Closed(policy);
    }

    /**
     * One cable with one marking.
     *
     * @param place   where the marking stands
     * @param draft   of the cable, made only where the case is tried
     * @param written the marking
     * @param level   on the classification line
     */
    record Case(String place, Supplier<Draft> draft, Written written, Classification level) {
        /** Place and operator. */
        String kind() {
            return place + " | " + written.operator();
        }

        /** The marking as it stands on the cable. A section that cannot be told as one is a cable of its own, without the others' markings. */
        String shown() {
            String shown = place.startsWith("later") ? written.text() : written.inBrackets();
            return shown.strip().toUpperCase(Locale.ROOT);
        }
    }

    /** All cases of single markings. */
    static void each(Consumer<Case> take) {
        for (Written plain : Spellings.all()) {
            for (Written written : Spellings.damaged(plain)) {
                for (Classification level : levels(written)) {
                    for (Draft.Era era : Draft.Era.values()) {
                        inFull(written, level, era, take);
                        inBrackets(written, level, era, take);
                    }
                }
            }
        }
    }

    /** Cables with two damaged markings, one in full and one in brackets, of one seed; the second one is looked for. */
    static void eachPair(Consumer<Case> take) {
        Random random = new Random(SEED);
        List<Written> all = Spellings.all();
        List<BiFunction<Draft, String, Draft>> inFull = List.copyOf(IN_FULL.values());
        List<Map.Entry<String, BiFunction<Draft, String, Draft>>> inBrackets = List.copyOf(IN_BRACKETS.entrySet());
        for (int i = 0; i < PAIRS; i++) {
            Written first = any(random, Spellings.damaged(any(random, all)));
            Written second = any(random, Spellings.damaged(any(random, all)));
            Map.Entry<String, BiFunction<Draft, String, Draft>> place = any(random, inBrackets);
            if (first.text().isEmpty() || place.getKey().startsWith("subject")) {
                continue;
            }
            Draft.Era era = any(random, List.of(Draft.Era.values()));
            BiFunction<Draft, String, Draft> firstPlace = any(random, inFull);
            Draft draft = firstPlace.apply(new Draft(Classification.UNCLASSIFIED, era, false), first.text());
            Draft both = place.getValue().apply(draft, "(" + second.inBrackets() + ")");
            take.accept(new Case(place.getKey(), () -> both, second, Classification.UNCLASSIFIED));
        }
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The least level that the marking raises, and for restrictions one that it does not. */
    private static List<Classification> levels(Written written) {
        Classification level = written.level();
        if (level == null) {
            return List.of(Classification.CONFIDENTIAL);
        }
        return level.compareTo(Classification.SECRET) >= 0 && written.operator().indexOf(',') < 0
                ? List.of(Classification.UNCLASSIFIED, Classification.CONFIDENTIAL)
                : List.of(Classification.UNCLASSIFIED);
    }

    private static void inFull(Written written, Classification level, Draft.Era era, Consumer<Case> take) {
        if (written.text().isEmpty()) {
            return;
        }
        IN_FULL.forEach((name, place) -> take.accept(
                new Case(name, () -> place.apply(new Draft(level, era, false), written.text()), written, level)));
        IN_LATER_SECTION.forEach((name, place) -> take.accept(
                new Case(name, () -> place.apply(new Draft(level, era, true), written.text()), written, level)));
    }

    private static void inBrackets(Written written, Classification level, Draft.Era era, Consumer<Case> take) {
        boolean plain = written.operator().indexOf(',') < 0;
        IN_BRACKETS.forEach((name, place) -> {
            for (String bracket : plain ? BRACKETS : BRACKETS.subList(0, 1)) {
                take.accept(new Case(
                        name + " " + bracket,
                        () -> place.apply(new Draft(level, era, false), bracket.formatted(written.inBrackets())),
                        written,
                        level));
            }
        });
    }

    /** Whether a case would go out under a label, or on a topic, that is lower than the join of its markings. */
    boolean leaks(Case each) {
        return labels.of(each.draft().get().text()).stream()
                .filter(cable -> cable.message().text().toUpperCase(Locale.ROOT).contains(each.shown()))
                .map(OfflinePipeline.Marked::label)
                .anyMatch(label -> isTooLow(label, each.written()) || closed.lets(label, each.written()));
    }

    private static boolean isTooLow(Label label, Written written) {
        if (!label.doubts().isEmpty()) {
            return false;
        }
        boolean level = written.level() != null && label.classification().compareTo(written.level()) < 0;
        // EYES ONLY before FOR is EYES ONLY FOR: the same restriction, by the longer name.
        boolean restricted = written.restrictions().stream()
                .allMatch(name -> label.restrictions().stream().anyMatch(given -> given.startsWith(name)));
        return level || !restricted;
    }

    /** Prints the kinds that leak, with the number of cases and one example. */
    public static void main(String[] arguments) {
        MarkingSweep sweep = new MarkingSweep(Tables.load());
        Map<String, Integer> leaks = new TreeMap<>();
        Map<String, String> examples = new TreeMap<>();
        int[] count = new int[2];
        int step = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
        int[] number = new int[1];
        each(each -> {
            number[0]++;
            if (number[0] % step != 0) {
                return;
            }
            count[0]++;
            if (sweep.leaks(each)) {
                count[1]++;
                leaks.merge(each.kind(), 1, Integer::sum);
                examples.putIfAbsent(
                        each.kind(),
                        each.written().text() + " / " + each.written().inBrackets() + " on " + each.level());
            }
        });
        leaks.forEach((kind, leaking) -> System.out.println(leaking + "\t" + kind + "\t" + examples.get(kind)));
        System.out.println(count[1] + " of " + count[0] + " leak");
    }
}
