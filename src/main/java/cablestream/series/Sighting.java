package cablestream.series;

/**
 * An observed number.
 *
 * @param kind   kind of numbers
 * @param series name of the series: {@code QQA}, {@code RUEHQQ}, {@code AMEMBASSY TESTVILLE > SECSTATE WASHDC}
 * @param epoch  day or year of the number, ISO 8601; empty if the series has none
 * @param number number, from 0
 * @param digits number of digits in the series, as many as the number has at least: a series of four begins again after 9999
 * @param mark   identity of the carrier; the same number with another mark is a conflict
 * @param origin position of the raw record
 */
public record Sighting(
        SeriesKind kind, String series, String epoch, int number, int digits, String mark, String origin) {
    public Sighting {
        digits = Math.max(digits, Integer.toString(number).length());
    }

    /** The name of its series among all series. */
    public String key() {
        return kind + " " + series;
    }
}
