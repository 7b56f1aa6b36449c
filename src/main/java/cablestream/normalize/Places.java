package cablestream.normalize;

import cablestream.cable.PlaceKind;
import cablestream.reference.Names;
import cablestream.reference.Spelling;
import cablestream.reference.Stations;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kind of a plain language address by its form alone (FL6 to FL8), for addresses that no table has. */
final class Places {
    private static final List<Map.Entry<String, PlaceKind>> BEGINNINGS = List.of(
            Map.entry("AMEMBASSY ", PlaceKind.EMBASSY),
            Map.entry("EMBASSY ", PlaceKind.EMBASSY),
            Map.entry("AMCONSUL ", PlaceKind.CONSULATE),
            Map.entry("AMCONGEN ", PlaceKind.CONSULATE),
            Map.entry("USMISSION ", PlaceKind.MISSION),
            Map.entry("US MISSION ", PlaceKind.MISSION),
            Map.entry("USINT ", PlaceKind.MISSION),
            Map.entry("USDEL ", PlaceKind.MISSION),
            Map.entry("USOFFICE ", PlaceKind.MISSION),
            Map.entry("USLO ", PlaceKind.MISSION),
            Map.entry("UNVIE ", PlaceKind.MISSION),
            Map.entry("USEU ", PlaceKind.MISSION),
            Map.entry("AIT ", PlaceKind.MISSION),
            Map.entry("APP ", PlaceKind.MISSION),
            Map.entry("REO ", PlaceKind.MISSION),
            Map.entry("RRT ", PlaceKind.MISSION),
            Map.entry("IRAN RPO ", PlaceKind.MISSION),
            Map.entry("SECSTATE", PlaceKind.DEPARTMENT),
            Map.entry("DEPT OF STATE", PlaceKind.DEPARTMENT),
            Map.entry("DEPT OF ", PlaceKind.AGENCY),
            Map.entry("DEPARTMENT OF ", PlaceKind.AGENCY),
            Map.entry("USDOC ", PlaceKind.AGENCY),
            Map.entry("WHITE HOUSE", PlaceKind.AGENCY),
            Map.entry("NSC ", PlaceKind.AGENCY),
            Map.entry("CIA ", PlaceKind.AGENCY),
            Map.entry("SECDEF ", PlaceKind.MILITARY),
            Map.entry("JOINT STAFF ", PlaceKind.MILITARY),
            Map.entry("CDR ", PlaceKind.MILITARY),
            Map.entry("HQ ", PlaceKind.MILITARY),
            Map.entry("CTF ", PlaceKind.MILITARY),
            Map.entry("CTG ", PlaceKind.MILITARY),
            Map.entry("COMUS", PlaceKind.MILITARY),
            Map.entry("COMNAV", PlaceKind.MILITARY),
            Map.entry("USS ", PlaceKind.MILITARY),
            Map.entry("DET ", PlaceKind.MILITARY));

    private static final Spelling FIRST_WORDS =
            new Spelling(List.of("AMEMBASSY", "AMCONSUL", "AMCONGEN", "USMISSION", "SECSTATE"), 1);
    private static final int SHORTEST_MISSPELT = 6;

    private Places() {}

    /** The Department, whose capital is written in many ways, as {@code SECSTATE WASHDC}; any other address as it is. */
    static String department(String address) {
        return address.startsWith("SECSTATE ") ? Names.address(address) : address;
    }

    /** An address whose first word is one error from a kind of post, with that word as it should be; else {@code null}. */
    static @Nullable String repaired(String address) {
        int space = address.indexOf(' ');
        if (space < SHORTEST_MISSPELT) {
            return null;
        }
        Set<String> nearest = FIRST_WORDS.nearest(address.substring(0, space));
        return nearest.size() == 1 ? nearest.iterator().next() + address.substring(space) : null;
    }

    /** Whether the first word of an address is a kind of post, so that the rest is the name of one. */
    static boolean isPost(String address) {
        int space = address.indexOf(' ');
        return space > 0 && Stations.MISSIONS.contains(address.substring(0, space));
    }

    /** The kind by the first word; empty if it names none. */
    static Optional<PlaceKind> byForm(String address) {
        String capitals = address.strip().toUpperCase(Locale.ROOT);
        return BEGINNINGS.stream()
                .filter(beginning -> capitals.startsWith(beginning.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
