package cablestream.cable;

import java.util.Locale;

/**
 * A cable's canonical id, {@code <yy><STATION><serial>}: {@code 09TESTVILLE212} is the message reference number (MRN)
 * {@code TESTVILLE 000212} of 2009. The serial restarts every January at each post.
 *
 * @param year    four digits, of the date-time group
 * @param station the post as in the MRN, spaces kept: {@code PORT AU PRINCE}
 * @param serial  1 to 999999
 */
public record CableId(int year, String station, int serial) {
    /** The id without spaces or marks in the station's name: {@code 09PORTAUPRINCE33}. */
    @Override
    public String toString() {
        return twoDigits(year) + joined(station) + serial;
    }

    /** A station's name in capitals, letters and digits only: how ids and lookups write it. */
    public static String joined(String station) {
        String capitals = station.toUpperCase(Locale.ROOT);
        int end = 0;
        while (end < capitals.length() && Character.isLetterOrDigit(capitals.charAt(end))) {
            end++;
        }
        return end == capitals.length() ? capitals : withoutMarks(capitals, end);
    }

    /** Nearly all names are one word; those that are not have no more than letters and digits up to {@code from}. */
    private static String withoutMarks(String name, int from) {
        StringBuilder letters = new StringBuilder(name.length()).append(name, 0, from);
        for (int i = from; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                letters.append(name.charAt(i));
            }
        }
        return letters.toString();
    }

    private static String twoDigits(int year) {
        int digits = Math.floorMod(year, 100);
        return digits < 10 ? "0" + digits : Integer.toString(digits);
    }
}
