package cablestream.traffic;

import static cablestream.traffic.DamageGroup.inClassification;
import static cablestream.traffic.DamageGroup.onClassification;
import static cablestream.traffic.DamageGroup.oneOf;

import cablestream.traffic.DamageGroup.Operator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Damage to the classification line: level, section mark and message reference number. */
final class ClassificationDamage {
    private static final Set<String> LEVEL = Set.of("classification");
    private static final Set<String> SECTION = Set.of("sections");
    /** FL3 alone then tells which section it is. */
    private static final Set<String> SECTION_NUMBER = Set.of("sections", "transmissions");

    private static final int LONGEST_PADDED = 8;

    private static final List<String> LEVELS =
            List.of("LIMITEDOFFICIALUSE", "UNCLAS", "CONFIDENTIAL", "TOPSECRET", "SECRET", "RESTRICTED");

    private ClassificationDamage() {}

    static List<Damage> all() {
        return new DamageGroup("5 CLASSIFICATION LINE")
                .add(
                        "LEVEL_SPACING",
                        LEVEL,
                        "A blank is missing inside the spaced level.",
                        oneOf(
                                inClassification("D E N T", "D E NT"),
                                inClassification("C O N", "C ON"),
                                inClassification("S E C", "SE C")))
                .add("LEVEL_JOINED", LEVEL, "The level is not spaced.", onClassification(ClassificationDamage::joined))
                .add(
                        "LEVEL_LETTER_DOUBLED",
                        LEVEL,
                        "A letter of the level is doubled.",
                        oneOf(inClassification("C O N F", "C O N N F"), inClassification("E C R E T", "E C R R E T")))
                .add(
                        "LEVEL_LETTERS_DOUBLED",
                        LEVEL,
                        "Each letter of the level is doubled.",
                        onClassification(line -> line.replaceFirst(
                                        "^C O N F I D E N T I A L", "CC OO NN FF II DD EE NN TT II AA LL")
                                .replaceFirst("^S E C R E T", "SS EE CC RR EE TT")))
                .add(
                        "LEVEL_LETTER_WRONG",
                        LEVEL,
                        "A letter of the level is another one.",
                        oneOf(
                                inClassification("F I D E N", "F I D F N"),
                                inClassification("S E C R E T", "S E C R F T"),
                                inClassification("UNCLAS", "UNCLAQ")))
                .add(
                        "LEVEL_FUSED",
                        Set.of("classification", "id", "station", "serial"),
                        "Nothing stands between level and post.",
                        oneOf(
                                onClassification(
                                        line -> line.replaceFirst("^C O N F I D E N T I A L ", "CONFIDENTIAL")),
                                onClassification(line -> line.replaceFirst("^S E C R E T ", "SECRET"))))
                .add(
                        "LEVEL_LOWER_CASE",
                        LEVEL,
                        "Level and reference number are in mixed case.",
                        onClassification(ClassificationDamage::mixedCase))
                .add(
                        "SECTION_LETTER_LOST",
                        SECTION,
                        "A letter of SECTION is missing.",
                        oneOf(section("SCTION"), section("SECTON"), section("ECTION")))
                .add(
                        "SECTION_Q",
                        SECTION,
                        "The end of SECTION became Q.",
                        oneOf(section("SECTIOQ"), onClassification(line -> line.replaceFirst("SECTION 0?", "SECTIOQ"))))
                .add("SECTION_ZERO_F", SECTION, "OF became 0F.", between(" 0F "))
                .add("SECTION_GLUED", SECTION, "A letter and the blanks of OF are missing.", between("F"))
                .add(
                        "SECTION_DIGIT_Q",
                        SECTION_NUMBER,
                        "The number of the section became Q.",
                        onClassification(line -> line.replaceFirst("SECTION (\\d)\\d OF ", "SECTION $1Q OF ")))
                .add(
                        "SECTION_DIGITS_LOST",
                        SECTION_NUMBER,
                        "The section has no number.",
                        onClassification(line -> line.replaceFirst("SECTION \\d\\d", "SECTION")))
                .all();
    }

    static List<Damage> number() {
        return new DamageGroup("5 MRN", "id", "station", "serial", "kind", "transmissions")
                .add(
                        "MRN_ZFR",
                        "A cancelling signal stands behind the number.",
                        after(line -> line + " ZFR " + DamageGroup.replaceFirst(lastWord(line), "0", "")))
                .growing("transmissions")
                .add("MRN_ZDK", "A signal of repetition stands behind the number.", after(line -> line + " ZDK"))
                .growing("transmissions")
                .add("MRN_TOSEC", "A TOSEC number stands behind the number.", after(line -> line + " TOSEC 120034"))
                .growing("transmissions")
                .add(
                        "MRN_CAPTION",
                        Set.of("id", "station", "serial", "captions"),
                        "A caption stands before the post.",
                        oneOf(caption(" EFTO"), caption(" NOFORN")))
                .growing("captions")
                .add("MRN_PREFIX", "AMEMBASSY stands before the post.", onPost(post -> "AMEMBASSY " + post))
                .add(
                        "MRN_DUPLICATE",
                        Set.of("id", "station", "serial"),
                        "SUSPECTED DUPLICATE stands before the post.",
                        onPost(post -> "SUSPECTED DUPLICATE " + post))
                .all();
    }

