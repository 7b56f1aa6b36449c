package cablestream.traffic;

import cablestream.cable.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Invents the content of a cable: subject and paragraphs. */
final class TextInventor {
    private static final List<String> CITIES = List.of(
            "Westerhaven",
            "Lindenau",
            "Port Aster",
            "Marisol",
            "Greywater",
            "Upper Vell",
            "Kestrel Bay",
            "Tarnova",
            "Old Mills",
            "Santa Brisa");
    private static final List<String> MONTHS = List.of("April", "June", "September", "October", "November");
    private static final List<String> COMMON = List.of(
            "Post will follow the matter and report.",
            "The mood of the conversation was friendly and businesslike.",
            "He asked that this be passed on with his regards.",
            "A copy of the paper was handed over and has been sent by pouch.",
            "The newspapers took no notice.",
            "Other missions in the capital report the same.",
            "The figures are provisional and will be revised in {M}.",
            "{P}, who took notes, promised a written answer.",
            "She did not rule out that the date might move by a week.",
            "This is in line with what contacts in {c} have told us.",
            "No further action is required at this time.",
            "The talks will go on in {c} at the level of experts.",
            "Asked about the cost, {P} only smiled.",
            "We expect no change before {M}.",
            "The rest of the meeting was devoted to the weather.");
    private static final int SUMMARY_FROM = 4;

    private final SeededRandom dice;
    private final Subject topic;
    private final String country;
    private final String city;
    private final String month;

    TextInventor(SeededRandom dice, Subject topic, String country) {
        this.dice = dice;
        this.topic = topic;
        this.country = country;
        this.city = dice.pick(CITIES);
        this.month = dice.pick(MONTHS);
    }

    String subject() {
        return filled(dice.pick(topic.subjects())).toUpperCase(Locale.ROOT);
    }

    /**
     * Numbered paragraphs; a single one is not numbered.
     *
     * @param count     number of paragraphs
     * @param sentences maximum number of sentences of each
     * @param markings  portion markings to choose from; the first paragraph gets the first; empty for none
     */
    List<Paragraph> paragraphs(int count, int sentences, List<String> markings) {
        boolean headings = count > 2 && dice.chance(0.5);
        boolean comment = count >= SUMMARY_FROM && dice.chance(0.4);
        List<Paragraph> paragraphs = new ArrayList<>();
        List<String> left =
                new ArrayList<>(dice.some(topic.headings(), topic.headings().size()));
        for (int number = 1; number <= count; number++) {
            boolean last = comment && number == count;
            String heading =
                    last || !headings || number == 1 || left.isEmpty() || dice.chance(0.4) ? null : left.remove(0);
            paragraphs.add(new Paragraph(
                    count == 1 ? null : number,
                    marking(markings, number),
                    heading,
                    text(number, count, sentences, last)));
        }
        return paragraphs;
    }

    private @Nullable String marking(List<String> markings, int number) {
        if (markings.isEmpty()) {
            return null;
        }
        return number == 1 || dice.chance(0.8) ? markings.get(0) : dice.pick(markings);
    }

    private String text(int number, int count, int most, boolean comment) {
        if (comment) {
            return "COMMENT: " + sentences(dice.between(1, most)) + " END COMMENT.";
        }
        if (number == 1 && count >= SUMMARY_FROM) {
            return "SUMMARY: " + sentences(dice.between(2, most)) + " END SUMMARY.";
        }
        return number > 1 && dice.chance(0.12) ? bullets() : sentences(dice.between(2, most));
    }

    /** Different sentences for one paragraph. */
    private String sentences(int count) {
        List<String> patterns = new ArrayList<>(dice.some(topic.sentences(), Math.max(1, count - count / 3)));
        patterns.addAll(dice.some(COMMON, count - patterns.size()));
        return patterns.stream().map(this::filled).collect(Collectors.joining(" "));
    }

    private String bullets() {
        StringBuilder text = new StringBuilder("The points of interest are these:");
        for (String sentence : dice.some(topic.sentences(), dice.between(2, 3))) {
            text.append("\n-- ").append(filled(sentence));
        }
        return text.toString();
    }

    private String filled(String pattern) {
        return pattern.replace("{C}", country)
                .replace("{c}", city)
                .replace("{M}", month)
                .replace("{P}", People.name(dice))
                .replace("{N}", String.valueOf(dice.between(12, 480)));
    }
}
