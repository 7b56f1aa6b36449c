package cablestream.traffic;

/**
 * The layout of a cable.
 *
 * @param sections  number of sections; 1 for a cable that is not in sections
 * @param oneText   whether its sections are in one text, separated by page lines only, as archives keep them
 * @param textWidth columns of the text, 55 to 69
 * @param commas    whether commas stand between TAGS
 * @param ruled     whether headings are underlined
 */
public record Layout(int sections, boolean oneText, int textWidth, boolean commas, boolean ruled) {
    /** No line may be longer (ACP 127 para 138f). */
    public static final int LINE = 69;

    /** State drafts at this width (5 FAH-1 H-246). */
    public static final int NARROWEST = 55;

    /** One transmission, drafted as narrow as usual. */
    public static final Layout PLAIN = new Layout(1, false, 62, true, false);

    public Layout {
        if (sections < 1 || sections > 99) {
            throw new IllegalArgumentException("a cable has 1 to 99 sections, not " + sections);
        }
        if (textWidth < NARROWEST || textWidth > LINE) {
            throw new IllegalArgumentException(
                    "text is " + NARROWEST + " to " + LINE + " columns wide, not " + textWidth);
        }
    }
}
