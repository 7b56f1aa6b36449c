package cablestream.cable;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classification authority.
 *
 * @param people  persons who classified it
 * @param reasons sections of the Executive Order: {@code 1.4(B)}
 */
public record ClassifiedBy(List<Person> people, List<String> reasons) {
    public ClassifiedBy {
        people = List.copyOf(people);
        reasons = List.copyOf(reasons);
    }

    /**
     * A classifier.
     *
     * @param name     {@code Jane Q. Doe}
     * @param position {@code Ambassador}
     */
    public record Person(@Nullable String name, @Nullable String position) {}
}
