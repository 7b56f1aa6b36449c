package cablestream.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The lines of a text as the writer laid it out, for damage to be done to them. It finds its way in a clean text only. */
record CableLines(List<String> all) {
    private static final List<String> LABELS =
            List.of("E.O. ", "TAGS: ", "SUBJECT:", "SUBJ:", "REF: ", "Classified By: ");
    private static final List<String> LEVELS = List.of(
            "UNCLAS",
            "LIMITED OFFICIAL USE",
            "C O N F",
            "CONFIDENTIAL",
            "S E C R E T",
            "SECRET",
            "T O P",
            "TOP SECRET");
    private static final int LONGEST_SIGNATURE = 30;

    CableLines {
        all = List.copyOf(all);
    }

    /**
     * A labelled field.
     *
     * @param from  its first line
     * @param to    after its last
     * @param value in one line, without the label
     */
    record Field(int from, int to, String label, String value) {}

    static CableLines of(String text) {
        return new CableLines(List.of(text.split("\n", -1)));
    }

    String text() {
        return String.join("\n", all);
    }

    int size() {
        return all.size();
    }

    String get(int index) {
        return all.get(index);
    }

    /** The first line that begins so, or -1. */
    int find(String beginning) {
        return find(beginning, 0);
    }

    int find(String beginning, int from) {
        for (int i = from; i < all.size(); i++) {
            if (all.get(i).startsWith(beginning)) {
                return i;
            }
        }
        return -1;
    }

    /** After the last line of FL1 to FL9. */
    int headingEnd() {
        int separator = all.indexOf("BT");
        return separator >= 0 && find("FM ") >= 0 && find("FM ") < separator
                ? separator
                : Math.max(classification(), 0);
    }

    /** The classification line, or -1. */
    int classification() {
        int from = find("FM ");
        for (int i = Math.max(from, 0); i < all.size(); i++) {
            String line = all.get(i);
            if (isLevel(line) && Character.isDigit(line.charAt(line.length() - 1))) {
                return i;
            }
        }
        return -1;
    }

    static boolean isLevel(String line) {
        return LEVELS.stream().anyMatch(line::startsWith);
    }

    /** What stands after a label, up to an empty line or to the next label. */
    Optional<Field> field(String label) {
        int from = find(label);
        if (from < 0) {
            return Optional.empty();
        }
        int to = from + 1;
        while (to < size() && !get(to).isEmpty() && LABELS.stream().noneMatch(get(to)::startsWith)) {
            to++;
        }
        String value = String.join(
                " ", all.subList(from, to).stream().map(String::strip).toList());
        return Optional.of(new Field(from, to, label, value.substring(Math.min(label.length(), value.length()))));
    }

    /** The subject under either label. */
    Optional<Field> subject() {
        return field("SUBJECT: ").or(() -> field("SUBJ: "));
    }

    /** The first line of the paragraphs: after the last labelled field; -1 if there is none. */
    int body() {
        int i = subject().map(Field::to).orElse(-1);
        while (i >= 0 && i < size()) {
            if (get(i).isEmpty()) {
                i++;
            } else if (get(i).startsWith("REF: ") || isAuthority(get(i))) {
                i = blockEnd(i);
            } else {
                return i;
            }
        }
        return -1;
    }

    /** Under any label that damage may have left. */
    private static boolean isAuthority(String line) {
        return line.matches("(?i)(\\(U\\) )?CLASSI?F?I?ED BY.*");
    }

    /** After the last line of the paragraphs. */
    int bodyEnd() {
        int signature = signature();
        return signature >= 0 ? signature : end();
    }

    /** The first line of what ends the message: BT, or NNNN where there is none. */
    int end() {
        int separator = all.lastIndexOf("BT");
        if (separator > classification()) {
            return separator;
        }
        int last = all.indexOf("NNNN");
        return last < 0 ? size() : last;
    }

    /** The line with the surname, or -1. */
    int signature() {
        int i = end() - 1;
        while (i >= 0 && (get(i).isEmpty() || isLevel(get(i)))) {
            i--;
        }
        boolean name = i > body()
                && body() >= 0
                && get(i - 1).isEmpty()
                && get(i).length() <= LONGEST_SIGNATURE
                && get(i).chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '-' || c == ' ');
        return name ? i : -1;
    }

    int blockEnd(int from) {
        int to = from;
        while (to < size() && !get(to).isEmpty()) {
            to++;
        }
        return to;
    }

    /** Lines that begin a numbered paragraph. */
    List<Integer> numbered() {
        List<Integer> found = new ArrayList<>();
        int from = body();
        for (int i = Math.max(from, 1); from >= 0 && i < bodyEnd(); i++) {
            if (get(i - 1).isEmpty() && isNumbered(get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean isNumbered(String line) {
        int dot = line.indexOf(". ");
        return dot > 0 && dot < 3 && line.chars().limit(dot).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Lines of paragraphs after which the sentence goes on in the next line, with a small letter. */
    List<Integer> unfinished() {
        List<Integer> found = new ArrayList<>();
        int from = body();
        for (int i = from; from >= 0 && i + 1 < bodyEnd(); i++) {
            String line = get(i);
            String next = get(i + 1);
            if (!line.isEmpty()
                    && !next.isEmpty()
                    && Character.isLetterOrDigit(line.charAt(line.length() - 1))
                    && Character.isLowerCase(next.charAt(0))) {
                found.add(i);
            }
        }
        return found;
    }

    CableLines change(int index, UnaryOperator<String> change) {
        return index < 0 ? this : set(index, change.apply(get(index)));
    }

    CableLines changeAll(int from, int to, UnaryOperator<String> change) {
        List<String> lines = new ArrayList<>(all);
        for (int i = Math.max(from, 0); from >= 0 && i < to; i++) {
            lines.set(i, change.apply(lines.get(i)));
        }
        return new CableLines(lines);
    }

    /** Changes the first line of a range that a change makes different. */
    CableLines firstChanged(int from, int to, UnaryOperator<String> change) {
        for (int i = Math.max(from, 0); i < to; i++) {
            String line = change.apply(get(i));
            if (!line.equals(get(i))) {
                return set(i, line);
            }
        }
        return this;
    }

    CableLines set(int index, String line) {
        return replace(index, index + 1, List.of(line));
    }

    /** Puts lines before one. */
    CableLines insert(int index, String... lines) {
        return index < 0 ? this : replace(index, index, List.of(lines));
    }

    CableLines drop(int from, int to) {
        return from < 0 ? this : replace(from, to, List.of());
    }

    CableLines rewrite(Field field, List<String> lines) {
        return replace(field.from(), field.to(), lines);
    }

    CableLines replace(int from, int to, List<String> lines) {
        List<String> changed = new ArrayList<>(all.subList(0, from));
        changed.addAll(lines);
        changed.addAll(all.subList(to, size()));
        return new CableLines(changed);
    }
}
