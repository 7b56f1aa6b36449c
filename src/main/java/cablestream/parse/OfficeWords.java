package cablestream.parse;

import cablestream.text.Ascii;
import cablestream.text.EditDistance;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of positions: heads, adjectives, ranks, short forms and bureaus. */
final class OfficeWords {
    private static final Set<String> WORDS = Set.of(
            ("AMBASSADOR AMB CHARGE D'AFFAIRES AFFAIRES AD INTERIM A.I CDA DCM COM A/DCM ADCM PO ACTING DEPUTY CHIEF MISSION CONSUL CONSULATE"
                            + " GENERAL CONGEN CG CONS POLITICAL ECONOMIC POLITICAL-MILITARY COMMERCIAL CULTURAL CONSULAR SCIENCE TECHNOLOGY LABOR"
                            + " AGRICULTURAL POL ECON MIL MILITARY AFFAIRS PUBLIC MANAGEMENT REGIONAL SECURITY OFFICER OFFICIAL COUNSELOR COUNSELLOR"
                            + " COUNS MIN MINISTER SECTION DIRECTOR ASSISTANT SECRETARY UNDER PRINCIPAL ATTACHE DEFENSE LEGAL ADVISER ADVISOR US U.S"
                            + " SENIOR HEAD UNIT BRANCH OFFICE REPRESENTATIVE PERMANENT SPECIAL ENVOY RSO DPO DAS PDAS A/S DEPARTMENT STATE TEAM"
                            + " LEADER PROGRAM MANAGER COORDINATOR COL COLONEL LTC MAJ CAPT CDR RADM BG MG")
                    .split(" "));

    /** Bureaus and missions, which stand at the start of a position or after it. */
    private static final Set<String> BUREAUS = Set.of(
            "AF EAP EUR NEA SA SCA WHA ARA INR INL PM IO DRL OES PRM ISN EB EEB CA DS PRT USUN USNATO USEU USOAS USINT"
                    .split(" "));

    private static final Set<String> JOINTS = Set.of("OF", "FOR", "AND", "THE", "TO", "IN", "AT", "&");
    private static final Set<String> SHORT_HEADS = Set.of("OFF", "COUNS", "COUNSELOR", "CHIEF");
    private static final List<String> SHORT_ADJECTIVES = List.of("POL", "ECON", "MIL", "CON", "HR", "A");
    private static final int SHORTEST_LIKE = 6;

    private OfficeWords() {}

    /** Whether it is a word of office, spelt right or with one error. */
    static boolean isOffice(String word) {
        String plain = plain(word);
        return isKnown(plain) || isLike(plain);
    }

    /** Whether it is one only if an error is allowed. */
    static boolean isMisspelt(String word) {
        String plain = plain(word);
        return !isKnown(plain) && isLike(plain);
    }

    /** Whether it is a bureau or mission, in capitals as written. */
    static boolean isBureau(String word) {
        return BUREAUS.contains(word);
    }

    /** Whether it joins words of a position. */
    static boolean isJoint(String word) {
        return JOINTS.contains(plain(word));
    }

    private static boolean isKnown(String plain) {
        if (WORDS.contains(plain) || isShortForm(plain)) {
            return true;
        }
        if (plain.indexOf('/') > 0 || plain.indexOf('&') > 0) {
            return true;
        }
        return plain.indexOf('-') > 0 && List.of(plain.split("-")).stream().allMatch(OfficeWords::isSimple);
    }

    private static boolean isSimple(String plain) {
        return WORDS.contains(plain) || isLike(plain);
    }

    /** {@code POLMILOFF}: adjectives and a head, all short. */
    private static boolean isShortForm(String plain) {
        int from = 0;
        int next = afterAdjective(plain, from);
        while (next > from) {
            from = next;
            next = afterAdjective(plain, from);
        }
        return from > 1 && SHORT_HEADS.contains(plain.substring(from));
    }

    private static int afterAdjective(String plain, int from) {
        for (String adjective : SHORT_ADJECTIVES) {
            if (plain.startsWith(adjective, from)) {
                return from + adjective.length();
            }
        }
        return from;
    }

    private static boolean isLike(String plain) {
        String word = plain.startsWith("D'") ? plain.substring(2) : plain;
        if (word.indexOf('-') > 0) {
            return false;
        }
        for (String known : word.length() < SHORTEST_LIKE - 1 ? Set.<String>of() : WORDS) {
            boolean comparable = known.length() >= SHORTEST_LIKE && Math.abs(known.length() - word.length()) <= 1;
            if (comparable && EditDistance.atMostOneError(word, known)) {
                return true;
            }
        }
        return WORDS.contains(word);
    }

    /** A word in capitals, without the marks around it; an accent is no error. */
    private static String plain(String word) {
        String capitals = word.toUpperCase(Locale.ROOT).replace('É', 'E').replace('’', '\'');
        int from = 0;
        int to = capitals.length();
        while (from < to && !Ascii.isWord(capitals.charAt(from)) && capitals.charAt(from) != '&') {
            from++;
        }
        while (to > from && !Ascii.isWord(capitals.charAt(to - 1)) && capitals.charAt(to - 1) != '&') {
            to--;
        }
        return capitals.substring(from, to);
    }
}
