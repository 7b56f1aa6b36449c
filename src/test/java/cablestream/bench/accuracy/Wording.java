package cablestream.bench.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares what values say, word by word, whatever their case and punctuation: what is left of one, and what was added to it. */
final class Wording {
    /** Words that damage may have put there. */
    private static final int MOST_ADDED = 8;

    private Wording() {}

    /** Whether all that was found was expected in that order, but for some words. */
    static boolean isRemnant(JsonNode expected, JsonNode found) {
        List<String> from = words(expected);
        List<String> to = words(shaped(expected, found));
        return to.size() - commonInOrder(from, to) <= MOST_ADDED;
    }

    /** Length of the longest row of words that both have in their order. */
    private static int commonInOrder(List<String> one, List<String> other) {
        int[] longest = new int[other.size() + 1];
        for (String word : one) {
            int diagonal = 0;
            for (int j = 1; j <= other.size(); j++) {
                int above = longest[j];
                longest[j] = word.equals(other.get(j - 1)) ? diagonal + 1 : Math.max(above, longest[j - 1]);
                diagonal = above;
            }
        }
        return longest[other.size()];
    }

    /** What was found with those keys only that are expected. */
    private static JsonNode shaped(JsonNode expected, JsonNode found) {
        if (expected.isObject() && found.isObject()) {
            ObjectNode shaped = JsonNodeFactory.instance.objectNode();
            expected.properties()
                    .forEach(field -> shaped.set(field.getKey(), shaped(field.getValue(), found.path(field.getKey()))));
            return shaped;
        }
        if (expected.isArray() && found.isArray() && !expected.isEmpty()) {
            ArrayNode shaped = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < found.size(); i++) {
                shaped.add(shaped(expected.get(Math.min(i, expected.size() - 1)), found.get(i)));
            }
            return shaped;
        }
        return found;
    }

    /** Whether all that was expected was found: texts with some words more in one place, lists with items more. */
    static boolean isGrown(JsonNode expected, JsonNode found) {
        if (expected.isArray() && found.isArray()) {
            return hasItems(expected, found);
        }
        if (expected.isObject() && found.isObject()) {
            return expected.properties().stream()
                    .allMatch(field -> isGrown(field.getValue(), found.path(field.getKey())));
        }
        if (!expected.isTextual()) {
            return expected.equals(found);
        }
        List<String> from = words(expected);
        List<String> to = words(found);
        int common = common(from, to);
        return common == from.size() && to.size() - common <= MOST_ADDED;
    }

    /** Whether a list has all items of the other in their order. */
    private static boolean hasItems(JsonNode expected, JsonNode found) {
        int next = 0;
        for (int i = 0; i < found.size() && next < expected.size(); i++) {
            if (isGrown(expected.get(next), found.get(i))) {
                next++;
            }
        }
        return next == expected.size();
    }

    /** How many words both have in front and at the end. */
    private static int common(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        int front = 0;
        while (front < most && one.get(front).equals(other.get(front))) {
            front++;
        }
        int end = 0;
        while (end < most - front && one.get(one.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
            end++;
        }
        return front + end;
    }

    private static List<String> words(JsonNode value) {
        List<String> words = new ArrayList<>();
        addWords(value, words);
        return words;
    }

    private static void addWords(JsonNode value, List<String> words) {
        if (value.isContainerNode()) {
            value.forEach(each -> addWords(each, words));
        } else if (!value.isNull() && !value.isMissingNode()) {
            for (String word : value.asText().toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
        }
    }
}
