package cablestream.traffic;

import static cablestream.traffic.DamageGroup.inHeading;
import static cablestream.traffic.DamageGroup.oneOf;

import cablestream.traffic.DamageGroup.Operator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Damage to FL6 to FL9, and to the heading as a whole. */
final class AddressDamage {
    private AddressDamage() {}

    static List<Damage> all() {
        return new DamageGroup("4 HEADING", "addressees")
                .add(
                        "PRECEDENCE_TYPO",
                        "A precedence word is misspelt.",
                        oneOf(
                                inHeading(" PRIORITY", " PIORITY"),
                                inHeading(" PRIORITY", " PRIORIY"),
                                inHeading(" IMMEDIATE", " IMMEDATE"),
                                inHeading(" IMMEDIATE", " IMMMEDIATE")))
                .add(
                        "PRECEDENCE_FUSED",
                        "The blank before a precedence word is missing.",
                        oneOf(inHeading("C PRIORITY", "CPRIORITY"), inHeading("C IMMEDIATE", "CIMMEDIATE")))
                .add("CONTINUITY_MISSING", "The first continuity number is missing.", AddressDamage::dropContinuity)
                .losing("addressees.continuityNumber")
                .add(
                        "CONTINUITY_SPACED",
                        "A blank stands inside the first continuity number.",
                        AddressDamage::spaceContinuity)
                .add(
                        "ADDRESSEE_FOLDED",
                        "The first continuity number stands on a line of its own.",
                        AddressDamage::foldContinuity)
                .add(
                        "PAGE_LINE_AFTER_TO",
                        "A page line stands between TO and the first addressee.",
                        AddressDamage::pageAfterTo)
                .add("PAGE_LINE_IN_ADDRESSES", "A page line stands between addressees.", AddressDamage::pageInList)
                .add(
                        "ADDRESS_TYPO",
                        "AMEMBASSY, AMCONSUL or SECSTATE is misspelt.",
                        oneOf(to("AMEMBASSY ", "AMEMBASY "), to("AMCONSUL ", "AMCONUSL "), to("SECSTATE ", "SECTATE ")))
                .add(
                        "ADDRESS_VARIANT",
                        "The WASHDC of the Department is written in full.",
                        oneOf(
                                to("SECSTATE WASHDC", "SECSTATE WASHINGTON DC"),
                                to("SECSTATE WASHDC", "SECSTATE WASHINGTON DC 20520")))
                .add("EXEMPT_SLASH", "XMT has a slash behind it.", exempt("XMT/"))
                .add("EXEMPT_INDICATOR", "A routing indicator stands before XMT.", exempt("RUEHLM/XMT "))
                .add(
                        "EXEMPT_BEHIND_COLLECTIVE",
                        "XMT stands on the line of the collective.",
                        AddressDamage::exemptBehind)
                .add("COLLECTIVE_BARE", "The word COLLECTIVE is missing.", inHeading(" COLLECTIVE", ""))
                .add("TO_MISSING", "There is no TO, only INFO.", AddressDamage::dropActions)
                .losing("addressees")
                .all();
    }

    static List<Damage> heading() {
        return new DamageGroup("4 HEADING", "addressees", "originator")
                .add("LOWER_CASE_HEADING", "FM, TO and INFO lines are in lower case.", AddressDamage::lowerCase)
                .add(
                        "HEADING_TWICE",
                        Set.of("passing"),
                        "Part of the heading stands in the text again, under a rule.",
                        AddressDamage::twice)
                .add(
                        "CLASSIFICATION_BEFORE_FL1",
                        Set.of("classification"),
                        "The classification line stands before FL1, too.",
                        AddressDamage::levelFirst)
                .all();
    }

    /** In an addressee, not in FM. */
    private static Operator to(String before, String after) {
        return (lines, dice) -> lines.firstChanged(
                lines.find("FM ") + 1, lines.headingEnd(), line -> DamageGroup.replaceFirst(line, before, after));
    }

    private static CableLines dropContinuity(CableLines lines, SeededRandom dice) {
        return lines.firstChanged(lines.find("FM ") + 1, lines.headingEnd(), line -> line.replaceFirst(" \\d{4}$", ""));
    }

    private static CableLines spaceContinuity(CableLines lines, SeededRandom dice) {
        return lines.firstChanged(
                lines.find("FM ") + 1, lines.headingEnd(), line -> line.replaceFirst(" (\\d\\d)(\\d\\d)$", " $1 $2"));
    }

    private static CableLines foldContinuity(CableLines lines, SeededRandom dice) {
        for (int i = lines.find("FM ") + 1; i < lines.headingEnd(); i++) {
            String line = lines.get(i);
            if (line.matches(".* \\d{4}")) {
                int blank = line.lastIndexOf(' ');
                return lines.replace(i, i + 1, List.of(line.substring(0, blank), line.substring(blank)));
            }
        }
        return lines;
    }

    private static CableLines pageAfterTo(CableLines lines, SeededRandom dice) {
        int to = lines.find("TO ");
        return to < 0
                ? lines
                : lines.replace(
                        to,
                        to + 1,
                        List.of(
                                "TO " + PageDamage.oldPage(lines, 2),
                                lines.get(to).substring(3)));
    }

    private static CableLines pageInList(CableLines lines, SeededRandom dice) {
        int first = lines.find("TO ");
        int last = lines.headingEnd() - 1;
        return first < 0 || last <= first
                ? lines
                : lines.insert(dice.between(first + 1, last), "", PageDamage.oldPage(lines, 2), "");
    }

    private static Operator exempt(String beginning) {
        return (lines, dice) -> lines.change(lines.find("XMT "), line -> beginning + line.substring(4));
    }

    private static CableLines exemptBehind(CableLines lines, SeededRandom dice) {
        int exempt = lines.find("XMT ");
        for (int i = 0; i < exempt; i++) {
            if (lines.get(i).endsWith(" COLLECTIVE")) {
                return lines.set(i, lines.get(i) + ", " + lines.get(exempt)).drop(exempt, exempt + 1);
            }
        }
        return lines;
    }

    private static CableLines dropActions(CableLines lines, SeededRandom dice) {
        int to = lines.find("TO ");
        int info = lines.find("INFO ");
        return to > 0 && to < info && info < lines.headingEnd() ? lines.drop(to, info) : lines;
    }

    private static CableLines lowerCase(CableLines lines, SeededRandom dice) {
        return lines.changeAll(lines.find("FM "), lines.headingEnd(), line -> line.toLowerCase(Locale.ROOT));
    }

    private static CableLines twice(CableLines lines, SeededRandom dice) {
        int preamble = lines.find("FM ") - 1;
        int text = lines.find("E.O. ");
        return preamble < 0 || text < 0
                ? lines
                : lines.insert(
                        text,
                        "------------------ header",
                        lines.get(preamble),
                        lines.get(preamble + 1),
                        lines.get(preamble + 2),
                        "");
    }

    private static CableLines levelFirst(CableLines lines, SeededRandom dice) {
        int line = lines.classification();
        return line <= 0 || lines.find("VZCZC") != 0 ? lines : lines.insert(0, lines.get(line), "");
    }
}
