package cablestream.label;

/** Whether two words differ by one letter that was changed, lost or added, or by two that were swapped. */
final class OneError {
    private OneError() {}

    static boolean apart(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1 || one.equals(other)) {
            return false;
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        return shorter.length() < longer.length()
                ? shorter.regionMatches(same, longer, same + 1, shorter.length() - same)
                : changed(shorter, longer, same);
    }

    private static boolean changed(String one, String other, int at) {
        int rest = one.length() - at;
        boolean swapped = rest >= 2
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.regionMatches(at + 2, other, at + 2, rest - 2);
        return swapped || one.regionMatches(at + 1, other, at + 1, rest - 1);
    }
}
