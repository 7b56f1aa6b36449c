package cablestream.deadletters;

import cablestream.cable.Classification;
import cablestream.label.Label;
import cablestream.reference.Caption;
import cablestream.reference.Captions;
import cablestream.text.SafeText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A label as people write it: a level, {@code SECRET}, which keeps the restricting captions that the cable has, or a level and captions,
 * {@code SECRET//NOFORN/EXDIS}, which take their place; {@code SECRET//} is without any.
 */
public final class LabelText {
    private static final String CAPTIONS = "//";

    private LabelText() {}

    /** @throws RepairRefused if it is no level, or names a caption that does not restrict */
    static Label parse(String text, Label marked, Captions captions) {
        String capitals = text.strip().toUpperCase(Locale.ROOT);
        int end = capitals.indexOf(CAPTIONS);
        String level = (end < 0 ? capitals : capitals.substring(0, end)).strip();
        Set<String> restrictions =
                end < 0 ? marked.restrictions() : restrictions(capitals.substring(end + 2), captions);
        return new Label(level(level), restrictions, marked.permissions(), List.of());
    }

    /** A label in the form that {@code parse} reads. */
    static String write(Classification level, Set<String> restrictions) {
        return level.name() + CAPTIONS + String.join("/", restrictions);
    }

    private static Classification level(String name) {
        String level = name.replace(' ', '_');
        for (Classification known : Classification.values()) {
            if (known.name().equals(level) && known != Classification.UNKNOWN) {
                return known;
            }
        }
        throw new RepairRefused("'" + SafeText.visible(name)
                + "' is no level: a label is written as SECRET, or with its captions as SECRET//NOFORN/EXDIS");
    }

    private static Set<String> restrictions(String text, Captions captions) {
        Set<String> restrictions = new TreeSet<>();
        for (String part : text.split("[/,]")) {
            String name = part.strip();
            if (!name.isEmpty()) {
                restrictions.add(captions.find(name)
                        .filter(caption -> caption.effect().restricts())
                        .map(Caption::name)
                        .orElseThrow(() ->
                                new RepairRefused("'" + SafeText.visible(name) + "' is no caption that restricts")));
            }
        }
        return restrictions;
    }
}
