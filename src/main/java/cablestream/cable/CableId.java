package cablestream.cable;

import java.util.Locale;

/**
 * A cable's canonical id, {@code <yy><STATION><serial>}: {@code 09TESTVILLE212} is the message reference number (MRN)
 * {@code TESTVILLE 000212} of 2009. The serial restarts every January at each post.
 *
 * @param year    four digits, of the date-time group
 * @param station the post as in the MRN, blanks kept: {@code PORT AU PRINCE}
 * @param serial  1 to 999999
 */
public record CableId(int year, String station, int serial) {
    /** The id without blanks or marks in the station's name: {@code 09PORTAUPRINCE33}. */
    @Override
    public String toString() {
        return twoDigits(year) + joined(station) + serial;
    }

    /** A station's name in capitals, letters and digits only: how ids and lookups write it. */
    public static String joined(String station) {
        StringBuilder letters = new StringBuilder(station.length());
        station.toUpperCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String twoDigits(int year) {
        int digits = Math.floorMod(year, 100);
        return digits < 10 ? "0" + digits : Integer.toString(digits);
    }
}
