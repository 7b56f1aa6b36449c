package cablestream.console;

import cablestream.Cables;
import cablestream.avro.Cable;
import cablestream.avro.Fault;
import cablestream.pipeline.OfflinePipeline;
import cablestream.search.CableQuery;
import cablestream.search.FoundCable;
import cablestream.search.IndexState;
import cablestream.search.SearchAnswer;
import cablestream.text.Lines;
import cablestream.trace.ComparedCable;
import cablestream.trace.PublishedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Two cables, one in each answer, whatever is asked for; notes the queries. */
final class InventedSearch implements Function<CableQuery, SearchAnswer> {
    private static final Instant TIME = Instant.parse("2009-03-16T16:35:00Z");
    private static final String POSITION = TIME + "/09LISBON212";

    private static final PublishedText PUBLISHED = published();

    final List<CableQuery> queries = new ArrayList<>();

    @Override
    public synchronized SearchAnswer apply(CableQuery query) {
        queries.add(query);
        IndexState state = new IndexState(IndexState.Phase.READY, TIME, 0, 2, null);
        return query.before() == null
                ? new SearchAnswer(state, 2, List.of(cable("09LISBON212", 42)), POSITION)
                : new SearchAnswer(state, 2, List.of(cable("09QUITO9", 7)), null);
    }

    /** One differs, one is read as before, and there are no others. */
    static Optional<ComparedCable> reread(String place) {
        return switch (place) {
            case "cables.all-0@42" -> Optional.of(new ComparedCable(true, List.of("subject", "tags")));
            case "cables.all-0@7" -> Optional.of(new ComparedCable(true, List.of()));
            default -> Optional.empty();
        };
    }

    /** A cable with a fault, at one position. */
    static Optional<PublishedText> text(String place) {
        return place.equals("cables.all-0@42") ? Optional.of(PUBLISHED) : Optional.empty();
    }

    private static PublishedText published() {
        Cable cable = OfflinePipeline.builtIn()
                .read(Cables.routine(212).saying("A \u202ehidden turn").bytes(), "test")
                .cables()
                .get(0)
                .cable();
        cable.setFaults(List.of(new Fault("TAG_UNKNOWN", 2, 7, "kept as it is")));
        return new PublishedText(cable, Lines.of("ZNR UUUUU\nTAGS: PREL, \u202eQQQQ"));
    }

    private static FoundCable cable(String id, long offset) {
        return new FoundCable(
                id,
                2,
                TIME,
                "AMEMBASSY LISBON",
                "ROUTINE",
                "CONFIDENTIAL//NOFORN",
                List.of("PREL", "PO"),
                Pictures.SCRIPT,
                "cables.all-0@" + offset);
    }
}
