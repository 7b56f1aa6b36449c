package cablestream.accounting;

/**
 * A number that was seen.
 *
 * @param kind   what is numbered
 * @param series which series: {@code QQA}, {@code RUEHQQ}, {@code AMEMBASSY TESTVILLE > SECSTATE WASHDC}
 * @param epoch  the day or year it belongs to, ISO 8601; empty where none matters
 * @param number from 0
 * @param digits of its numbers: 4 begins again after 9999
 * @param mark   what carried it; the same number with another mark is a conflict
 * @param origin where that was received
 */
public record Sighting(
        SeriesKind kind, String series, String epoch, int number, int digits, String mark, String origin) {
    /** The name of its series among all series. */
    public String key() {
        return kind + " " + series;
    }
}
