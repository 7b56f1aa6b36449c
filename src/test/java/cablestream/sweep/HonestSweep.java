package cablestream.sweep;

import cablestream.cable.Classification;
import cablestream.label.Label;
import cablestream.pipeline.OfflinePipeline;
import cablestream.reference.Tables;
import cablestream.route.PolicyFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Ordinary words of the tables in every place in which they can stand: posts, bureaus, TAGS, agencies, headings, lists. */
final class HonestSweep {
    private HonestSweep() {}

    /**
     * An ordinary cable.
     *
     * @param kind  of word, and place
     * @param word  which
     * @param draft of the cable, written out only where it is tried
     * @param level that it is marked with
     */
    record Honest(String kind, String word, Draft draft, Classification level) {}

    /** All of them. */
    static void each(Tables tables, Consumer<Honest> take) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put(
                "post",
                tables.stations().all().stream().map(station -> station.name()).toList());
        words.put(
                "bureau",
                List.of(
                        "A", "CA", "DRL", "DS", "EAP", "EB", "ECA", "EUR", "EUR/WE", "INL", "INR", "IO", "ISN", "L",
                        "NEA", "OES", "PM", "PRM", "R/PPR", "S", "S/CT", "S/ES", "S/P", "S/WCI", "SCA", "T", "WHA",
                        "WHA/CAR", "INR/C", "C/AL", "EUR/ERA"));
        words.put("agency", ordinary());
        words.put(
                "tag",
                List.of(
                        "PREL", "PGOV", "ECON", "EWWT", "MARR", "MNUC", "PTER", "KFRD", "KCRM", "SNAR", "CVIS",
                        "OVIP"));
        words.put(
                "heading",
                List.of(
                        "SUMMARY",
                        "COMMENT",
                        "BACKGROUND",
                        "T O P I C S",
                        "S E C R E T A R Y",
                        "C O N F I D E N C E",
                        "R E S T",
                        "T O P",
                        "S E C T I O N",
                        "R E S U L T S",
                        "N O T E",
                        "SECRETARIAT",
                        "CONFIDENCE BUILDING",
                        "RESTRICTIONS",
                        "SECURITY",
                        "ACTION REQUEST",
                        "BIOGRAPHIC NOTES",
                        "PARTICIPANTS",
                        "END SUMMARY",
                        "U N C L A S"));
        words.put(
                "bracket",
                List.of(
                        "(NATO)",
                        "(UN)",
                        "(EU)",
                        "(U.S.)",
                        "(US)",
                        "(UK)",
                        "(SEC)",
                        "(CT)",
                        "(PSC)",
                        "(S/CT)",
                        "(S/ES)",
                        "(EUR/WE)",
                        "(C-130)",
                        "(S-300)",
                        "(F-16)",
                        "(a)",
                        "(b)",
                        "(1)",
                        "(NOTAL)",
                        "(DAO)",
                        "(POL)",
                        "(ECON)",
                        "(AID)",
                        "(ret.)",
                        "(sic)",
                        "(SBU/LES)",
                        "(U//FOUO)",
                        "(U)",
                        "(SBU)",
                        "(R-Ohio)",
                        "(D-CA)",
                        "(S. Africa)",
                        "(C. Smith)",
                        "(see ref A)",
                        "(REF A)",
                        "(OSCE)",
                        "(TBD)",
                        "(Secretary Rice)",
                        "(Confidence)",
                        "(IMF)",
                        "(CSCE)",
                        "(SIS)",
                        "(NSC)",
                        "(phonetic)"));
        words.forEach((kind, list) -> list.forEach(word -> places(kind).forEach((place, put) -> {
            for (Classification level : List.of(Classification.UNCLASSIFIED, Classification.CONFIDENTIAL)) {
                for (Draft.Era era : Draft.Era.values()) {
                    Draft draft = put.apply(new Draft(level, era, false), word);
                    take.accept(new Honest(kind + ", " + place, word, draft, level));
                }
            }
        })));
    }

    private static List<String> ordinary() {
        Set<String> words = new LinkedHashSet<>(List.of(
                "DHS",
                "USDA",
                "TREASURY",
                "VISAS",
                "COMMERCE",
                "JUSTICE",
                "DOD",
                "DEA",
                "FBI",
                "USTR",
                "USAID",
                "OPIC",
                "EPA",
                "NASA",
                "NSC",
                "FAA",
                "ENERGY",
                "LABOR",
                "DOE",
                "CDC",
                "INS",
                "CUSTOMS",
                "EXIM",
                "SECDEF",
                "JCS",
                "CIA",
                "DIA",
                "MINIMIZE"));
        return new ArrayList<>(words);
    }

    private static Map<String, BiFunction<Draft, String, Draft>> places(String kind) {
        Map<String, BiFunction<Draft, String, Draft>> places = new LinkedHashMap<>();
        boolean bracket = kind.equals("bracket");
        boolean heading = kind.equals("heading");
        if (!bracket && !heading) {
            places.put("caption line", Draft::captions);
            places.put("passing line", (draft, word) -> draft.captions("STATE FOR " + word));
            places.put("passing to", (draft, word) -> draft.captions("DEPT PASS TO " + word));
            places.put("passing for office", (draft, word) -> draft.captions(word + " FOR POL - DOE"));
            places.put(
                    "reference",
                    (draft, word) -> draft.afterSubject("REF: A. " + word + " 1234  B. STATE 5678 (NOTAL)"));
            places.put("alone in text", (draft, word) -> draft.between("\n" + word));
        }
        if (heading) {
            places.put("alone in text", (draft, word) -> draft.between("\n" + word));
            places.put("ruled in text", (draft, word) -> draft.between("\n" + word + "\n--------"));
            places.put("in paragraph", (draft, word) -> draft.second("2. (%s) " + word + ". The pilots heard of it."));
            places.put("in subject", (draft, word) -> draft.subject("HARBOUR DREDGED: " + word + " OF THE VISIT"));
        } else {
            places.put("subject, inside", (draft, word) -> draft.subject("HARBOUR OF " + word + " DREDGED AGAIN"));
            places.put(
                    "sentence",
                    (draft, word) -> draft.second("2. (%s) The pilots of the harbour " + word + " heard of it again."));
        }
        places.put("subject, last", (draft, word) -> draft.subject("HARBOUR DREDGED WITH " + word));
        return places;
    }

    /** Whether an ordinary cable is quarantined or labelled too high. */
    static boolean isFalseAlarm(SweptLabels labels, Honest honest) {
        return labels.of(honest.draft().text()).stream()
                .map(OfflinePipeline.Marked::label)
                .anyMatch(label -> isHeld(label, honest));
    }

    private static boolean isHeld(Label label, Honest honest) {
        return !label.doubts().isEmpty()
                || label.classification() != honest.level()
                || !label.restrictions().isEmpty();
    }

    /** Prints the kinds that are quarantined. */
    public static void main(String[] arguments) {
        Tables tables = Tables.load();
        SweptLabels labels = new SweptLabels(tables, PolicyFile.builtIn(tables.captions()));
        Map<String, Set<String>> alarms = new TreeMap<>();
        int[] count = new int[2];
        each(tables, honest -> {
            count[0]++;
            if (isFalseAlarm(labels, honest)) {
                count[1]++;
                alarms.computeIfAbsent(honest.kind(), none -> new LinkedHashSet<>())
                        .add(honest.word());
            }
        });
        alarms.forEach((kind, found) -> System.out.println(kind + "\t" + found));
        System.out.println(count[1] + " of " + count[0]);
    }
}
