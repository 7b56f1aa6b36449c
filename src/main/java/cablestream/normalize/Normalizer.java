package cablestream.normalize;

import cablestream.cable.Addressee;
import cablestream.cable.CableId;
import cablestream.cable.Correction;
import cablestream.cable.FaultCode;
import cablestream.cable.Originator;
import cablestream.cable.Reference;
import cablestream.cable.Relation;
import cablestream.cable.Tag;
import cablestream.parse.Telegram;
import cablestream.reference.OwnPost;
import cablestream.reference.OwnPost.Named;
import cablestream.reference.Tables;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a telegram into canonical words: TAGS, stations, places. It takes any result of the reader and never throws; words
 * that no table has stay as they are. Normalizing twice changes nothing.
 */
public final class Normalizer {
    /** The year whose tables hold for a cable without a date: most of the public ones are of that time. */
    static final int YEAR_IF_UNDATED = 2009;

    private final MrnNormalizer mrns;
    private final PlaceNormalizer places;
    private final TagNormalizer tags;
    private final ReferenceNormalizer references;
    private final RelationNormalizer relations;

    public Normalizer(Tables tables) {
        PostEvidence posts = new PostEvidence(tables);
        this.mrns = new MrnNormalizer(new OwnPost(tables.stations(), tables.routingIndicators()));
        this.places = new PlaceNormalizer(tables);
        this.tags = new TagNormalizer(tables.tags());
        this.references = new ReferenceNormalizer(tables.stations(), posts);
        this.relations = new RelationNormalizer(tables.stations());
    }

    /** The same telegram in canonical words. */
    public Normalized normalize(Telegram telegram) {
        Instant dated = telegram.address().dateTimeGroup();
        Integer known = dated == null
                ? given(telegram)
                : Integer.valueOf(dated.atOffset(ZoneOffset.UTC).getYear());
        int year = known == null ? YEAR_IF_UNDATED : known;
        NormalizationFaults faults = new NormalizationFaults(telegram);
        Integer serial = telegram.opening().serial();
        Named post = serial == null ? null : mrns.post(telegram, year, faults);
        String station = post == null ? null : post.name();
        boolean own = known != null && station != null && post != null && !post.foreign();
        CableId mrn = own && serial != null && station != null ? new CableId(year, station, serial) : null;
        String id = mrn == null ? telegram.message().identity() : mrn.toString();
        if (mrn != null && dated == null) {
            faults.add(FaultCode.YEAR_STATED, "id", "id");
        }
        StatedComparison.compare(telegram, id, faults);
        Originator originator = places.originator(telegram.address(), year, faults);
        List<Addressee> addressees = places.addressees(telegram.address().addressees(), faults);
        List<Tag> canonical = tags.of(telegram.opening().tags(), year, faults);
        List<Reference> items = references.of(telegram, id, station, faults);
        Correction correction = references.correction(telegram, station, faults);
        List<Relation> said = relations.of(telegram, mrn, correction, items, faults);
        return new Normalized(
                telegram,
                year,
                id,
                station,
                mrn,
                originator,
                addressees,
                canonical,
                items,
                correction,
                said,
                faults.all().faults(),
                faults.all().notKept());
    }

    /** The year beside a text that has no date. */
    private static @Nullable Integer given(Telegram telegram) {
        return telegram.message().transmissions().get(0).content().stated().year();
    }
}
