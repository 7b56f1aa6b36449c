package cablestream.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.message.SchemaStore;

/** The schemas of earlier releases: their records stay on the topics, and are readable for good. */
public final class ReleasedSchemas {
    private static final String FOLDER = "/cablestream/schemas/";

    private ReleasedSchemas() {}

    /** All of a type, the oldest first: {@code Cable-1.avsc}, {@code Cable-2.avsc} and so on. */
    public static List<Schema> of(Schema now) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> FOLDER + now.getName() + "-" + n + ".avsc")
                .map(ReleasedSchemas.class::getResource)
                .takeWhile(Objects::nonNull)
                .map(ReleasedSchemas::parse)
                .toList();
    }

    private static Schema parse(URL file) {
        try (InputStream in = file.openStream()) {
            return new Schema.Parser().parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** The schemas by their fingerprints. */
    public static SchemaStore store(Schema now) {
        SchemaStore.Cache store = new SchemaStore.Cache();
        of(now).forEach(store::addSchema);
        return store;
    }
}
