package cablestream.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits for sections.
 *
 * @param id         id of the later cable
 * @param precedence {@code FLASH} …, {@code null} if unknown
 * @param expected   number of sections, {@code null} if unknown
 * @param have       numbers of the sections that are there
 * @param missing    numbers of the missing sections
 * @param deadline   time of its publication as incomplete; {@code null} if it is published and late sections are still taken
 */
public record IncompleteMessage(
        String id,
        @Nullable String precedence,
        @Nullable Integer expected,
        List<Integer> have,
        List<Integer> missing,
        @Nullable Instant deadline) {}
