package cablestream.label;

import cablestream.cable.Release;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People may answer for another label: one for a label as strict as the marks or stricter, two for one that is not. */
final class ReleasedLabel {
    private ReleasedLabel() {}

    /** The label of a release if it is valid, otherwise the sum of the marks. */
    static Label of(@Nullable Release release, Label marked) {
        if (release == null) {
            return marked;
        }
        Label given = new Label(release.classification(), release.restrictions(), marked.permissions(), List.of());
        return marked.loweredBy(given) && !release.confirmed() ? marked : given;
    }
}
