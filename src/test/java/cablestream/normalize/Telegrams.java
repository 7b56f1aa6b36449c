package cablestream.normalize;

import cablestream.assemble.Message;
import cablestream.cable.Addressee;
import cablestream.cable.Correction;
import cablestream.cable.Evidence;
import cablestream.cable.MessageKind;
import cablestream.cable.Reference;
import cablestream.cable.Sections;
import cablestream.cable.Tag;
import cablestream.cable.Transmission;
import cablestream.format.ReadingNotes;
import cablestream.intake.RawTransmission;
import cablestream.parse.Address;
import cablestream.parse.Body;
import cablestream.parse.Opening;
import cablestream.parse.Telegram;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A telegram as the reader would hand it over, of which a test says only what it is about. */
record Telegrams(
        @Nullable Instant dated,
        @Nullable String station,
        @Nullable String originator,
        @Nullable String indicator,
        List<Addressee> addressees,
        List<Tag> tags,
        List<Reference> references,
        List<Evidence> evidence,
        @Nullable Correction correction) {
    static final String TEXT = "FIRST LINE\nTAGS: PGOV\n";

    static Telegrams dated(int year) {
        return new Telegrams(
                Instant.parse(year + "-03-16T16:35:00Z"),
                "TESTVILLE",
                "TESTVILLE",
                "RUEHQQ",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    static Telegrams undated() {
        return dated(2009).with(null);
    }

    Telegrams tags(String... raws) {
        return tags(Arrays.stream(raws).map(Tag::unread).toList());
    }

    Telegrams tags(List<Tag> written) {
        return new Telegrams(
                dated, station, originator, indicator, addressees, written, references, evidence, correction);
    }

    Telegrams references(List<Reference> written) {
        return new Telegrams(dated, station, originator, indicator, addressees, tags, written, evidence, correction);
    }

    Telegrams addressees(List<Addressee> written) {
        return new Telegrams(dated, station, originator, indicator, written, tags, references, evidence, correction);
    }

    Telegrams station(@Nullable String written) {
        return new Telegrams(dated, written, originator, indicator, addressees, tags, references, evidence, correction);
    }

    Telegrams from(@Nullable String name, @Nullable String routingIndicator) {
        return new Telegrams(
                dated, station, name, routingIndicator, addressees, tags, references, evidence, correction);
    }

    Telegrams evidence(Evidence... found) {
        return new Telegrams(
                dated, station, originator, indicator, addressees, tags, references, List.of(found), correction);
    }

    Telegrams correction(Correction written) {
        return new Telegrams(dated, station, originator, indicator, addressees, tags, references, evidence, written);
    }

    private Telegrams with(@Nullable Instant date) {
        return new Telegrams(date, station, originator, indicator, addressees, tags, references, evidence, correction);
    }

    Telegram telegram() {
        Message message = Message.of("test-identity", new RawTransmission(null, TEXT, "test"));
        Transmission transmission =
                new Transmission("XQA", 417, List.of("RUEHC"), indicator, 212, null, dated, List.of());
        Address address = new Address(List.of(transmission), null, null, dated, null, originator, addressees);
        Opening opening = new Opening(
                MessageKind.TELEGRAM,
                null,
                List.of(),
                correction,
                station,
                212,
                List.of(),
                null,
                tags,
                null,
                references,
                null);
        Body body = new Body(List.of(), null, null, TEXT);
        return new Telegram(message, address, opening, body, Sections.WHOLE, new ReadingNotes(List.of(), 0, evidence));
    }
}
