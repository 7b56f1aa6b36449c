package cablestream.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Damages texts of a corpus, always the same way for the same seed. */
final class Mutation {
    private static final List<String> PIECES = List.of(
            "[1](#)",
            "\nREF: A. ",
            "TAGS: ",
            "\nSUBJECT: ",
            "\nFM ",
            "\nTO ",
            "XMT ",
            "\n1. (C) ",
            "SECTION 01 OF 02 ",
            "\nUNCLAS TESTVILLE 000212\n",
            "\nUNCLAS SVC ZUI ",
            "PAGE 02 ",
            "\nClassified By: ",
            "1.4 (b",
            "E.O. 12958: ",
            "END SUMMARY",
            "\nBT\n",
            "\nNNNN\n",
            "VZCZCXQA0417\n",
            "DE RUEHQQ #0212/01 0751640\n",
            "\nP 161640Z MAR 09\n",
            "\nC WA ",
            "\n--- header ---\n",
            "Message Attributes\n",
            "Declassified/Released",
            "(",
            "&#",
            "<br>",
            "---\n",
            "\n\n",
            "\u00C2",
            "\n\u00E9",
            "(\u0421) ",
            "\u2022 ",
            "\uFEFF",
            "\u0000",
            "99999999999",
            "        ");
    private static final int MOST_CUT = 60;
    private static final int LATIN = 0x100;
    private static final int PLANE = 0x10000;

    private final SplittableRandom random;
    private final List<String> corpus;

    Mutation(List<String> corpus, long seed) {
        this.random = new SplittableRandom(seed);
        this.corpus = corpus;
    }

    /** A damaged text; another one each time. */
    String next() {
        String text = any(corpus);
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times; i++) {
            text = damaged(text);
        }
        return text;
    }

    private String damaged(String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + 1 + random.nextInt(MOST_CUT));
        return switch (random.nextInt(11)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, end) + text.substring(at);
            case 2 -> text.substring(0, at) + any(PIECES) + text.substring(at);
            case 3 -> text.substring(0, at) + any(PIECES) + text.substring(end);
            case 4 -> text.substring(0, at) + text.substring(at, end).toLowerCase(Locale.ROOT) + text.substring(end);
            case 5 -> text.substring(0, at) + text.substring(at, end).replace(" ", "") + text.substring(end);
            case 6 -> text.substring(0, at) + after(any(corpus));
            case 7 -> shuffled(text);
            case 8 ->
                text.substring(0, at) + (char) random.nextInt(LATIN) + text.substring(Math.min(text.length(), at + 1));
            case 9 ->
                text.substring(0, at) + (char) random.nextInt(PLANE) + text.substring(Math.min(text.length(), at + 1));
            default -> text.substring(0, at) + text.substring(at, end).replace('\n', ' ') + text.substring(end);
        };
    }

    private String after(String other) {
        return other.substring(random.nextInt(other.length() + 1));
    }

    /** One line elsewhere. */
    private String shuffled(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String line = lines.remove(random.nextInt(lines.size()));
        lines.add(random.nextInt(lines.size() + 1), line);
        return String.join("\n", lines);
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
