package cablestream.containers;

import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.MimeUtil;

/**
 * The statements of the header lines of a mail about the classification: {@code Subject}, {@code X-Classification},
 * {@code SIO-Label}.
 */
final class HeaderMarkings {
    private HeaderMarkings() {}

    static void add(Field field, StatedClassification stated) {
        String name = field.getName();
        String body = field.getBody();
        if (body == null) {
            return;
        }
        String text = DecoderUtil.decodeEncodedWords(MimeUtil.unfold(body), DecodeMonitor.SILENT);
        boolean sensitivity = name.equalsIgnoreCase("Sensitivity");
        if (!sensitivity && StatedClassification.isLabel(name)) {
            stated.addValue(name, text);
        } else if (FieldNames.isUsual(name, FieldNames.TITLE)) {
            stated.addHeading(text);
        } else if (sensitivity
                || name.equalsIgnoreCase("Keywords")
                || name.toLowerCase(Locale.ROOT).startsWith("x-")) {
            stated.addLine(text);
        }
    }
}
