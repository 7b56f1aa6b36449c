package cablestream.containers;

import java.util.Locale;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.jspecify.annotations.Nullable;

/**
 * The disposition of a part of a mail (RFC 2183).
 *
 * @param attached whether it is not shown with the mail
 * @param name     name of its file, {@code null} if it has none
 */
record PartHeader(boolean attached, @Nullable String name) {
    static final PartHeader NONE = new PartHeader(false, null);

    /** The header with one more line. */
    PartHeader with(Field field) {
        String line = field.getName().toLowerCase(Locale.ROOT);
        boolean disposition = line.equals("content-disposition");
        if (!disposition && !line.equals("content-type") || field.getBody() == null) {
            return this;
        }
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(new RawField(line, field.getBody()));
        String named = parameter(body, disposition ? "filename" : "name");
        boolean away = disposition && "attachment".equalsIgnoreCase(body.getValue());
        return new PartHeader(attached || away, named == null || !disposition && name != null ? name : named);
    }

    private static @Nullable String parameter(RawBody body, String wanted) {
        for (NameValuePair parameter : body.getParams()) {
            if (wanted.equalsIgnoreCase(parameter.getName())) {
                return parameter.getValue();
            }
        }
        return null;
    }
}
