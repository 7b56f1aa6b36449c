package cablestream.search;

import cablestream.metrics.Meters;
import cablestream.search.IndexState.Phase;
import cablestream.settings.Settings;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/** The search over published cables, in the index of this process. */
public final class CableSearch implements AutoCloseable {
    private static final String STARTING = "The index is being opened.";

    private final IndexThread thread;

    private CableSearch(IndexThread thread) {
        this.thread = thread;
    }

    /** Follows the topic of all cables from now on. */
    public static CableSearch start(Settings settings, Meters meters) {
        IndexThread thread = new IndexThread(settings, meters);
        thread.start();
        return new CableSearch(thread);
    }

    /**
     * Searches what the index has now.
     *
     * @throws MalformedQuery if the beginning of a word in a phrase stands for too many words
     */
    public SearchAnswer find(CableQuery query) {
        IndexThread.Opened opened = thread.opened();
        if (opened == null) {
            return nothing();
        }
        try {
            // Before the search: what is read meanwhile may be missing in it.
            IndexState state = state(opened);
            CableIndex.Hits hits = opened.index().find(query);
            return new SearchAnswer(state, hits.total(), hits.cables(), hits.before());
        } catch (AlreadyClosedException e) {
            return nothing();
        } catch (IOException e) {
            thread.suspect(e);
            return nothing();
        }
    }

    /** Ends within seconds, and keeps what was read. */
    @Override
    public void close() {
        thread.close();
    }

    private SearchAnswer nothing() {
        String problem = thread.problem();
        IndexState state = new IndexState(
                problem == null ? Phase.BUILDING : Phase.FAILED, null, 0, 0, problem == null ? STARTING : problem);
        return new SearchAnswer(state, 0, List.of(), null);
    }

    private IndexState state(IndexThread.Opened opened) throws IOException {
        String problem = thread.problem();
        Instant upTo = opened.index().progress().upTo();
        return new IndexState(
                phase(problem, upTo),
                upTo,
                opened.follower().unread(),
                opened.index().cables(),
                problem);
    }

    private static Phase phase(@Nullable String problem, @Nullable Instant upTo) {
        return problem != null ? Phase.FAILED : upTo == null ? Phase.BUILDING : Phase.READY;
    }
}
