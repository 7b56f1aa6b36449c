package cablestream.search;

import cablestream.avro.Addressee;
import cablestream.avro.Cable;
import cablestream.avro.Fault;
import cablestream.avro.Recipient;
import cablestream.avro.Role;
import cablestream.avro.Tag;
import cablestream.kafka.RecordPosition;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * The document of a cable in the index: what is shown of it, and the words by which it is found. Its text is not kept. A change here needs
 * another {@link IndexProgress#VERSION}.
 */
final class CableDocument {
    /** The key of the record. */
    static final String KEY = "key";

    /** Receive time in milliseconds. */
    static final String RECEIVED = "received";

    private static final String SHOWN = "shown";
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        WORDS.setTokenized(true);
        WORDS.setOmitNorms(true);
        WORDS.freeze();
    }

    private CableDocument() {}

    /** The field with the offset of the records of a partition. */
    static String offsetField(int partition) {
        return "offset-" + partition;
    }

    static Document of(String key, Cable cable, RecordPosition place, Instant received) {
        Document document = new Document();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new SortedDocValuesField(KEY, new BytesRef(key)));
        document.add(new LongField(RECEIVED, received.toEpochMilli(), Field.Store.NO));
        document.add(new LongPoint(offsetField(place.partition()), place.offset()));
        document.add(new StoredField(SHOWN, bytes(FoundCable.of(cable, place, received))));
        for (SearchField field : SearchField.values()) {
            document.add(new Field(field.label(), new WordStream(texts(field, cable)), WORDS));
        }
        return document;
    }

    static FoundCable shown(Document document) throws IOException {
        BytesRef stored = document.getBinaryValue(SHOWN);
        return JSON.readerFor(FoundCable.class).readValue(stored.bytes, stored.offset, stored.length);
    }

    private static byte[] bytes(FoundCable cable) {
        try {
            return JSON.writeValueAsBytes(cable);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record can always be written as JSON", e);
        }
    }

    private static List<String> texts(SearchField field, Cable cable) {
        Stream<String> texts = switch (field) {
            case ID -> Stream.concat(Stream.of(cable.getId()), number(cable).stream());
            case STATION ->
                Stream.of(
                        cable.getStation(),
                        cable.getOriginator().getName(),
                        cable.getOriginator().getRoutingIndicator());
            case ADDRESSEE -> addressees(cable);
            case TAG -> cable.getTags().stream().map(Tag::getCode);
            case WORDS -> Stream.of(cable.getSubject(), cable.getText());
            case FAULT -> cable.getFaults().stream().map(Fault::getCode);
        };
        return texts.filter(Objects::nonNull).distinct().toList();
    }

    /** Post and serial as two words, so that {@code lisbon 212} is found; empty without a message reference number. */
    private static Optional<String> number(Cable cable) {
        return Optional.ofNullable(cable.getSerial()).map(serial -> cable.getStation() + " " + serial);
    }

    /** Those of FL7 and FL8, and who gets the cable in their place; those of FL9 do not get it. */
    private static Stream<String> addressees(Cable cable) {
        Stream<String> written = cable.getAddressees().stream()
                .filter(addressee -> addressee.getRole() != Role.EXEMPT)
                .flatMap(CableDocument::names);
        return Stream.concat(written, cable.getRecipients().stream().map(Recipient::getName));
    }

    private static Stream<String> names(Addressee addressee) {
        return Stream.of(addressee.getName(), addressee.getRoutingIndicator());
    }
}
