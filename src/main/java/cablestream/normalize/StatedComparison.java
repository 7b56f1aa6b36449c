package cablestream.normalize;

import cablestream.cable.CableId;
import cablestream.cable.Classification;
import cablestream.cable.FaultCode;
import cablestream.cable.Stated;
import cablestream.intake.RawTransmission;
import cablestream.parse.Telegram;
import cablestream.text.Ascii;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares the statements beside a text with its fields: a difference is a fault. */
final class StatedComparison {
    /** Archives date a telegram by its date-time group, or by the day on which it was sent or received. */
    private static final int DAYS_APART = 1;

    private StatedComparison() {}

    /** @param id id of the cable as it was read */
    static void compare(Telegram telegram, String id, NormalizationFaults faults) {
        for (RawTransmission transmission : telegram.message().transmissions()) {
            Stated stated = transmission.content().stated();
            if (stated.equals(Stated.NOTHING)) {
                continue;
            }
            if (differs(stated.id(), id)) {
                faults.add(FaultCode.STATED_DIFFERS, "id", "id");
            }
            if (differs(stated.date(), telegram.address().dateTimeGroup())) {
                faults.add(FaultCode.STATED_DIFFERS, "dateTimeGroup", "dateTimeGroup");
            }
            if (differs(stated.classification(), telegram.opening().classification())) {
                faults.add(FaultCode.STATED_DIFFERS, "classification", "classification");
            }
        }
    }

    private static boolean differs(@Nullable String stated, String id) {
        String written = stated == null ? "" : canonical(stated);
        return isCableId(written) && !written.equals(canonical(id));
    }

    private static boolean differs(@Nullable String stated, @Nullable Instant read) {
        List<LocalDate> days = stated == null || read == null ? List.of() : StatedDate.days(stated);
        LocalDate day =
                read == null ? LocalDate.EPOCH : read.atOffset(ZoneOffset.UTC).toLocalDate();
        return !days.isEmpty()
                && days.stream().allMatch(each -> Math.abs(each.toEpochDay() - day.toEpochDay()) > DAYS_APART);
    }

    private static boolean differs(@Nullable String stated, @Nullable Classification read) {
        Classification level = stated == null ? null : level(stated);
        return level != null && read != null && read != Classification.UNKNOWN && level != read;
    }

    /** Whether a text has the form of a cable id: the number of a row is not compared. */
    private static boolean isCableId(String joined) {
        int letters = Ascii.skipDigits(joined, 0);
        return letters == 2
                && letters < joined.length()
                && Ascii.isLetter(joined.charAt(letters))
                && Ascii.isDigit(joined.charAt(joined.length() - 1));
    }

    /** An id in capitals, with two digits of the year, and without zeros before the serial number. */
    private static String canonical(String id) {
        String joined = CableId.joined(id);
        String shortYear = Ascii.skipDigits(joined, 0) == 4 ? joined.substring(2) : joined;
        int serial = shortYear.length();
        while (serial > 0 && Ascii.isDigit(shortYear.charAt(serial - 1))) {
            serial--;
        }
        int digits = serial;
        while (digits < shortYear.length() - 1 && shortYear.charAt(digits) == '0') {
            digits++;
        }
        return shortYear.substring(0, serial) + shortYear.substring(digits);
    }

    /** {@code SECRET//NOFORN} is SECRET; {@code null} if no level is known by that name. */
    private static @Nullable Classification level(String stated) {
        int slash = stated.indexOf('/');
        String joined = CableId.joined((slash < 0 ? stated : stated.substring(0, slash)).toUpperCase(Locale.ROOT));
        return switch (joined) {
            case "U" -> Classification.UNCLASSIFIED;
            case "LOU" -> Classification.LIMITED_OFFICIAL_USE;
            case "R" -> Classification.RESTRICTED;
            case "C" -> Classification.CONFIDENTIAL;
            case "S" -> Classification.SECRET;
            case "TS" -> Classification.TOP_SECRET;
            default -> levelOfWords(joined);
        };
    }

    private static @Nullable Classification levelOfWords(String joined) {
        if (joined.startsWith("UNCLAS")) {
            return Classification.UNCLASSIFIED;
        }
        for (Classification level : Classification.values()) {
            if (level != Classification.UNKNOWN && joined.startsWith(CableId.joined(level.name()))) {
                return level;
            }
        }
        return null;
    }
}
