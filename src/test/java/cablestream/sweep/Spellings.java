package cablestream.sweep;

import cablestream.cable.Classification;
import cablestream.reference.Marking;
import cablestream.reference.Markings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every marking of the table in every spelling, and the ways in which spellings are damaged. */
final class Spellings {
    private Spellings() {}

    /** All that a label is made of: levels from RESTRICTED on, and markings that restrict. */
    static List<Written> all() {
        List<Written> all = new ArrayList<>();
        for (Marking marking : Markings.builtIn().all()) {
            boolean level = marking.level() != null && marking.level().compareTo(Classification.RESTRICTED) >= 0;
            if (!level && !marking.restricts() || marking.name().equals("ONLY")) {
                continue;
            }
            Set<String> restrictions = marking.restricts() ? Set.of(marking.name()) : Set.of();
            String nations = marking.goesOn() ? " USA, GBR" : "";
            Classification its = level ? marking.level() : null;
            all.add(new Written(marking.name() + nations, marking.name() + nations, its, restrictions, "in full"));
            for (String spelling : marking.spellings()) {
                all.add(new Written(spelling + nations, spelling + nations, its, restrictions, "other spelling"));
            }
            for (String portion : marking.portions()) {
                String inBrackets = level ? portion : "C/" + portion;
                all.add(new Written("", inBrackets + nations, level ? its : null, restrictions, "short form"));
                if (level) {
                    all.add(new Written("", portion + "//NF", its, and(restrictions, "NOFORN"), "with control"));
                }
            }
            if (level) {
                all.add(new Written(
                        marking.name() + "//NOFORN",
                        marking.name() + "//NOFORN",
                        its,
                        and(restrictions, "NOFORN"),
                        "with control"));
            }
        }
        return all;
    }

    private static Set<String> and(Set<String> restrictions, String more) {
        return restrictions.isEmpty()
                ? Set.of(more)
                : Set.of(more, restrictions.iterator().next());
    }

    /** A marking, and what copies make of it. */
    static List<Written> damaged(Written plain) {
        List<Written> all = new ArrayList<>(List.of(plain));
        add(all, plain, "letters apart", Spellings::apart);
        add(
                all,
                plain,
                "full stops between letters",
                text -> String.join(".", text.split("")).replace(". .", "  "));
        add(all, plain, "full width", Spellings::fullWidth);
        add(all, plain, "letters of another script", Spellings::cyrillic);
        add(all, plain, "zero width space", text -> text.substring(0, 1) + "\u200B" + text.substring(1));
        add(all, plain, "accent", text -> text.substring(0, 1) + "\u0301" + text.substring(1));
        add(all, plain, "Markdown", text -> "**" + text + "**");
        add(all, plain, "escaped", text -> "\\" + text);
        add(all, plain, "entity", text -> "&#" + (int) text.charAt(0) + ";" + text.substring(1));
        add(all, plain, "soft hyphen", text -> text.substring(0, 1) + "&shy;" + text.substring(1));
        add(all, plain, "quoted-printable", text -> "=%02X".formatted((int) text.charAt(0)) + text.substring(1));
        add(all, plain, "percent encoding", text -> "%%%02X".formatted((int) text.charAt(0)) + text.substring(1));
        add(all, plain, "tag", text -> "<b>" + text + "</b>");
        add(all, plain, "space after", text -> text + " ");
        add(all, plain, "full stop after", text -> text + ".");
        if (!plain.isShort()) {
            add(
                    all,
                    plain,
                    "digits",
                    text -> text.replace('O', '0').replace('I', '1').replace('S', '5'));
            int at = Math.floorMod(plain.inBrackets().hashCode(), 3) + 1;
            if (plain.inBrackets().indexOf(' ') < 0 && plain.inBrackets().indexOf('/') < 0) {
                add(all, plain, "letter unreadable", text -> text.substring(0, at) + "\uFFFD" + text.substring(at + 1));
                add(all, plain, "letter changed", text -> text.substring(0, at) + "X" + text.substring(at + 1));
                add(all, plain, "letter lost", text -> text.substring(0, at) + text.substring(at + 1));
                add(all, plain, "letter added", text -> text.substring(0, at) + "X" + text.substring(at));
                add(
                        all,
                        plain,
                        "letters swapped",
                        text -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2));
            }
            add(all, plain, "letters doubled", Spellings::doubled);
            add(all, plain, "cut in two", text -> text.substring(0, at) + " " + text.substring(at));
        }
        return all;
    }

    private static void add(
            List<Written> all, Written plain, String operator, java.util.function.UnaryOperator<String> change) {
        String text = plain.text().isEmpty() ? "" : change.apply(plain.text());
        Written changed = plain.as(plain.operator() + ", " + operator, text, change.apply(plain.inBrackets()));
        boolean number = changed.inBrackets().matches("(.*[^A-Z0-9])?[0-9]+([^A-Z0-9].*)?");
        if (!changed.inBrackets().equals(plain.inBrackets()) && !(number && operator.equals("digits"))) {
            all.add(changed);
        }
    }

    /** Each letter twice, as a bad line repeats them; only of one word of letters. */
    private static String doubled(String text) {
        return text.chars().allMatch(Character::isLetter) ? text.replaceAll(".", "$0$0") : text;
    }

    private static String apart(String text) {
        return String.join(
                "  ",
                java.util.Arrays.stream(text.split(" "))
                        .map(word -> String.join(" ", word.split("")))
                        .toList());
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : (char) c));
        return wide.toString();
    }

    private static String cyrillic(String text) {
        return text.replace('S', 'Ѕ')
                .replace('C', 'С')
                .replace('O', 'О')
                .replace('T', 'Т')
                .replace('E', 'Е')
                .replace('N', 'Ν');
    }
}
