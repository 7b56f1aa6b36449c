package cablestream.format;

import cablestream.cable.Precedence;
import cablestream.text.Ascii;
import cablestream.text.Line;
import cablestream.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The routing line of JANAP 128, {@code RTTUZYUW RUEWMCS0001 0751640-UUUU--RUCRNAD.}: FL2, FL3 and the prosign of FL4 on
 * one line. First comes precedence, language media and content indicator, then the originating station with its serial,
 * the filing time by the day of the year, the level four times, and the routing indicators of this copy up to a full stop.
 *
 * @param routing  fields of FL2
 * @param station  fields of FL3
 * @param security fields of FL4
 */
record JanapRoutingLine(FL02RoutingLine routing, FL03Station station, FL04Security security) {
    private static final int LENGTH_OF_FORM = 8;
    private static final int DIGITS_OF_SERIAL = 4;
    private static final int DIGITS_OF_TIME = 7;

    /** The fields of the line; empty if it is no such line. */
    static Optional<JanapRoutingLine> read(Line line) {
        return line.text().indexOf('-') < 0 ? Optional.empty() : read(line.text());
    }

    private static Optional<JanapRoutingLine> read(String line) {
        List<Word> words = Word.first(line, 3);
        boolean shaped = words.size() == 3
                && words.get(0).length() == LENGTH_OF_FORM
                && Ascii.skipLetters(line, 0) == LENGTH_OF_FORM;
        Optional<Precedence> precedence = shaped ? Precedence.ofProsign(line.charAt(0)) : Optional.empty();
        if (precedence.isEmpty()) {
            return Optional.empty();
        }
        String sender = words.get(1).text();
        int serial = sender.length() - DIGITS_OF_SERIAL;
        int time = words.get(2).start();
        int level = time + DIGITS_OF_TIME;
        int list = line.indexOf("--", level);
        boolean timed = Ascii.skipDigits(line, time) == level && list > level && line.charAt(level) == '-';
        if (!timed || serial < 1 || !Ascii.allDigits(sender.substring(serial))) {
            return Optional.empty();
        }
        List<String> indicators = indicators(line.substring(list + 2));
        Optional<FL03Station> station = FL03Station.read("DE " + sender.substring(0, serial) + " #"
                + sender.substring(serial) + " " + line.substring(time, level));
        Optional<FL04Security> security = FL04Security.read("ZNY " + line.substring(level + 1, list));
        return indicators.isEmpty()
                ? Optional.empty()
                : station.flatMap(from -> security.map(
                        with -> new JanapRoutingLine(new FL02RoutingLine(precedence.get(), indicators), from, with)));
    }

    /** All words if each is a routing indicator, the full stop after the last one left out; else none. */
    private static List<String> indicators(String text) {
        List<String> indicators = new ArrayList<>();
        for (Word word : Word.in(text)) {
            String indicator = word.text().endsWith(".") ? word.text().substring(0, word.length() - 1) : word.text();
            if (!FL02RoutingLine.isRoutingIndicator(indicator)) {
                return List.of();
            }
            indicators.add(indicator.toUpperCase(Locale.ROOT));
        }
        return indicators;
    }
}