    static List<Damage> post() {
        return new DamageGroup("5 MRN", "id", "station", "serial")
                .add(
                        "POST_COUNTRY",
                        "The country stands behind the post.",
                        oneOf(named("MADRID", "MADRID SP"), named("PARIS", "PARIS FR"), named("LIMA", "LIMA PE")))
                .add(
                        "POST_ABBREVIATED",
                        "The post is abbreviated.",
                        oneOf(named("RIO DE JANEIRO", "RIO"), named("BANGKOK", "BKK"), named("USUN NEW YORK", "USUN")))
                .add(
                        "POST_CUT",
                        "The post is cut to six letters.",
                        oneOf(named("MONTEVIDEO", "MONTEV"), named("CANBERRA", "CANBER"), named("BISHKEK", "BISHKE")))
                .add(
                        "POST_OLD_NAME",
                        "The post has the name of another time.",
                        oneOf(named("CHENNAI", "MADRAS"), named("DHAKA", "DACCA")))
                .add(
                        "POST_LETTER_LOST",
                        "A letter of the post is missing.",
                        onPost(post -> longEnough(post) ? post.substring(0, 3) + post.substring(4) : post))
                .add(
                        "POST_LETTERS_SWAPPED",
                        "Two letters of the post are swapped.",
                        onPost(post -> longEnough(post)
                                ? post.substring(0, 2) + post.charAt(3) + post.charAt(2) + post.substring(4)
                                : post))
                .add(
                        "POST_LETTER_ADDED",
                        "A letter of the post is doubled.",
                        onPost(post ->
                                longEnough(post) ? post.substring(0, 3) + post.charAt(2) + post.substring(3) : post))
                .add(
                        "POST_TWO_ERRORS",
                        "Two letters of the post are wrong.",
                        onPost(post -> longEnough(post)
                                ? post.substring(0, 2) + "Q" + post.substring(3, 5) + "Q" + post.substring(6)
                                : post))
                .add("POST_JOINED", "The words of the post are one.", onPost(post -> post.replace(" ", "")))
                .add(
                        "POST_HYPHENS",
                        "Hyphens stand between the words of the post.",
                        onPost(post -> post.replace(' ', '-')))
                .add("POST_ZERO", "An O of the post became a zero.", onPost(post -> post.replace('O', '0')))
                .add(
                        "SERIAL_PADDING",
                        "The number has other leading zeros.",
                        (lines, dice) -> lines.change(lines.classification(), line -> padded(line, dice)))
                .all();
    }

    private static Operator named(String now, String otherwise) {
        return onPost(post -> post.equals(now) ? otherwise : post);
    }

    private static Operator section(String word) {
        return inClassification(" SECTION ", " " + word + " ");
    }

    private static Operator between(String of) {
        return onClassification(line -> line.replaceFirst("(SECTION \\d+) OF ", "$1" + of));
    }

    private static Operator after(UnaryOperator<String> change) {
        return onClassification(change);
    }

    private static Operator caption(String caption) {
        return onPost(
                caption.equals(" EFTO") ? List.of("UNCLAS") : List.of("C O N", "S E C"),
                post -> caption.strip() + " " + post);
    }

    /** Where the level begins so. */
    private static Operator onPost(List<String> levels, UnaryOperator<String> change) {
        return (lines, dice) -> {
            int line = lines.classification();
            boolean fits = line >= 0 && levels.stream().anyMatch(lines.get(line)::startsWith);
            return fits ? onPost(change).apply(lines, dice) : lines;
        };
    }

    private static Operator onPost(UnaryOperator<String> change) {
        return onClassification(line -> {
            int end = line.lastIndexOf(' ');
            int start = postStart(line);
            return line.substring(0, start) + change.apply(line.substring(start, end)) + line.substring(end);
        });
    }

    /** After the section mark if there is one, however damaged, else after the level. */
    private static int postStart(String line) {
        int serial = line.lastIndexOf(' ');
        int before = levelEnd(line);
        for (int i = before; i < serial; i++) {
            before = Character.isDigit(line.charAt(i)) ? i + 1 : before;
        }
        return line.indexOf(' ', before) + 1;
    }

    private static int levelEnd(String line) {
        for (String level : LEVELS) {
            int end = levelEnd(line, level);
            if (end > 0) {
                return end;
            }
        }
        return 0;
    }

    /** Whatever spaces stand between the letters of the level; 0 if the line does not begin with it. */
    private static int levelEnd(String line, String level) {
        int end = 0;
        for (int i = 0; i < level.length(); i++) {
            while (end < line.length() && line.charAt(end) == ' ') {
                end++;
            }
            if (!line.regionMatches(true, end, level, i, 1)) {
                return 0;
            }
            end++;
        }
        return end;
    }

    private static String joined(String line) {
        int end = levelEnd(line);
        String level = line.substring(0, end);
        String words = level.replace("  ", "_").replace(" ", "").replace('_', ' ');
        return level.startsWith("LIMITED") ? line : words + line.substring(end);
    }

    private static String mixedCase(String line) {
        return line.charAt(0) + line.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String lastWord(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private static boolean longEnough(String post) {
        return post.length() > 6 && post.charAt(2) != post.charAt(3) && post.charAt(2) != ' ' && post.charAt(3) != ' ';
    }

    private static String padded(String line, SeededRandom dice) {
        String number = lastWord(line);
        String bare = number.replaceFirst("^0+", "");
        int width = dice.between(bare.length(), LONGEST_PADDED);
        String other = "0".repeat((width == number.length() ? LONGEST_PADDED : width) - bare.length()) + bare;
        return line.substring(0, line.length() - number.length()) + other;
    }
}
