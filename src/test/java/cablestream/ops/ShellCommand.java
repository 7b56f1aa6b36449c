package cablestream.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A command of a shell with its words; enough of the language for what pages have. */
record ShellCommand(List<String> words) {
    private static final Pattern BLOCK = Pattern.compile("(?sm)^```sh\\n(.*?)^```$");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*$");
    private static final Pattern PART = Pattern.compile("\"[^\"]*\"|'[^']*'|[^\\s\"']+|\\s+");
    private static final List<String> BETWEEN = List.of("|", "&&", "||", ";");

    /** The commands of the blocks of a page in Markdown. */
    static List<ShellCommand> of(String page) {
        return BLOCK.matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(line -> COMMENT.matcher(line).replaceAll(""))
                .filter(line -> !line.isBlank())
                .flatMap(ShellCommand::split)
                .toList();
    }

    String program() {
        return words.get(0);
    }

    List<String> arguments() {
        return words.subList(1, words.size());
    }

    private static Stream<ShellCommand> split(String line) {
        List<ShellCommand> commands = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String word : words(line)) {
            if (BETWEEN.contains(word)) {
                commands.add(new ShellCommand(List.copyOf(words)));
                words.clear();
            } else {
                words.add(word);
            }
        }
        commands.add(new ShellCommand(List.copyOf(words)));
        return commands.stream();
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (MatchResult part : PART.matcher(line + " ").results().toList()) {
            String text = part.group();
            if (!text.isBlank()) {
                word.append(text.replaceAll("^([\"'])(.*)\\1$", "$2"));
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
