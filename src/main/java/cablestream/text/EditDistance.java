package cablestream.text;

/** The number of errors of writing between two words: a letter that is wrong, missing or added, or two neighbours that are swapped. */
public final class EditDistance {
    private EditDistance() {}

    /** Whether {@link #errors} is at most 1; in linear time. */
    public static boolean atMostOneError(String a, String b) {
        return oneErrorApart(a, b) || neighboursSwapped(a, b);
    }

    private static boolean neighboursSwapped(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return a.length() == b.length()
                && i + 1 < a.length()
                && a.charAt(i) == b.charAt(i + 1)
                && a.charAt(i + 1) == b.charAt(i)
                && a.regionMatches(i + 2, b, i + 2, a.length() - i - 2);
    }

    /** Whether one character too many, too few or wrong is all that they differ in. */
    public static boolean oneErrorApart(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int head = 0;
        while (head < shorter && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(a.length(), b.length()) - head - tail <= 1;
    }

    /** The number of errors (optimal string alignment distance). */
    public static int errors(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, i, j, left, right);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int cheapest(int[][] cost, int i, int j, String left, String right) {
        int wrong = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + wrong, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
